import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { Refusal } from '../../../components/feedback/refusal';
import { Button, ButtonLink } from '../../../components/form/button';
import { DateField } from '../../../components/form/date-field';
import { ErrorSummary } from '../../../components/form/error-summary';
import { RadioRow } from '../../../components/form/radio-row';
import { TextField } from '../../../components/form/text-field';
import { useSchemaForm } from '../../../components/form/use-schema-form';
import { PageTitle } from '../../../components/layout/page-title';
import { RoundBreadcrumb } from '../../../components/rounds/round-breadcrumb';
import { deadlineLabels, RoundDeadlines, RoundReminders } from '../../../components/rounds/round-fields';
import { UnitChoice } from '../../../components/rounds/unit-choice';
import { makeRound } from '../../../domain/cycles/rounds/make-round.server';
import { roundChoices, suggestedTemplates } from '../../../domain/cycles/rounds/round-choices.server';
import { ROUND_DEFAULTS, RoundSchema, readParts } from '../../../domain/cycles/rounds/rounds.schema';
import { parseFields } from '../../../http/form.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/new-round';
import { badRound, unitErrors } from './round-form';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => ({ units: roundChoices(actorContext(args), null).units }));
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const posted = await args.request.formData();
    const form = parseFields(posted, RoundSchema);
    const units = unitErrors(posted);
    if (!form.ok || units.scope) {
      // Somebody who may not make one is told so, whatever they posted.
      roundChoices(ctx, null);
      return badRound(posted, { ...(!form.ok && form.errors), ...units });
    }
    const templates = suggestedTemplates(ctx, form.input.type);
    const id = makeRound(ctx, form.input, { units: readParts(posted).units, templates });
    return redirect(`/hr/runder/${id}`);
  });
}

const TYPES = ['lus', 'mus', 'grus'] as const;

/** A new round: what it is, when, and for whom. */
export default function NewRound({ loaderData: { units }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(RoundSchema, actionData, ROUND_DEFAULTS);
  const chosen = (actionData?.values?.units ?? '').split(' ').filter(Boolean);
  return (
    <div className="text-column">
      <RoundBreadcrumb items={[{ label: t('rounds.form.title') }]} />
      <PageTitle lead={t('rounds.form.lead')}>{t('rounds.form.title')}</PageTitle>
      <Form {...form.formProps}>
        <Refusal refused={form.refused} />
        <ErrorSummary
          errors={form.errors}
          labels={{ startsOn: t('rounds.form.starts'), ...deadlineLabels(t) }}
        />
        <TextField
          {...form.field('name')}
          label={t('rounds.form.name')}
          hint={t('rounds.form.name_hint')}
          required
        />
        <RadioRow
          {...form.field('type')}
          legend={t('rounds.form.type')}
          hint={`${t('rounds.order')} ${t('rounds.for.added')}`}
          options={TYPES.map((value) => ({
            value,
            label: (
              <>
                <strong>{t(`common.type.${value}`)}</strong> {t(`rounds.for.${value}`)}
              </>
            ),
          }))}
          stacked
          required
        />
        <DateField {...form.field('startsOn')} label={t('rounds.form.starts')} required />
        <RoundDeadlines field={form.field} />
        <UnitChoice units={units} chosen={chosen} error={form.errors.scope} />
        <RoundReminders field={form.field} />
        <div className="button-group">
          <Button busy={form.busy}>{t('rounds.form.submit')}</Button>
          <ButtonLink variant="tertiary" to="/hr/runder">
            {t('common.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
