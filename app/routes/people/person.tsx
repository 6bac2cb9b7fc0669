import { useTranslation } from 'react-i18next';
import { Alert } from '../../components/feedback/alert';
import { PageTitle } from '../../components/layout/page-title';
import { PersonCrumbs } from '../../components/people/person-crumbs';
import { PersonFacts } from '../../components/people/person-facts';
import { listRoles } from '../../domain/frameworks/list-roles.server';
import { readPerson } from '../../domain/people/read-person.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { da } from '../../i18n/da';
import type { Route } from './+types/person';

type Saved = keyof typeof da.person.saved;
const isSaved = (what: string | null): what is Saved => what !== null && Object.hasOwn(da.person.saved, what);

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const saved = args.url.searchParams.get('gemt');
    return {
      person: readPerson(ctx, args.params.personId),
      roles: listRoles(ctx),
      saved: isSaved(saved) ? saved : null,
    };
  });
}

export default function Person({ loaderData: { person, roles, saved } }: Route.ComponentProps) {
  const { t } = useTranslation();
  return (
    <>
      <PersonCrumbs {...person} />
      <PageTitle>{person.name}</PageTitle>
      {saved && (
        <Alert kind="success" role="status">
          {t(`person.saved.${saved}`)}
        </Alert>
      )}
      <PersonFacts person={person} roles={roles} />
    </>
  );
}
