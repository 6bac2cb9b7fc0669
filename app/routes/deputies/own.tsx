import { useTranslation } from 'react-i18next';
import { DeputyDone } from '../../components/deputies/deputy-done';
import { OwnDeputyForm } from '../../components/deputies/deputy-form';
import { DeputyTable } from '../../components/deputies/deputy-table';
import { WhatADeputyCan } from '../../components/deputies/what-a-deputy-can';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { appointOwnDeputy } from '../../domain/deputies/appoint-deputy.server';
import { OwnDeputySchema } from '../../domain/deputies/deputy.schema';
import { endOwnDeputy } from '../../domain/deputies/end-deputy.server';
import { listOwnDeputies } from '../../domain/deputies/list-deputies.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/own';
import { actOnDeputies, doneIn } from './deputy-acts.server';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => ({ deputies: listOwnDeputies(actorContext(args)), done: doneIn(args) }));
}

export function action(args: Route.ActionArgs) {
  return actOnDeputies(args, {
    page: '/team/stedfortraeder',
    schema: OwnDeputySchema,
    assertMay: listOwnDeputies,
    appoint: appointOwnDeputy,
    end: endOwnDeputy,
  });
}

/** Who stands in for the leader who looks. */
export default function OwnDeputies({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { deputies, done } = loaderData;
  return (
    <div className="text-column">
      <Breadcrumb items={[{ to: '/team', label: t('team.title') }, { label: t('deputies.title') }]} />
      <PageTitle lead={t('deputies.own_lead')}>{t('deputies.title')}</PageTitle>
      <DeputyDone done={done} />
      <WhatADeputyCan />
      <DeputyTable deputies={deputies} />
      <OwnDeputyForm key={deputies.length} answer={actionData} />
    </div>
  );
}
