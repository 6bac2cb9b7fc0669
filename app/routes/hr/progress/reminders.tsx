import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { Alert } from '../../../components/feedback/alert';
import { Refusal } from '../../../components/feedback/refusal';
import { PageTitle } from '../../../components/layout/page-title';
import { remindersAddress } from '../../../components/progress/progress-address';
import { RemindNow } from '../../../components/reminders/remind-now';
import { RemindersAhead } from '../../../components/reminders/reminders-ahead';
import { RemindersSent } from '../../../components/reminders/reminders-sent';
import { RoundBreadcrumb } from '../../../components/rounds/round-breadcrumb';
import { roundHead } from '../../../domain/cycles/progress/read-progress.server';
import { listReminders } from '../../../domain/cycles/reminders/list-reminders.server';
import { describeByHand, remindByHand } from '../../../domain/cycles/reminders/remind-by-hand.server';
import { RemindSchema } from '../../../domain/cycles/reminders/reminders.schema';
import { unitName } from '../../../domain/people/units/list-units.server';
import { badForm, parseForm } from '../../../http/form.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext, mailIsOn } from '../../../http/visit.server';
import type { Route } from './+types/reminders';
import { readView } from './progress-query';

/** How many reminders were sent a moment ago, in the address of the page that says so. */
const SENT = 'sendt';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const { cycleId } = args.params;
    const round = roundHead(ctx, cycleId);
    const { unitId } = readView(args.url.searchParams);
    const unit = unitId && unitName(ctx, unitId);
    const sent = Number(args.url.searchParams.get(SENT) ?? Number.NaN);
    return {
      ...{ round, ...listReminders(ctx, cycleId), mailed: mailIsOn(args.context) },
      ...{ unitId: unit && unitId, unit, sent: Number.isInteger(sent) && sent >= 0 ? sent : null },
      ...(round.state === 'open'
        ? describeByHand(ctx, cycleId, unit && unitId)
        : { groups: [], behind: null }),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { cycleId } = args.params;
    const form = await parseForm(args.request, RemindSchema);
    // An address for a round that is not the actor's says so whatever is posted.
    roundHead(ctx, cycleId);
    if (!form.ok) return badForm(form);
    const { group, enhed } = form.input;
    const sent = remindByHand(ctx, cycleId, { group, unitId: enhed });
    const back = remindersAddress(cycleId, enhed);
    return redirect(`${back}${back.includes('?') ? '&' : '?'}${SENT}=${sent}`);
  });
}

/** What a round has reminded of, what it will remind of, and whom HR can remind now. */
export default function Reminders({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { round, unit, unitId, groups, behind, ahead, past, sent, mailed } = loaderData;
  return (
    <>
      <RoundBreadcrumb
        items={[{ to: `/hr/runder/${round.id}`, label: round.name }, { label: t('reminders.crumb') }]}
      />
      <PageTitle lead={t('reminders.lead')}>{t('reminders.title', { name: round.name })}</PageTitle>
      {actionData && 'refused' in actionData && <Refusal refused={actionData.refused} />}
      {sent !== null && !actionData && (
        <Alert kind={sent > 0 ? 'success' : 'info'} role="status">
          {sent > 0 ? t('reminders.done', { count: sent }) : t('reminders.done_none')}
        </Alert>
      )}
      {!mailed && <Alert kind="warning">{t('reminders.no_mail')}</Alert>}
      {round.state !== 'open' ? (
        <p>{t(`reminders.${round.state}`)}</p>
      ) : (
        mailed && (
          <>
            <RemindersAhead ahead={ahead} behind={unit ? null : behind} />
            <h2>{t('reminders.now')}</h2>
            <WhereTo cycleId={round.id} unit={unit} />
            <RemindNow groups={groups} unitId={unitId} />
          </>
        )
      )}
      <RemindersSent past={past} />
    </>
  );
}

/** Whether it is about a unit or all of the round. */
function WhereTo({ cycleId, unit }: { cycleId: string; unit: string | null }) {
  const { t } = useTranslation();
  if (unit === null) return <p>{t('reminders.now_whole')}</p>;
  return (
    <p>
      {t('reminders.now_unit', { unit })}{' '}
      <Link to={remindersAddress(cycleId, null)}>{t('reminders.show_whole')}</Link>
    </p>
  );
}
