import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { agreementAnchor } from '../../components/agreements/agreement-card';
import { FollowedAgreement } from '../../components/agreements/followed-agreement';
import { formatDate } from '../../components/dates/format';
import { Empty } from '../../components/feedback/empty';
import { Refusal } from '../../components/feedback/refusal';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { ProgressSchema } from '../../domain/conversations/agreements/agreement.schema';
import { listOwnAgreements } from '../../domain/conversations/agreements/agreement-history.server';
import { type HistoryLine, throughTheYears } from '../../domain/conversations/agreements/history.rules';
import { noteProgress } from '../../domain/conversations/agreements/progress.server';
import { badForm, parseForm } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/own-agreements';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => throughTheYears(listOwnAgreements(actorContext(args))));
}

/** Notes how an agreement is going. */
export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const form = await parseForm(args.request, ProgressSchema);
    if (!form.ok) return badForm(form);
    noteProgress(ctx, form.input.agreementId, form.input);
    return redirect(`/mine-aftaler#${agreementAnchor(form.input.agreementId)}`);
  });
}

/** All that somebody has agreed with their leaders through the years. */
export default function OwnAgreements({ loaderData: { open, ended }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const answer = actionData && 'errors' in actionData ? actionData : undefined;
  const nothing = open.length === 0 && ended.length === 0;
  return (
    <>
      <Breadcrumb
        items={[
          { to: '/samtaler', label: t('overview.conversations.title') },
          { label: t('agreements.own.title') },
        ]}
      />
      <PageTitle lead={nothing ? undefined : t('agreements.own.lead')}>{t('agreements.own.title')}</PageTitle>
      <Refusal refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      {nothing ? (
        <Empty>{t('agreements.own.none')}</Empty>
      ) : (
        <section aria-labelledby="open">
          <h2 id="open">{t('agreements.own.open')}</h2>
          {open.length === 0 && <p>{t('agreements.own.none_open')}</p>}
          <Lines lines={open} noting={{ answer }} />
        </section>
      )}
      {ended.map(({ year, lines }) => (
        <section key={year} aria-labelledby={`ended-${year}`}>
          <h2 id={`ended-${year}`}>{t('agreements.own.ended', { year })}</h2>
          <Lines lines={lines} />
        </section>
      ))}
    </>
  );
}

type LinesProps = {
  lines: HistoryLine[];
  noting?: Parameters<typeof FollowedAgreement>[0]['noting'];
};

function Lines({ lines, noting }: LinesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const from = ({ talk: { type, heldOn, leaderName, groupName } }: HistoryLine) => {
    const said = { type: t(`common.type.${type}`), date: formatDate(heldOn, language) };
    return groupName === null
      ? t('agreements.own.from', { ...said, name: leaderName })
      : t('agreements.own.from_group', { ...said, group: groupName });
  };
  return (
    <ol className="agreements">
      {lines.map((line) => (
        <li key={line.id}>
          <FollowedAgreement line={line} level="h3" from={from(line)} noting={noting} />
        </li>
      ))}
    </ol>
  );
}
