import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { formatDate } from '../../components/dates/format';
import { Refusal } from '../../components/feedback/refusal';
import { Button } from '../../components/form/button';
import { DateField } from '../../components/form/date-field';
import { ErrorSummary } from '../../components/form/error-summary';
import { useSchemaForm } from '../../components/form/use-schema-form';
import { PageTitle } from '../../components/layout/page-title';
import { inWords } from '../../components/people/employment-form';
import { PersonCrumbs } from '../../components/people/person-crumbs';
import { setLastDay } from '../../domain/people/employment/change-employment.server';
import { LastDaySchema } from '../../domain/people/person-forms.schema';
import { readPerson } from '../../domain/people/read-person.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/last-day';
import { personPage, takingForm } from './person-form.server';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const { id, name, latest } = readPerson(actorContext(args), args.params.personId);
    return { id, name, startsOn: latest?.startsOn, endsOn: latest?.endsOn ?? '' };
  });
}

export function action(args: Route.ActionArgs) {
  const { personId } = args.params;
  return takingForm(args, LastDaySchema, (ctx, { lastDay }) => {
    setLastDay(ctx, personId, lastDay);
    return personPage(personId, lastDay === null ? 'bliver' : 'fratraedelse');
  });
}

export default function LastDay({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, name, startsOn, endsOn } = loaderData;
  const form = useSchemaForm(LastDaySchema, actionData, { lastDay: endsOn });
  const title = t('person.last_day.title');
  const say = (day: string) => formatDate(day, language);
  return (
    <div className="text-column">
      <PersonCrumbs id={id} name={name} here={title} />
      <PageTitle title={`${title}: ${name}`} lead={t('person.last_day.lead')}>
        {title}
      </PageTitle>
      <Form {...form.formProps}>
        <Refusal refused={form.refused && { ...form.refused, values: inWords(form.refused.values, say) }} />
        <ErrorSummary errors={form.errors} />
        <DateField
          {...form.field('lastDay')}
          label={t('person.last_day.field')}
          hint={t('person.last_day.hint')}
          min={startsOn}
        />
        <div className="button-group">
          <Button busy={form.busy}>{t('person.last_day.submit')}</Button>
        </div>
      </Form>
    </div>
  );
}
