import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { Refusal } from '../../../components/feedback/refusal';
import { Button, ButtonLink } from '../../../components/form/button';
import { DateField } from '../../../components/form/date-field';
import { ErrorSummary } from '../../../components/form/error-summary';
import { TextField } from '../../../components/form/text-field';
import { useSchemaForm } from '../../../components/form/use-schema-form';
import { PageTitle } from '../../../components/layout/page-title';
import { roundAddress } from '../../../components/rounds/round-address';
import { RoundBreadcrumb } from '../../../components/rounds/round-breadcrumb';
import { RoundDeadlines, RoundReminders } from '../../../components/rounds/round-fields';
import { TemplateChoices } from '../../../components/rounds/template-choices';
import { UnitChoice } from '../../../components/rounds/unit-choice';
import { findRoundIn } from '../../../domain/cycles/rounds/find-round.server';
import { changeDraft, changeRunning } from '../../../domain/cycles/rounds/make-round.server';
import { roundChoices } from '../../../domain/cycles/rounds/round-choices.server';
import { RoundSchema, RunningRoundSchema, readParts } from '../../../domain/cycles/rounds/rounds.schema';
import { servicesContext } from '../../../http/contexts.server';
import { parseFields } from '../../../http/form.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/change-round';
import { asTyped, badRound, typedRound, unitErrors } from './round-form';
import { refuseStale, roundVersion } from './round-version.server';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const { cycleId } = args.params;
    const round = findRoundIn(ctx, ctx.db, cycleId, 'draft', 'open');
    const { id, name, type, state } = round;
    const choices = roundChoices(ctx, cycleId);
    return { id, name, type, state, typed: asTyped(round), choices, version: roundVersion(round, choices) };
  });
}

export function action(args: Route.ActionArgs) {
  let typed: Record<string, string> = {};
  return acting(
    args,
    async () => {
      const ctx = actorContext(args);
      const { cycleId } = args.params;
      const round = findRoundIn(ctx, ctx.db, cycleId, 'draft', 'open');
      const posted = await args.request.formData();
      typed = typedRound(posted);
      refuseStale(posted, round, roundChoices(ctx, cycleId));
      posted.set('type', round.type);
      const parts = readParts(posted);
      if (round.state === 'draft') {
        const form = parseFields(posted, RoundSchema);
        const units = unitErrors(posted);
        if (!form.ok || units.scope) return badRound(posted, { ...(!form.ok && form.errors), ...units });
        changeDraft(ctx, cycleId, form.input, parts);
      } else {
        const form = parseFields(posted, RunningRoundSchema);
        if (!form.ok) return badRound(posted, form.errors);
        changeRunning(ctx, cycleId, form.input, parts.templates);
        // A template that was missing may have been what kept somebody from being invited.
        args.context.get(servicesContext).rounds.wake();
      }
      return redirect(roundAddress(cycleId));
    },
    () => typed,
  );
}

/** Everything about a draft but its kind; of a round that goes on its deadlines, reminders and templates. */
export default function ChangeRound({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { id, name, type, state, typed, choices, version } = loaderData;
  // The kind is decided: what is checked here is all but that.
  const form = useSchemaForm(RunningRoundSchema, actionData, typed);
  const ticked = actionData?.values?.units;
  const chosen = ticked === undefined ? choices.chosenUnits : ticked.split(' ').filter(Boolean);
  return (
    <div className="text-column">
      <RoundBreadcrumb
        items={[{ to: roundAddress(id), label: name }, { label: t('rounds.form.change_title') }]}
      />
      <PageTitle lead={state === 'open' ? t('rounds.form.running') : undefined}>
        {t('rounds.form.change_title')}
      </PageTitle>
      <Form {...form.formProps}>
        <input type="hidden" name="seen" value={version} />
        <Refusal refused={form.refused} />
        <ErrorSummary errors={form.errors} />
        <TextField
          {...form.field('name')}
          label={t('rounds.form.name')}
          hint={t('rounds.form.name_hint')}
          required
        />
        {state === 'draft' && (
          <DateField
            name="startsOn"
            label={t('rounds.form.starts')}
            defaultValue={actionData?.values?.startsOn ?? typed.startsOn}
            required
          />
        )}
        <RoundDeadlines field={form.field} />
        {state === 'draft' && <UnitChoice units={choices.units} chosen={chosen} error={form.errors.scope} />}
        <TemplateChoices roles={choices.roles} type={type} posted={actionData?.values} />
        <RoundReminders field={form.field} />
        <div className="button-group">
          <Button busy={form.busy}>{t('rounds.form.save')}</Button>
          <ButtonLink variant="tertiary" to={roundAddress(id)}>
            {t('common.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
