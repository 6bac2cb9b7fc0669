import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Table } from '../components/data/table';
import { formatDate } from '../components/dates/format';
import { Empty } from '../components/feedback/empty';
import { PageTitle } from '../components/layout/page-title';
import { StateBadge } from '../components/overview/state-badge';
import {
  type ConversationLine,
  listOwnConversations,
} from '../domain/conversations/list-conversations.server';
import { answering } from '../http/refusals.server';
import { actorContext } from '../http/visit.server';
import { useLanguage } from '../i18n/use-language';
import type { Route } from './+types/conversations';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    return { lines: listOwnConversations(ctx).map((line) => seenFrom(line, ctx.actor.personId)) };
  });
}

function seenFrom(line: ConversationLine, personId: string) {
  const { id, type, state, heldOn } = line;
  const side = line.employeeId === personId ? 'employee' : 'leader';
  return { id, type, state, heldOn, side, other: side === 'employee' ? line.leaderName : line.employeeName };
}
type Line = ReturnType<typeof seenFrom>;

const isOpen = ({ state }: Line) => state !== 'signed' && state !== 'closed' && state !== 'cancelled';

export default function Conversations({ loaderData: { lines } }: Route.ComponentProps) {
  const { t } = useTranslation();
  // The nearest first among those to come, the latest first among those that were.
  const open = lines.filter(isOpen).reverse();
  const earlier = lines.filter((line) => !isOpen(line));
  return (
    <>
      <PageTitle>{t('overview.conversations.title')}</PageTitle>
      {lines.length === 0 && <Empty>{t('overview.conversations.empty')}</Empty>}
      {open.length > 0 && <Lines id="open" caption={t('overview.conversations.open')} lines={open} />}
      {earlier.length > 0 && (
        <Lines id="earlier" caption={t('overview.conversations.earlier')} lines={earlier} />
      )}
    </>
  );
}

function Lines({ id, caption, lines }: { id: string; caption: string; lines: Line[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section aria-labelledby={id} className="even-columns">
      <h2 id={id}>{caption}</h2>
      <Table
        caption={caption}
        hideCaption
        rows={lines}
        keyOf={(line) => line.id}
        columns={[
          {
            header: t('overview.conversations.conversation'),
            rowHeader: true,
            cell: (line) => (
              <Link to={`/samtaler/${line.id}`}>
                {t('overview.conversations.with', { type: t(`common.type.${line.type}`), name: line.other })}
              </Link>
            ),
          },
          {
            header: t('overview.conversations.as'),
            cell: (line) => t(`overview.conversations.as_${line.side}`),
          },
          { header: t('overview.conversations.date'), cell: (line) => formatDate(line.heldOn, language) },
          { header: t('overview.conversations.state'), cell: (line) => <StateBadge state={line.state} /> },
        ]}
      />
    </section>
  );
}
