import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDate } from '../../../components/dates/format';
import { Empty } from '../../../components/feedback/empty';
import { PageTitle } from '../../../components/layout/page-title';
import { Pages } from '../../../components/navigation/pages';
import { Explained } from '../../../components/progress/explained';
import { FileLinks } from '../../../components/progress/file-links';
import { LeaderTable } from '../../../components/progress/leader-table';
import { Pace } from '../../../components/progress/pace';
import {
  type ProgressView,
  progressAddress,
  progressReportAddress,
  remindersAddress,
  standingsAddress,
} from '../../../components/progress/progress-address';
import { UnitTable } from '../../../components/progress/unit-table';
import { RoundBreadcrumb } from '../../../components/rounds/round-breadcrumb';
import { readProgress } from '../../../domain/cycles/progress/read-progress.server';
import { shownStages } from '../../../domain/cycles/progress/stages.rules';
import { answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import { useLanguage } from '../../../i18n/use-language';
import type { Route } from './+types/progress';
import { readView } from './progress-query';

const LEADERS_A_PAGE = 50;

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const view = readView(args.url.searchParams);
    const { round, all, path, units, leaders } = readProgress(actorContext(args), args.params.cycleId, view);
    const pages = Math.max(1, Math.ceil(leaders.length / LEADERS_A_PAGE));
    const page = Math.min(view.page, pages);
    return {
      ...{ round, all, path, view: { ...view, page }, pages, leaderCount: leaders.length },
      units: view.by === 'unit' ? units : [],
      leaders: view.by === 'leader' ? leaders.slice((page - 1) * LEADERS_A_PAGE, page * LEADERS_A_PAGE) : [],
    };
  });
}

type Loaded = Route.ComponentProps['loaderData'];

/** How far a round is: numbers by unit and leader that lead to the people behind them. */
export default function ProgressPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { round, all, path, view } = loaderData;
  const lead = t('progress.lead', {
    ends: formatDate(round.endsOn, language),
    sign: formatDate(round.signBy, language),
  });
  return (
    <>
      <RoundBreadcrumb
        items={[{ to: `/hr/runder/${round.id}`, label: round.name }, { label: t('progress.crumb') }]}
      />
      <PageTitle
        lead={lead}
        title={`${t('progress.title', { name: round.name })} ${path.at(-1)?.name ?? ''}`.trim()}
      >
        {t('progress.title', { name: round.name })}
      </PageTitle>
      {round.state !== 'open' && <p>{t(`progress.${round.state}`)}</p>}
      {all.total === 0 && view.unitId === null ? (
        <Empty>{t('progress.empty')}</Empty>
      ) : (
        <>
          <InWords {...loaderData} />
          <Choices round={round} path={path} view={view} />
          <Tables {...loaderData} />
          <Explained stages={shownStages(all.counts)} />
        </>
      )}
    </>
  );
}

/** All of it in one sentence, with the way to the people and to reminding them. */
function InWords({ round, all, view }: Loaded) {
  const { t } = useTranslation();
  const said = {
    held: t('progress.held_of', { held: all.held, count: all.owed }),
    signed: t('progress.signed_of', { signed: all.signed }),
  };
  const filter = { unitId: view.unitId, leaderId: null, stage: null, name: '' };
  return (
    <>
      <p>
        {all.counts.excused > 0
          ? t('progress.in_words_excused', {
              ...said,
              excused: t('progress.excused', { count: all.counts.excused }),
            })
          : t('progress.in_words', said)}
      </p>
      <ul className="filters__states no-print">
        <li>
          <Link to={standingsAddress(round.id, filter)}>
            {t('progress.people.see', { count: all.total })}
          </Link>
        </li>
        {round.state === 'open' && (
          <li>
            <Link to={remindersAddress(round.id, view.unitId)}>{t('reminders.link')}</Link>
          </li>
        )}
      </ul>
    </>
  );
}

/** The way up to the whole round, and the choice between units and leaders. */
function Choices({
  round,
  path,
  view,
}: {
  round: Loaded['round'];
  path: Loaded['path'];
  view: ProgressView;
}) {
  const { t } = useTranslation();
  const steps = [{ id: null, name: t('progress.whole') }, ...path];
  return (
    <div className="filters">
      {path.length > 0 && (
        <nav aria-label={t('progress.unit')}>
          <ul className="filters__states">
            {steps.map(({ id, name }) => (
              <li key={id ?? ''}>
                <Link
                  to={progressAddress(round.id, { ...view, unitId: id, page: 1 })}
                  aria-current={id === view.unitId ? 'true' : undefined}
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <nav aria-label={t('progress.views')}>
        <ul className="filters__states">
          {(['unit', 'leader'] as const).map((by) => (
            <li key={by}>
              <Link
                to={progressAddress(round.id, { ...view, by, page: 1 })}
                aria-current={by === view.by ? 'true' : undefined}
              >
                {t(`progress.by_${by}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function Tables({ round, all, units, leaders, leaderCount, view, pages }: Loaded) {
  const { t } = useTranslation();
  const stages = shownStages(all.counts);
  const everybody = { key: '', name: t('progress.sum'), medians: all.medians };
  const byUnit = view.by === 'unit';
  const lines = byUnit
    ? units.map(({ id, name, medians }) => ({ key: id, name, medians }))
    : leaders.map(({ leaderId, name, medians }) => ({ key: leaderId, name, medians }));
  return (
    <>
      {byUnit ? (
        <UnitTable cycleId={round.id} units={units} stages={stages} />
      ) : (
        <LeaderTable
          cycleId={round.id}
          leaders={leaders}
          count={leaderCount}
          stages={stages}
          unitId={view.unitId}
        />
      )}
      {!byUnit && (
        <Pages
          page={view.page}
          pages={pages}
          addressOf={(page) => progressAddress(round.id, { ...view, page })}
        />
      )}
      <FileLinks
        cycleId={round.id}
        table={byUnit ? 'enheder' : 'ledere'}
        what={t(byUnit ? 'progress.units_file' : 'progress.leaders_file')}
        filter={{ unitId: view.unitId }}
      />
      <p className="no-print">
        <a href={progressReportAddress(round.id, view.unitId)}>{t('progress.report.link')}</a>
      </p>
      <Pace rows={[everybody, ...lines]} header={t(byUnit ? 'progress.unit' : 'progress.leader')} />
    </>
  );
}
