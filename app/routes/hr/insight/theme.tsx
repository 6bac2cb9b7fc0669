import { useTranslation } from 'react-i18next';
import { Table } from '../../../components/data/table';
import { Chart } from '../../../components/insight/chart';
import { FigureCell } from '../../../components/insight/figure-cell';
import { isDivided } from '../../../components/insight/figure-words';
import { insightQuery } from '../../../components/insight/insight-address';
import { PlaceInWords } from '../../../components/insight/place-in-words';
import { releaseName } from '../../../components/insight/release-name';
import { ThemeIndicators } from '../../../components/insight/theme-figures';
import { Breadcrumb } from '../../../components/layout/breadcrumb';
import { PageTitle } from '../../../components/layout/page-title';
import { Refusal } from '../../../domain/errors';
import { type Development, readDevelopment } from '../../../domain/indicators/read-development.server';
import type { Groups, ThemeFigures } from '../../../domain/indicators/themes.rules';
import { answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/theme';
import { readChoice } from './insight-filter';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const { frameworkId, themeId } = args.params;
    const found = readDevelopment(actorContext(args), readChoice(args.url.searchParams), {
      frameworkId,
      themeId,
    });
    if (!found) throw new Refusal('not-found', 'access.not_found');
    const { place, theme, rounds, labels, insight } = found;
    return { place, theme, rounds, labels, release: insight.release };
  });
}

type Rounds = Development['rounds'];

/** One theme from round to round. */
export default function Theme({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { place, theme, rounds, labels, release } = loaderData;
  const chosen = { releaseId: release.id, role: place.role, unitId: place.unitId };
  const about = { grundlag: theme.frameworkId, tema: theme.id };
  const figures: { id: string; title: string; of: (then: ThemeFigures) => Groups | undefined }[] = [
    { id: 'valgt', title: t('insight.cards'), of: ({ cards }) => cards },
    { id: 'aftalt', title: t('insight.agreements'), of: ({ agreements }) => agreements },
    ...theme.statements.map(({ id, text }) => ({
      ...{ id, title: text },
      of: ({ statements }: ThemeFigures) => statements.find((one) => one.id === id)?.groups,
    })),
  ];
  return (
    <>
      <Breadcrumb
        items={[
          { to: '/hr', label: t('common.nav.hr') },
          { to: `/hr/indsigt${insightQuery(chosen)}`, label: t('insight.title') },
          { label: theme.name },
        ]}
      />
      <PageTitle lead={t('insight.development_lead')}>
        {t('insight.development_title', { theme: theme.name })}
      </PageTitle>
      <PlaceInWords place={place} />
      <ThemeIndicators indicators={theme.indicators} />
      {figures
        .filter(({ of }) => rounds.some((round) => of(round.theme) !== undefined))
        .map(({ id, title, of }) => (
          <section key={id} aria-labelledby={`about-${id}`} className="theme-figures">
            <h2 id={`about-${id}`}>{title}</h2>
            {isDivided(rounds.map((round) => of(round.theme))) && (
              <Chart chosen={chosen} about={{ ...about, udsagn: id }} alt={t('insight.development_chart')} />
            )}
            <RoundsTable {...{ title, of, rounds, labels }} />
          </section>
        ))}
    </>
  );
}

type RoundsTableProps = {
  title: string;
  of: (then: ThemeFigures) => Groups | undefined;
  rounds: Rounds;
  labels: Development['labels'];
};

function RoundsTable({ title, of, rounds, labels }: RoundsTableProps) {
  const { t } = useTranslation();
  return (
    <Table
      caption={title}
      hideCaption
      rows={rounds.filter(({ theme }) => of(theme) !== undefined)}
      keyOf={({ id }) => id}
      columns={[
        { header: t('insight.round'), rowHeader: true, cell: (round) => releaseName(t, round) },
        {
          header: t('insight.answers'),
          cell: ({ theme }) => <FigureCell groups={of(theme) ?? null} labels={labels} />,
        },
      ]}
    />
  );
}
