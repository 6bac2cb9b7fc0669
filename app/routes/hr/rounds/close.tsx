import { useTranslation } from 'react-i18next';
import { Form, Link, redirect } from 'react-router';
import { Refusal as RefusalAlert } from '../../../components/feedback/refusal';
import { Button, ButtonLink } from '../../../components/form/button';
import { ErrorSummary } from '../../../components/form/error-summary';
import { RadioRow } from '../../../components/form/radio-row';
import { TextArea } from '../../../components/form/text-area';
import { useSchemaForm } from '../../../components/form/use-schema-form';
import { PageTitle } from '../../../components/layout/page-title';
import { UnitTable } from '../../../components/progress/unit-table';
import { CallOffLeft } from '../../../components/rounds/call-off-left';
import { roundAddress } from '../../../components/rounds/round-address';
import { RoundBreadcrumb } from '../../../components/rounds/round-breadcrumb';
import { readProgress } from '../../../domain/cycles/progress/read-progress.server';
import { closeRound, describeUndone } from '../../../domain/cycles/rounds/close-round.server';
import { findRound } from '../../../domain/cycles/rounds/find-round.server';
import { CloseRoundSchema } from '../../../domain/cycles/rounds/rounds.schema';
import { Refusal } from '../../../domain/errors';
import { badForm, parseForm } from '../../../http/form.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/close';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const { id, name, state } = findRound(ctx, ctx.db, args.params.cycleId);
    const undone = describeUndone(ctx, id);
    if (state === 'closed' && undone.planned === 0) throw new Refusal('conflict', 'rounds.not_now.closed');
    const { units, all } = readProgress(ctx, id, { unitId: null });
    return { id, name, state, undone, units, counts: all.counts };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { cycleId } = args.params;
    // Somebody who may not close it is told so, whatever they posted.
    findRound(ctx, ctx.db, cycleId);
    const form = await parseForm(args.request, CloseRoundSchema);
    if (!form.ok) return badForm(form);
    await closeRound(ctx, cycleId, form.input);
    return redirect(roundAddress(cycleId));
  });
}

/** Where somebody stands who has no signed record, and is not let off. */
const UNDONE = ['waiting', 'problem', 'invited', 'called-in', 'shared', 'held', 'to-sign'] as const;

/** What is left undone in a round, and what becomes of it when the round is closed, or has been. */
export default function CloseRoundPage(props: Route.ComponentProps) {
  const { state, id, name, undone } = props.loaderData;
  if (state !== 'closed') return <CloseRound {...props} />;
  return <CallOffLeft {...{ id, name }} planned={undone.planned} answer={props.actionData} />;
}

function CloseRound({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { id, name, undone, units, counts } = loaderData;
  const form = useSchemaForm(CloseRoundSchema, actionData, { planned: 'keep' });
  const left = [
    { key: 'waiting', count: undone.waiting },
    { key: 'problems', count: undone.problems },
    { key: 'planned', count: undone.planned },
    { key: 'not_held', count: undone.notHeld },
    { key: 'not_signed', count: undone.notSigned },
  ] as const;
  const some = left.filter(({ count }) => count > 0);
  return (
    <>
      <RoundBreadcrumb items={[{ to: roundAddress(id), label: name }, { label: t('rounds.close.crumb') }]} />
      <PageTitle lead={t('rounds.close.lead')}>{t('rounds.close.title', { name })}</PageTitle>
      <h2>{t('rounds.close.left')}</h2>
      {some.length === 0 ? (
        <p>{t('rounds.close.nothing')}</p>
      ) : (
        <>
          <ul>
            {some.map(({ key, count }) => (
              <li key={key}>{t(`rounds.close.${key}`, { count })}</li>
            ))}
          </ul>
          <UnitTable cycleId={id} units={units} stages={UNDONE.filter((stage) => counts[stage] > 0)} />
          <p>
            <Link to={roundAddress(id, 'fremdrift')}>{t('rounds.close.by_unit')}</Link>
          </p>
        </>
      )}
      <h2>{t('rounds.close.button')}</h2>
      <Form {...form.formProps} className="text-column">
        <p>{t('rounds.close.goes_on')}</p>
        <RefusalAlert refused={form.refused} />
        <ErrorSummary errors={form.errors} />
        {undone.planned > 0 ? (
          <>
            <RadioRow
              {...form.field('planned')}
              legend={t('rounds.close.what')}
              options={[
                { value: 'keep', label: t('rounds.close.keep') },
                { value: 'cancel', label: t('rounds.close.cancel', { count: undone.planned }) },
              ]}
              stacked
            />
            <TextArea
              {...form.field('reason')}
              label={t('rounds.close.reason')}
              hint={t('rounds.close.reason_hint')}
              rows={2}
            />
          </>
        ) : (
          <>
            <input type="hidden" {...form.field('planned').register} name="planned" value="keep" />
            <input type="hidden" {...form.field('reason').register} name="reason" value="" />
          </>
        )}
        <div className="button-group">
          <Button variant="warning" busy={form.busy}>
            {t('rounds.close.button')}
          </Button>
          <ButtonLink variant="tertiary" to={roundAddress(id)}>
            {t('common.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
