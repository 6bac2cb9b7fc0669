import { useTranslation } from 'react-i18next';
import { Refusal } from '../../components/feedback/refusal';
import { PageTitle } from '../../components/layout/page-title';
import { GiveRightForm } from '../../components/people/give-right-form';
import { OpenRequests } from '../../components/people/open-requests';
import { PersonCrumbs } from '../../components/people/person-crumbs';
import { RightsGiven } from '../../components/people/rights-given';
import type { Context } from '../../domain/context';
import { readPerson } from '../../domain/people/read-person.server';
import {
  decideOnGrant,
  giveGrant,
  takeGrant,
  withdrawRequest,
} from '../../domain/people/rights/grants.server';
import { type RightsAct, RightsActSchema } from '../../domain/people/rights/rights.schema';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/rights';
import { personPage, takingForm } from './person-form.server';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const { id, name, grants, requests } = readPerson(actorContext(args), args.params.personId);
    return { id, name, grants, requests };
  });
}

export function action(args: Route.ActionArgs) {
  const { personId } = args.params;
  return takingForm(args, RightsActSchema, (ctx, act) => personPage(personId, carryOut(ctx, personId, act)));
}

/** What has been done, in the word that the page of the person knows it by. */
function carryOut(ctx: Context, personId: string, act: RightsAct): string {
  switch (act.intent) {
    case 'give':
      return giveGrant(ctx, personId, act.grant) === 'given' ? 'givet' : 'bedt';
    case 'take':
      takeGrant(ctx, personId, act.grant);
      return 'frataget';
    case 'approve':
      decideOnGrant(ctx, act.request, 'given');
      return 'givet';
    case 'refuse':
      decideOnGrant(ctx, act.request, 'refused');
      return 'afvist';
    case 'withdraw':
      withdrawRequest(ctx, act.request);
      return 'trukket';
  }
}

export default function Rights({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { id, name, grants, requests } = loaderData;
  const title = t('person.rights.title');
  const refused = actionData && 'refused' in actionData ? actionData.refused : null;
  return (
    <div className="text-column">
      <PersonCrumbs id={id} name={name} here={title} />
      <PageTitle title={`${title}: ${name}`} lead={t('person.rights.lead')}>
        {title}
      </PageTitle>
      <Refusal refused={refused} />
      <OpenRequests requests={requests} />
      <RightsGiven grants={grants} />
      <GiveRightForm grants={grants} answer={actionData && 'errors' in actionData ? actionData : undefined} />
    </div>
  );
}
