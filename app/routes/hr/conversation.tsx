import { useTranslation } from 'react-i18next';
import { DefinitionList } from '../../components/data/definition-list';
import { formatDate, formatDateTime } from '../../components/dates/format';
import { Alert } from '../../components/feedback/alert';
import { hasSignedSummary } from '../../components/hr/conversations-table';
import { OpenSummaryForm } from '../../components/hr/open-summary-form';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { StateBadge } from '../../components/overview/state-badge';
import { overseeConversation } from '../../domain/exports/oversee-conversation.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/conversation';
import { readWrong } from './hr-filter';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const line = overseeConversation(actorContext(args), args.params.conversationId);
    const { id, type, state, heldOn, signedAt, employeeName, leaderName, shared, signed } = line;
    const wrong = readWrong(args.url.searchParams);
    return { id, type, state, heldOn, signedAt, employeeName, leaderName, shared, signed, wrong };
  });
}

type Loaded = Route.ComponentProps['loaderData'];

export default function HrConversation({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { id, type, state, employeeName: employee, leaderName: leader, wrong } = loaderData;
  return (
    <div className="text-column">
      <Breadcrumb items={[{ to: '/hr', label: t('common.nav.hr') }, { label: employee }]} />
      <PageTitle>{t('hr.one.title', { type: t(`common.type.${type}`), employee, leader })}</PageTitle>
      <Status loaded={loaderData} />
      {hasSignedSummary({ state }) ? (
        <OpenSummaryForm conversationId={id} answer={wrong} />
      ) : (
        <Alert kind="info">{t(state === 'cancelled' ? 'hr.one.cancelled' : 'hr.one.unavailable')}</Alert>
      )}
    </div>
  );
}

function Status({ loaded }: { loaded: Loaded }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { state, heldOn, signedAt, employeeName, leaderName, shared, signed } = loaded;
  const sides = (done: Loaded['shared'], words: 'shared' | 'signed') => {
    if (done.employee && done.leader) return t(`hr.one.${words}_both`);
    if (!done.employee && !done.leader) return t(`hr.one.${words}_none`);
    return t(`hr.one.${words}_by`, { name: done.employee ? employeeName : leaderName });
  };
  const items = [
    { term: t('hr.one.employee'), description: employeeName },
    { term: t('hr.one.leader'), description: leaderName },
    { term: t('hr.one.date'), description: formatDate(heldOn, language) },
    { term: t('hr.one.state'), description: <StateBadge state={state} /> },
    { term: t('hr.one.preparation'), description: sides(shared, 'shared') },
    { term: t('hr.one.signatures'), description: sides(signed, 'signed') },
  ];
  if (signedAt) items.push({ term: t('hr.one.signed_at'), description: formatDateTime(signedAt, language) });
  return <DefinitionList items={items} />;
}
