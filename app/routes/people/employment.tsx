import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { formatDate } from '../../components/dates/format';
import { Button } from '../../components/form/button';
import { PageTitle } from '../../components/layout/page-title';
import { EmploymentForm } from '../../components/people/employment-form';
import { PersonCrumbs } from '../../components/people/person-crumbs';
import { listRoles } from '../../domain/frameworks/list-roles.server';
import { changeEmployment, undoPlannedChange } from '../../domain/people/employment/change-employment.server';
import { EmploymentChangeSchema } from '../../domain/people/person-forms.schema';
import { readPerson } from '../../domain/people/read-person.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/employment';
import { personPage, takingForm } from './person-form.server';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const { id, name, latest, left, today } = readPerson(ctx, args.params.personId);
    return { id, name, latest, left, today, roles: listRoles(ctx) };
  });
}

export function action(args: Route.ActionArgs) {
  const { personId } = args.params;
  if (args.url.searchParams.has('fortryd'))
    return acting(args, () => {
      undoPlannedChange(actorContext(args), personId);
      return redirect(personPage(personId, 'fortrudt'));
    });
  return takingForm(args, EmploymentChangeSchema, (ctx, input) => {
    changeEmployment(ctx, personId, input, listRoles(ctx));
    return personPage(personId, 'ansaettelse');
  });
}

export default function Employment({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, name, latest, left, today, roles } = loaderData;
  const begins = !latest || left;
  const title = t(begins ? 'person.change.begin' : 'person.change.title');
  return (
    <div className="text-column">
      <PersonCrumbs id={id} name={name} here={title} />
      <PageTitle
        title={`${title}: ${name}`}
        lead={t(begins ? 'person.change.back_lead' : 'person.change.lead')}
      >
        {title}
      </PageTitle>
      <EmploymentForm latest={latest} today={today} roles={roles} answer={actionData} />
      {latest && latest.startsOn > today && (
        <Form method="post" action="?fortryd">
          <p>{t('person.change.undo_lead', { date: formatDate(latest.startsOn, language) })}</p>
          <Button variant="secondary">{t('person.change.undo')}</Button>
        </Form>
      )}
    </div>
  );
}
