import { useTranslation } from 'react-i18next';
import { nameOfAction } from '../../components/audit/event-words';
import { Pager } from '../../components/audit/pager';
import { SampleDraw } from '../../components/audit/sample-draw';
import { Table } from '../../components/data/table';
import { formatMonth } from '../../components/dates/format';
import { Empty } from '../../components/feedback/empty';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { lastWholeMonth, monthAfter } from '../../domain/oversight/month.rules';
import { sampleMonth } from '../../domain/oversight/sample-month.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/sample';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const sample = sampleMonth(ctx, args.params.month);
    const later = monthAfter(sample.month, 1);
    return {
      sample,
      earlier: monthAfter(sample.month, -1),
      later: later > lastWholeMonth(ctx.now) ? null : later,
    };
  });
}

/** What an auditor goes through for a month, made to be printed and written on. */
export default function Sample({ loaderData: { sample, earlier, later } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = t('audit.month.title', { month: formatMonth(sample.month, language) });
  const address = (month: string) => `/log/stikproever/${month}`;
  return (
    <>
      <Breadcrumb items={[{ to: '/log', label: t('audit.title') }, { label: title }]} />
      <PageTitle lead={t('audit.month.lead')}>{title}</PageTitle>
      {sample.end ? (
        <>
          {sample.draws.map((draw) => (
            <SampleDraw key={draw.key} draw={draw} />
          ))}
          <Counts counts={sample.counts} />
          <section aria-labelledby="how">
            <h2 id="how">{t('audit.month.how_title')}</h2>
            <p>{t('audit.month.how')}</p>
            <p>
              {t('audit.month.end', { seq: sample.end.seq })}{' '}
              <code className="chain-value">{sample.end.mac}</code>
            </p>
          </section>
          <p className="on-paper-alone">{t('audit.month.signed_off')}</p>
        </>
      ) : (
        <Empty>{t('audit.month.nothing')}</Empty>
      )}
      <Pager
        label={t('audit.month.months')}
        older={{ to: address(earlier), label: t('audit.month.earlier') }}
        newest={later === null ? null : { to: address(later), label: t('audit.month.later') }}
      />
    </>
  );
}

type Counts = Route.ComponentProps['loaderData']['sample']['counts'];

function Counts({ counts }: { counts: Counts }) {
  const { t } = useTranslation();
  const rows = counts
    .map((line) => ({ ...line, name: nameOfAction(t, line.action) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'da'));
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{t('audit.month.counts')}</h2>
      <Table
        caption={t('audit.month.counts')}
        hideCaption
        dense
        rows={rows}
        keyOf={({ action }) => action}
        columns={[
          { header: t('audit.column.action'), rowHeader: true, cell: ({ name }) => name },
          { header: t('audit.column.done'), cell: ({ done }) => done },
          { header: t('audit.column.denied'), cell: ({ denied }) => denied },
        ]}
      />
    </section>
  );
}
