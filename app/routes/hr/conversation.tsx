import { useTranslation } from 'react-i18next';
import { DefinitionList } from '../../components/data/definition-list';
import { formatDate, formatDateTime, formatNames } from '../../components/dates/format';
import { Alert } from '../../components/feedback/alert';
import { FilingsOfOne } from '../../components/filing/filings-of-one';
import { hasSignedSummary } from '../../components/hr/conversations-table';
import { OpenSummaryForm } from '../../components/hr/open-summary-form';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { StateBadge } from '../../components/overview/state-badge';
import { overseeConversation } from '../../domain/exports/oversee-conversation.server';
import { filingsOf } from '../../domain/filing/list-filings.server';
import { standingForHr } from '../../domain/signing/document-for-hr.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/conversation';
import { readWrong } from './hr-filter';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const line = overseeConversation(ctx, args.params.conversationId);
    const { id, type, state, heldOn, signedAt, employeeName, groupName, leaderName, participants } = line;
    const wrong = readWrong(args.url.searchParams);
    const document = hasSignedSummary(line) ? standingForHr(ctx.db, id)?.document : undefined;
    return {
      id,
      type,
      state,
      heldOn,
      signedAt,
      employeeName,
      groupName,
      leaderName,
      participants,
      wrong,
      document,
      filings: filingsOf(ctx, id),
    };
  });
}

type Loaded = Route.ComponentProps['loaderData'];

export default function HrConversation({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const {
    id,
    type,
    state,
    employeeName: employee,
    leaderName: leader,
    wrong,
    document,
    filings,
  } = loaderData;
  return (
    <div className="text-column">
      <Breadcrumb items={[{ to: '/hr', label: t('common.nav.hr') }, { label: employee }]} />
      <PageTitle>{t('hr.one.title', { type: t(`common.type.${type}`), employee, leader })}</PageTitle>
      <Status loaded={loaderData} />
      {document ? (
        <OpenSummaryForm conversationId={id} document={document} answer={wrong} />
      ) : (
        <Alert kind="info">{t(state === 'cancelled' ? 'hr.one.cancelled' : 'hr.one.unavailable')}</Alert>
      )}
      <FilingsOfOne filings={filings} />
    </div>
  );
}

function Status({ loaded }: { loaded: Loaded }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { state, heldOn, signedAt, employeeName, groupName, leaderName, participants } = loaded;
  const done = (what: 'shared' | 'signed') => {
    const names = participants.filter((participant) => participant[what]).map(({ name }) => name);
    if (names.length === 0) return t(`hr.one.${what}_none`);
    if (names.length === participants.length) return t(`hr.one.${what}_all`);
    return t(`hr.one.${what}_by`, {
      names: formatNames(names, language),
      done: names.length,
      total: participants.length,
    });
  };
  const members = participants.filter(({ side }) => side === 'employee').map(({ name }) => name);
  const items = [
    groupName === null
      ? { term: t('hr.one.employee'), description: employeeName }
      : { term: t('hr.one.members'), description: formatNames(members, language) },
    { term: t('hr.one.leader'), description: leaderName },
    { term: t('hr.one.date'), description: formatDate(heldOn, language) },
    { term: t('hr.one.state'), description: <StateBadge state={state} /> },
    { term: t('hr.one.preparation'), description: done('shared') },
    { term: t('hr.one.signatures'), description: done('signed') },
  ];
  if (signedAt) items.push({ term: t('hr.one.signed_at'), description: formatDateTime(signedAt, language) });
  return <DefinitionList items={items} />;
}
