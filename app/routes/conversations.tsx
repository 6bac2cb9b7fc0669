import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Table } from '../components/data/table';
import { talkDay } from '../components/dates/talk-day';
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
  const { id, type, state, heldOn, startTime, minutes } = line;
  const side = line.leaderId === personId ? ('leader' as const) : ('employee' as const);
  const other = side === 'leader' ? line.employeeName : line.leaderName;
  return { id, type, state, heldOn, startTime, minutes, side, other: line.groupName ?? other };
}
type Line = ReturnType<typeof seenFrom>;

const SECTIONS = ['open', 'finished', 'cancelled'] as const;

function sectionOf({ state }: Line): (typeof SECTIONS)[number] {
  if (state === 'cancelled') return 'cancelled';
  return state === 'signed' || state === 'closed' ? 'finished' : 'open';
}

export default function Conversations({ loaderData: { lines } }: Route.ComponentProps) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle>{t('overview.conversations.title')}</PageTitle>
      {lines.length === 0 && <Empty>{t('overview.conversations.empty')}</Empty>}
      <p>
        <Link to="/mine-aftaler">{t('overview.conversations.own_agreements')}</Link>
      </p>
      <p>
        <Link to="/min-kalender">{t('appointments.feed.link')}</Link>
      </p>
      {SECTIONS.map((section) => {
        const found = lines.filter((line) => sectionOf(line) === section);
        // The nearest first among those to come, the latest first among those that were.
        const ordered = section === 'open' ? found.reverse() : found;
        if (ordered.length === 0) return null;
        const caption = t(`overview.conversations.${section}`);
        return <Lines key={section} id={section} caption={caption} lines={ordered} />;
      })}
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
          { header: t('overview.conversations.date'), cell: (line) => talkDay(t, line, language) },
          { header: t('overview.conversations.state'), cell: (line) => <StateBadge state={line.state} /> },
        ]}
      />
    </section>
  );
}
