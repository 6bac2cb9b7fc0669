import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { PageTitle } from '../../components/layout/page-title';
import { LeaveForm } from '../../components/people/leave-form';
import { LeaveList } from '../../components/people/leave-list';
import { PersonCrumbs } from '../../components/people/person-crumbs';
import { removeLeave, setLeave } from '../../domain/people/leaves.server';
import { LeaveSchema } from '../../domain/people/person-forms.schema';
import { readPerson } from '../../domain/people/read-person.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/leave';
import { personPage, takingForm } from './person-form.server';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const { id, name, leaves } = readPerson(actorContext(args), args.params.personId);
    const chosen = leaves.find((leave) => leave.id === args.url.searchParams.get('ret')) ?? null;
    return { id, name, leaves, chosen };
  });
}

export function action(args: Route.ActionArgs) {
  const { personId } = args.params;
  const query = args.url.searchParams;
  const removed = query.get('fjern');
  if (removed !== null)
    return acting(args, () => {
      removeLeave(actorContext(args), personId, removed);
      return redirect(personPage(personId, 'orlov-fjernet'));
    });
  return takingForm(args, LeaveSchema, (ctx, input) => {
    setLeave(ctx, personId, input, query.get('ret'));
    return personPage(personId, 'orlov');
  });
}

export default function Leave({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { id, name, leaves, chosen } = loaderData;
  const title = t('person.leave.title');
  return (
    <div className="text-column">
      <PersonCrumbs id={id} name={name} here={title} />
      <PageTitle title={`${title}: ${name}`} lead={t('person.leave.lead')}>
        {title}
      </PageTitle>
      <LeaveList leaves={leaves} />
      <section aria-labelledby="leave">
        <h2 id="leave">{t(chosen ? 'person.leave.change' : 'person.leave.add')}</h2>
        <LeaveForm key={chosen?.id} chosen={chosen} answer={actionData} />
      </section>
    </div>
  );
}
