import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../../components/feedback/empty';
import { ButtonLink } from '../../components/form/button';
import { PageTitle } from '../../components/layout/page-title';
import { AddPersonForm } from '../../components/people/add-person-form';
import { Added } from '../../components/people/added';
import { PeopleSearch } from '../../components/people/people-search';
import { PeopleTable } from '../../components/people/people-table';
import { RequestsToDecide } from '../../components/people/requests-to-decide';
import { Undelivered } from '../../components/people/undelivered';
import { authorizeFunction } from '../../domain/access/authorize';
import { addPerson } from '../../domain/accounts/add-person.server';
import { listRoles } from '../../domain/frameworks/list-roles.server';
import { readUndelivered } from '../../domain/notifications/undelivered.server';
import { findLeader } from '../../domain/people/find-by-text.server';
import { listPeople } from '../../domain/people/list-people.server';
import { NewPersonFormSchema } from '../../domain/people/people.schema';
import { requestsToDecide } from '../../domain/people/rights/list-requests.server';
import { unitName } from '../../domain/people/units/list-units.server';
import { servicesContext } from '../../http/contexts.server';
import { badForm, parseForm } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/people';
import { fieldErrorsOf } from './field-errors';
import { readFilter } from './people-filter';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const filter = readFilter(args.url.searchParams);
    const { people, next, previous } = listPeople(ctx, filter);
    return {
      people,
      next,
      previous,
      filter,
      unit: filter.unitId && unitName(ctx, filter.unitId),
      roles: listRoles(ctx),
      requests: requestsToDecide(ctx),
      undelivered: readUndelivered(ctx),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    authorizeFunction(ctx.actor, 'administer-people');
    const form = await parseForm(args.request, NewPersonFormSchema);
    if (!form.ok) return badForm(form);
    const { leader, ...input } = form.input;
    try {
      const { passwordLogin } = args.context.get(servicesContext);
      const person = { ...input, leaderId: findLeader(ctx.db, leader) };
      const added = await addPerson(ctx, person, { passwordLogin });
      // In the answer alone: an address or a session would keep the password longer than it takes to read it.
      return { added: { ...added, name: input.name, email: input.email } };
    } catch (error) {
      const errors = fieldErrorsOf(error);
      if (!errors) throw error;
      return badForm({ errors, values: form.input });
    }
  });
}

export default function People({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { people, roles, requests, undelivered } = loaderData;
  const added = actionData && 'added' in actionData ? actionData.added : null;
  const answer = actionData && 'added' in actionData ? undefined : actionData;
  return (
    <>
      <PageTitle lead={t('people.lead')}>{t('people.title')}</PageTitle>
      {added && <Added {...added} />}
      <RequestsToDecide requests={requests} />
      <Undelivered {...undelivered} />
      <PeopleSearch {...loaderData}>
        <PeopleTable people={people} roles={roles} />
      </PeopleSearch>
      <section aria-labelledby="add">
        <h2 id="add">{t('people.add.title')}</h2>
        {roles.length > 0 ? (
          <>
            <p>
              <Link to="/personer/import">{t('people_import.title')}</Link>
              {' · '}
              <Link to="/personer/provisionering">{t('provisioning.title')}</Link>
              {' · '}
              <Link to="/personer/certifikater">{t('certificates.title')}</Link>
            </p>
            {/* Empty again for the next one. */}
            <AddPersonForm key={added?.personId} roles={roles} answer={answer} />
          </>
        ) : (
          <Empty>
            <p>{t('people.add.no_roles')}</p>
            <p>
              <ButtonLink to="/grundlag">{t('people.add.read_framework')}</ButtonLink>
            </p>
          </Empty>
        )}
      </section>
    </>
  );
}
