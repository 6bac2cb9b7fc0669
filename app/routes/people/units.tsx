import { useTranslation } from 'react-i18next';
import { Alert } from '../../components/feedback/alert';
import { Empty } from '../../components/feedback/empty';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { UnitForm } from '../../components/people/unit-form';
import { UnitTree } from '../../components/people/unit-tree';
import { NewUnitSchema } from '../../domain/people/person-forms.schema';
import { addUnit } from '../../domain/people/units/change-units.server';
import { listUnits } from '../../domain/people/units/list-units.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/units';
import { takingForm } from './person-form.server';

const SAVED = { gemt: 'units.saved', tilfoejet: 'units.added', fjernet: 'units.removed' } as const;

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const done = args.url.searchParams.get('gjort');
    return {
      units: listUnits(actorContext(args)),
      saved: done === 'gemt' || done === 'tilfoejet' || done === 'fjernet' ? SAVED[done] : null,
    };
  });
}

export function action(args: Route.ActionArgs) {
  return takingForm(args, NewUnitSchema, (ctx, input) => {
    addUnit(ctx, input);
    return '/personer/enheder?gjort=tilfoejet';
  });
}

export default function Units({ loaderData: { units, saved }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  return (
    <>
      <Breadcrumb items={[{ to: '/personer', label: t('people.title') }, { label: t('units.title') }]} />
      <PageTitle lead={t('units.lead')}>{t('units.title')}</PageTitle>
      {saved && (
        <Alert kind="success" role="status">
          {t(saved)}
        </Alert>
      )}
      {units.length > 0 ? <UnitTree units={units} /> : <Empty>{t('units.none')}</Empty>}
      <section aria-labelledby="add">
        <h2 id="add">{t('units.add')}</h2>
        {/* Empty again for the next one. */}
        <UnitForm key={units.length} others={units} submit={t('units.submit_add')} answer={actionData} />
      </section>
    </>
  );
}
