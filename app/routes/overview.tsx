import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RecoveryCodeUsed } from '../components/account/recovery-code-used';
import { TimesSentence } from '../components/appointments/times-sentence';
import { formatDate } from '../components/dates/format';
import { DeputySteps } from '../components/deputies/deputy-steps';
import { Empty } from '../components/feedback/empty';
import { PageTitle } from '../components/layout/page-title';
import { CallInTogether } from '../components/overview/call-in-together';
import { Notices } from '../components/overview/notices';
import { SetUpList } from '../components/overview/set-up-list';
import { OwnStepSentence, WaitingSteps } from '../components/overview/step-sentence';
import { RequestSentence } from '../components/people/requests-to-decide';
import { RequestsDue } from '../components/requests/requests-due';
import { usedRecoveryCode } from '../domain/accounts/factors/ways-in.server';
import { timesToAnswer } from '../domain/appointments/describe-times.server';
import { standInsOf } from '../domain/deputies/standing-in.server';
import { talkToEvaluate } from '../domain/indicators/evaluate.server';
import { callInTogether } from '../domain/overview/call-in-together.rules';
import { readDeputySteps } from '../domain/overview/deputy-teams.server';
import { readOverview } from '../domain/overview/read-overview.server';
import { setUpSteps } from '../domain/overview/set-up-steps.server';
import { hasReports } from '../domain/people/reports.server';
import { requestsToDecide } from '../domain/people/rights/list-requests.server';
import { requestsDue } from '../domain/privacy/requests/handle-requests.server';
import { answering } from '../http/refusals.server';
import { actorContext } from '../http/visit.server';
import { useLanguage } from '../i18n/use-language';
import type { Route } from './+types/overview';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    return {
      ...readOverview(ctx),
      deputyFor: readDeputySteps(ctx),
      standIns: standInsOf(ctx.db, ctx.actor.personId, ctx.now),
      leads: hasReports(ctx.db, ctx.actor.personId, ctx.now),
      usedCode: usedRecoveryCode(ctx),
      setUp: setUpSteps(ctx),
      times: timesToAnswer(ctx),
      evaluate: talkToEvaluate(ctx),
      requests: requestsToDecide(ctx),
      privacyRequests: requestsDue(ctx),
    };
  });
}

export default function Overview({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const {
    own,
    times,
    waiting,
    notices,
    setUp,
    requests,
    privacyRequests,
    usedCode,
    leads,
    deputyFor,
    standIns,
    evaluate,
  } = loaderData;
  const language = useLanguage();
  const asked = requests.length > 0 || privacyRequests !== null || times.length > 0;
  const stands = deputyFor.some((leader) => leader.own.length > 0);
  const nothing = own.length === 0 && setUp.length === 0 && !asked && !stands;
  return (
    <div className="text-column">
      <PageTitle title={t('overview.page_title')}>
        {t(nothing ? 'overview.nothing_title' : 'overview.title')}
      </PageTitle>
      {usedCode && <RecoveryCodeUsed {...usedCode} />}
      {nothing && (
        <Empty>
          <p>{t('overview.nothing')}</p>
          <p>
            {/* A leader without anything to do can call somebody in. */}
            <Link to={leads ? '/team' : '/samtaler'}>
              {t(leads ? 'overview.see_team' : 'overview.see_conversations')}
            </Link>
          </p>
        </Empty>
      )}
      {(own.length > 0 || asked) && (
        <ol className="step-sentences">
          {privacyRequests && (
            <li>
              <RequestsDue {...privacyRequests} />
            </li>
          )}
          {requests.map((request) => (
            <li key={request.id}>
              <RequestSentence request={request} />
            </li>
          ))}
          {times.map((talk) => (
            <li key={talk.conversationId}>
              <TimesSentence {...talk} />
            </li>
          ))}
          {callInTogether(own).map((step) =>
            step.kind === 'call-in-together' ? (
              <li key={`${step.kind} ${step.heldOn}`}>
                <CallInTogether step={step} />
              </li>
            ) : (
              <li key={`${step.kind} ${step.to}`}>
                <OwnStepSentence step={step} />
              </li>
            ),
          )}
        </ol>
      )}
      <Notices notices={notices} />
      {evaluate && (
        <p>
          <Link to={`/samtaler/${evaluate}/evaluering`}>{t('evaluation.to_do')}</Link>
        </p>
      )}
      <DeputySteps leaders={deputyFor} />
      {standIns.map(({ personId, name, endsOn }) => (
        <p key={personId}>{t('deputies.own_until', { name, date: formatDate(endsOn, language) })}</p>
      ))}
      {setUp.length > 0 && <SetUpList steps={setUp} />}
      {waiting.length > 0 && (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{t('overview.waiting')}</h2>
          <WaitingSteps steps={waiting} />
        </section>
      )}
    </div>
  );
}
