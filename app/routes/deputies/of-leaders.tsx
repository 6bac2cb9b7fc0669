import { useTranslation } from 'react-i18next';
import { DeputyDone } from '../../components/deputies/deputy-done';
import { DeputyOfLeaderForm } from '../../components/deputies/deputy-form';
import { DeputyTable } from '../../components/deputies/deputy-table';
import { WhatADeputyCan } from '../../components/deputies/what-a-deputy-can';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { appointDeputyOf } from '../../domain/deputies/appoint-deputy.server';
import { DeputyOfLeaderSchema } from '../../domain/deputies/deputy.schema';
import { endDeputyOf } from '../../domain/deputies/end-deputy.server';
import { listAllDeputies } from '../../domain/deputies/list-deputies.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/of-leaders';
import { actOnDeputies, doneIn } from './deputy-acts.server';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => ({ deputies: listAllDeputies(actorContext(args)), done: doneIn(args) }));
}

export function action(args: Route.ActionArgs) {
  return actOnDeputies(args, {
    page: '/hr/stedfortraedere',
    schema: DeputyOfLeaderSchema,
    assertMay: listAllDeputies,
    appoint: appointDeputyOf,
    end: endDeputyOf,
  });
}

/** Who stands in for whom in the whole organisation, for HR. */
export default function DeputiesOfLeaders({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { deputies, done } = loaderData;
  return (
    <div className="text-column">
      <Breadcrumb items={[{ to: '/hr', label: t('common.nav.hr') }, { label: t('deputies.hr_title') }]} />
      <PageTitle lead={t('deputies.hr_lead')}>{t('deputies.hr_title')}</PageTitle>
      <DeputyDone done={done} />
      <WhatADeputyCan />
      <DeputyTable deputies={deputies} ofAll />
      <DeputyOfLeaderForm key={deputies.length} answer={actionData} />
    </div>
  );
}
