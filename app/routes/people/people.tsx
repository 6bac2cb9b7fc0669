import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/feedback/empty';
import { ButtonLink } from '../../components/form/button';
import { PageTitle } from '../../components/layout/page-title';
import { AddPersonForm } from '../../components/people/add-person-form';
import { Added } from '../../components/people/added';
import { PeopleTable } from '../../components/people/people-table';
import { authorizeFunction } from '../../domain/access/authorize';
import { addPerson } from '../../domain/accounts/add-person.server';
import { Refusal } from '../../domain/errors';
import { listRoles } from '../../domain/frameworks/list-roles.server';
import { listPeople } from '../../domain/people/list-people.server';
import { NewPersonSchema } from '../../domain/people/people.schema';
import { badForm, type FieldErrors, parseForm } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/people';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    return { people: listPeople(ctx), roles: listRoles(ctx) };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    authorizeFunction(ctx.actor, 'administer-people');
    const form = await parseForm(args.request, NewPersonSchema);
    if (!form.ok) return badForm(form);
    try {
      const { personId, password } = await addPerson(ctx, form.input);
      // In the answer alone: an address or a session would keep the password longer than it takes to read it.
      return { added: { personId, password, name: form.input.name, email: form.input.email } };
    } catch (error) {
      const errors = error instanceof Refusal && FIELD_OF[error.code];
      if (!errors) throw error;
      return badForm({ errors, values: { ...form.input, leaderId: form.input.leaderId ?? '' } });
    }
  });
}

/** Which field to mend, where the domain refuses what was typed in it. */
const FIELD_OF: Record<string, FieldErrors> = {
  'people.email_taken': { email: 'form.email_taken' },
  'people.leader_unknown': { leaderId: 'form.leader_unknown' },
};

export default function People({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { people, roles } = loaderData;
  const added = actionData && 'added' in actionData ? actionData.added : null;
  const answer = actionData && 'added' in actionData ? undefined : actionData;
  return (
    <>
      <PageTitle lead={t('people.lead')}>{t('people.title')}</PageTitle>
      {added && <Added {...added} />}
      <PeopleTable people={people} roles={roles} />
      <section aria-labelledby="add">
        <h2 id="add">{t('people.add.title')}</h2>
        {roles.length > 0 ? (
          // Empty again for the next one.
          <AddPersonForm key={added?.personId} people={people} roles={roles} answer={answer} />
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
