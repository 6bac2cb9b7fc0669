import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { Alert } from '../../../components/feedback/alert';
import { Empty } from '../../../components/feedback/empty';
import { Refusal as RefusalAlert } from '../../../components/feedback/refusal';
import { PageTitle } from '../../../components/layout/page-title';
import { AddPerson } from '../../../components/rounds/add-person';
import { NarrowedTo } from '../../../components/rounds/narrowed-to';
import { PeopleForm } from '../../../components/rounds/people-form';
import { PeopleSearch } from '../../../components/rounds/people-search';
import { peopleAddress, roundAddress } from '../../../components/rounds/round-address';
import { RoundBreadcrumb } from '../../../components/rounds/round-breadcrumb';
import { RoundPages } from '../../../components/rounds/round-pages';
import { maySee } from '../../../domain/access/access.rules';
import { changePeopleInTurns } from '../../../domain/cycles/rounds/change-people.server';
import { findRound } from '../../../domain/cycles/rounds/find-round.server';
import {
  findOutsideRound,
  idsInRound,
  listPeopleInRound,
} from '../../../domain/cycles/rounds/list-people.server';
import { PeopleActSchema } from '../../../domain/cycles/rounds/rounds.schema';
import { unitName } from '../../../domain/people/units/list-units.server';
import { servicesContext } from '../../../http/contexts.server';
import { badForm, fieldErrors } from '../../../http/form.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/people';
import { readPeopleQuery } from './people-query';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const query = args.url.searchParams;
    const { cycleId } = args.params;
    const { id, name, state } = findRound(ctx, ctx.db, cycleId);
    const { filter, page } = readPeopleQuery(query);
    const wanted = (query.get('find') ?? '').trim().slice(0, 200);
    return {
      ...{ id, name, state, filter, wanted },
      ...listPeopleInRound(ctx, cycleId, filter, page),
      unit: filter.unitId && unitName(ctx, filter.unitId),
      outside: wanted === '' ? null : findOutsideRound(ctx, cycleId, wanted),
      mayMend: maySee(ctx.actor.grants, 'administer-people'),
      done: Number(query.get('gjort') ?? 0) || 0,
    };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { cycleId } = args.params;
    findRound(ctx, ctx.db, cycleId);
    const form = await args.request.formData();
    const { filter } = readPeopleQuery(form);
    const act = PeopleActSchema.safeParse(Object.fromEntries(form));
    const chosen =
      form.get('scope') === 'all' ? idsInRound(ctx, cycleId, filter) : form.getAll('chosen').map(String);
    const errors = {
      ...(act.success ? {} : fieldErrors(act.error)),
      ...(chosen.length === 0 ? { chosen: 'form.nobody_chosen' } : {}),
    };
    if (!act.success || chosen.length === 0) return badForm({ errors, values: keptOf(form) });
    const done = await changePeopleInTurns(ctx, cycleId, chosen, act.data);
    args.context.get(servicesContext).rounds.wake();
    const back = peopleAddress(cycleId, filter);
    return redirect(`${back}${back.includes('?') ? '&' : '?'}gjort=${done}`);
  });
}

/** What was ticked and chosen, which is still so where it could not be done. */
const keptOf = (form: FormData) => ({
  intent: String(form.get('intent') ?? ''),
  excuse: String(form.get('excuse') ?? ''),
  scope: String(form.get('scope') ?? ''),
  chosen: form.getAll('chosen').map(String).join(' '),
});

/** The people of a round: how each stands to it, and what HR can do about it. */
export default function RoundPeople({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { id, name, state, filter, rows, count, page, pages, done } = loaderData;
  return (
    <>
      <RoundBreadcrumb items={[{ to: roundAddress(id), label: name }, { label: t('rounds.people.crumb') }]} />
      <PageTitle
        lead={
          state === 'closed'
            ? undefined
            : t(state === 'draft' ? 'rounds.people.lead_draft' : 'rounds.people.lead_open')
        }
      >
        {t('rounds.people.title', { name })}
      </PageTitle>
      <RefusalAlert refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      {done > 0 && !actionData && (
        <Alert kind="success" role="status">
          {t('rounds.people.done', { count: done })}
        </Alert>
      )}
      <PeopleSearch cycleId={id} state={state} filter={filter} />
      <NarrowedTo filter={filter} unit={loaderData.unit} />
      {rows.length > 0 ? (
        <PeopleForm
          // Another list is another form: nothing stays ticked that is not to be seen.
          key={`${peopleAddress(id, filter)} ${page} ${done}`}
          {...{ cycleId: id, state, filter, rows, count }}
          mayMend={loaderData.mayMend}
          errors={actionData && 'errors' in actionData ? actionData.errors : {}}
          kept={actionData?.values ?? {}}
        >
          <RoundPages page={page} pages={pages} />
        </PeopleForm>
      ) : (
        <Empty>{t('rounds.people.none')}</Empty>
      )}
      {state !== 'closed' && (
        <AddPerson cycleId={id} wanted={loaderData.wanted} outside={loaderData.outside} />
      )}
    </>
  );
}
