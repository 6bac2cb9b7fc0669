import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { Button } from '../../components/form/button';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { UnitForm } from '../../components/people/unit-form';
import { NewUnitSchema } from '../../domain/people/person-forms.schema';
import { changeUnit, removeUnit } from '../../domain/people/units/change-units.server';
import { readUnit } from '../../domain/people/units/list-units.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/unit';
import { takingForm } from './person-form.server';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => ({ unit: readUnit(actorContext(args), args.params.unitId) }));
}

export function action(args: Route.ActionArgs) {
  const { unitId } = args.params;
  if (args.url.searchParams.has('fjern'))
    return acting(args, () => {
      removeUnit(actorContext(args), unitId);
      return redirect('/personer/enheder?gjort=fjernet');
    });
  return takingForm(args, NewUnitSchema, (ctx, input) => {
    changeUnit(ctx, unitId, input);
    return '/personer/enheder?gjort=gemt';
  });
}

export default function Unit({ loaderData: { unit }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  return (
    <div className="text-column">
      <Breadcrumb
        items={[
          { to: '/personer', label: t('people.title') },
          { to: '/personer/enheder', label: t('units.title') },
          { label: unit.name },
        ]}
      />
      <PageTitle title={`${t('units.edit_title')}: ${unit.name}`}>{unit.name}</PageTitle>
      <UnitForm unit={unit} others={unit.others} submit={t('units.submit')} answer={actionData} />
      {unit.empty && (
        <section aria-labelledby="remove">
          <h2 id="remove">{t('units.remove_title')}</h2>
          <p>{t('units.remove_lead')}</p>
          <Form method="post" action="?fjern">
            <Button variant="warning">{t('units.remove')}</Button>
          </Form>
        </section>
      )}
    </div>
  );
}
