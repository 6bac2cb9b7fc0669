import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { Refusal } from '../../components/feedback/refusal';
import { Button } from '../../components/form/button';
import { ErrorSummary } from '../../components/form/error-summary';
import { TextField } from '../../components/form/text-field';
import { useSchemaForm } from '../../components/form/use-schema-form';
import { PageTitle } from '../../components/layout/page-title';
import { PersonCrumbs } from '../../components/people/person-crumbs';
import { correctPerson } from '../../domain/people/correct-person.server';
import { CorrectPersonSchema } from '../../domain/people/person-forms.schema';
import { readPerson } from '../../domain/people/read-person.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/details';
import { personPage, takingForm } from './person-form.server';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const { id, name, email, employeeNumber } = readPerson(actorContext(args), args.params.personId);
    return { id, name, email, employeeNumber };
  });
}

export function action(args: Route.ActionArgs) {
  const { personId } = args.params;
  return takingForm(args, CorrectPersonSchema, (ctx, input) => {
    correctPerson(ctx, personId, input);
    return personPage(personId, 'oplysninger');
  });
}

export default function Details({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { id, name, email, employeeNumber } = loaderData;
  const form = useSchemaForm(CorrectPersonSchema, actionData, {
    name,
    email,
    employeeNumber: employeeNumber ?? '',
  });
  const title = t('person.details.title');
  return (
    <div className="text-column">
      <PersonCrumbs id={id} name={name} here={title} />
      <PageTitle title={`${title}: ${name}`}>{title}</PageTitle>
      <Form {...form.formProps}>
        <Refusal refused={form.refused} />
        <ErrorSummary errors={form.errors} />
        <TextField {...form.field('name')} label={t('people.name')} autoComplete="off" required />
        <TextField
          {...form.field('email')}
          type="email"
          label={t('people.email')}
          hint={t('people.add.email_hint')}
          autoComplete="off"
          required
        />
        <TextField
          {...form.field('employeeNumber')}
          label={`${t('person.employee_number')} (${t('common.optional')})`}
          hint={t('person.employee_number_hint')}
          autoComplete="off"
        />
        <div className="button-group">
          <Button busy={form.busy}>{t('person.details.submit')}</Button>
        </div>
      </Form>
    </div>
  );
}
