import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { formatDate, formatDay } from '../../../components/dates/format';
import { Alert } from '../../../components/feedback/alert';
import { Empty } from '../../../components/feedback/empty';
import { Button } from '../../../components/form/button';
import { Select } from '../../../components/form/select';
import { Breadcrumb } from '../../../components/layout/breadcrumb';
import { PageTitle } from '../../../components/layout/page-title';
import { CoverageOfYear } from '../../../components/year/coverage-of-year';
import { MakeUpForm } from '../../../components/year/make-up-form';
import { RightsOfYear } from '../../../components/year/rights-of-year';
import { TrendsOfYear } from '../../../components/year/trends-of-year';
import { UseOfYear } from '../../../components/year/use-of-year';
import { yearAddress } from '../../../components/year/year-address';
import { authorizeFunction } from '../../../domain/access/authorize';
import { makeUpYear } from '../../../domain/year-report/make-up-year.server';
import { type MadeYearReport, readYearPage } from '../../../domain/year-report/read-year-report.server';
import { MakeUpYearSchema } from '../../../domain/year-report/year.schema';
import { badForm, parseForm } from '../../../http/form.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import { useLanguage } from '../../../i18n/use-language';
import type { Route } from './+types/year';
import { readYear } from './year-query';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const query = args.url.searchParams;
    return { ...readYearPage(actorContext(args), readYear(query)), done: query.has('gjort') };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    authorizeFunction(ctx.actor, 'see-figures');
    const form = await parseForm(args.request, MakeUpYearSchema);
    if (!form.ok) return badForm(form);
    makeUpYear(ctx, form.input.year);
    return redirect(`${yearAddress(form.input.year)}&gjort=ja`);
  });
}

/** Use, coverage, rights and trends of a year, for the co-determination committee. */
export default function YearPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { year, years, report, makeUpOn, from, done } = loaderData;
  return (
    <>
      <Breadcrumb
        items={[
          { to: '/hr', label: t('common.nav.hr') },
          { to: '/hr/indsigt', label: t('insight.title') },
          { label: t('year.title') },
        ]}
      />
      <PageTitle lead={t('year.lead')} title={`${t('year.title')} ${year}`}>
        {t('year.title')}
      </PageTitle>
      {done && report && (
        <Alert kind="success" role="status">
          {t('year.make.done', { year })}
        </Alert>
      )}
      <Form method="get" role="search" className="filters__search" key={year}>
        <Select
          name="aar"
          label={t('year.choose')}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
          defaultValue={String(year)}
        />
        <Button variant="secondary">{t('year.show')}</Button>
      </Form>
      {report ? (
        <Report report={report} />
      ) : (
        <>
          <Empty>
            <p>{t('year.not_made', { year })}</p>
            {makeUpOn === null && <p>{t('year.not_yet', { from: formatDate(from, language) })}</p>}
          </Empty>
          {makeUpOn !== null && <MakeUpForm year={year} day={makeUpOn} answer={actionData} />}
        </>
      )}
    </>
  );
}

function Report({ report }: { report: MadeYearReport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { year, numbers, fewest } = report;
  return (
    <>
      <p>
        {t('year.made', {
          day: formatDay(numbers.madeAt, language),
          asOf: formatDate(numbers.asOf, language),
        })}
      </p>
      <p>
        {t('year.take')} <a href={yearAddress(year, '/rapport.pdf')}>{t('year.pdf')}</a>
        {' · '}
        <a href={yearAddress(year, '/tal/csv')}>{t('year.csv')}</a>
        {' · '}
        <a href={yearAddress(year, '/tal/xlsx')}>{t('year.xlsx')}</a>
      </p>
      <UseOfYear report={report} />
      <CoverageOfYear report={report} />
      <RightsOfYear report={report} />
      <TrendsOfYear report={report} />
      <h2>{t('year.how')}</h2>
      <p className="text-column">{t('year.how_counted')}</p>
      <p className="text-column">{t('year.how_rounded', { fewest })}</p>
    </>
  );
}
