import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { Table } from '../../../components/data/table';
import { formatDate, formatDay } from '../../../components/dates/format';
import { Empty } from '../../../components/feedback/empty';
import { Button } from '../../../components/form/button';
import { TextField } from '../../../components/form/text-field';
import { CountedLinks } from '../../../components/hr/counted-links';
import { PageTitle } from '../../../components/layout/page-title';
import { Pages } from '../../../components/navigation/pages';
import { FileLinks } from '../../../components/progress/file-links';
import { nextInWords, standingInWords } from '../../../components/progress/in-words';
import {
  progressAddress,
  standingFields,
  standingsAddress,
} from '../../../components/progress/progress-address';
import { RoundBreadcrumb } from '../../../components/rounds/round-breadcrumb';
import { listStandings } from '../../../domain/cycles/progress/list-standings.server';
import { STAGES } from '../../../domain/cycles/progress/stages.rules';
import { answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import { useLanguage } from '../../../i18n/use-language';
import type { Route } from './+types/people';
import { readPage, readStandingFilter } from './progress-query';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const filter = readStandingFilter(args.url.searchParams);
    const listed = listStandings(
      actorContext(args),
      args.params.cycleId,
      filter,
      readPage(args.url.searchParams),
    );
    return { ...listed, filter };
  });
}

type Loaded = Route.ComponentProps['loaderData'];

/** The people of a round behind a number: status and dates, never content. */
export default function RoundPeople({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { round, filter, unit, leader, lines, page, pages } = loaderData;
  const title = t('progress.people.title', { name: round.name });
  const narrowed = Object.values(standingFields(filter)).some(Boolean);
  const back = {
    to: progressAddress(round.id, { unitId: null, by: 'unit', page: 1 }),
    label: t('progress.crumb'),
  };
  return (
    <>
      <RoundBreadcrumb
        items={[
          { to: `/hr/runder/${round.id}`, label: round.name },
          back,
          { label: t('progress.people.crumb') },
        ]}
      />
      <PageTitle lead={t('progress.people.lead')}>{title}</PageTitle>
      {unit && <p>{t('progress.people.unit_is', { name: unit })}</p>}
      {leader && <p>{t('progress.people.leader_is', { name: leader })}</p>}
      <Narrowing {...loaderData} />
      {narrowed && (
        <p>
          <Link to={standingsAddress(round.id, { unitId: null, leaderId: null, stage: null, name: '' })}>
            {t('progress.people.show_all')}
          </Link>
        </p>
      )}
      {lines.length === 0 ? (
        <Empty>{t('progress.people.none')}</Empty>
      ) : (
        <>
          <People {...loaderData} />
          <Pages page={page} pages={pages} addressOf={(to) => standingsAddress(round.id, filter, to)} />
          <FileLinks cycleId={round.id} table="personer" what={t('progress.people_file')} filter={filter} />
        </>
      )}
    </>
  );
}

function Narrowing({ round, filter, counts, total }: Loaded) {
  const { t } = useTranslation();
  const { q: _name, ...hidden } = standingFields(filter);
  const choices = [
    { stage: null, label: t('hr.all'), count: total },
    ...STAGES.filter((stage) => counts[stage] > 0).map((stage) => ({
      stage,
      label: t(`progress.stages.${stage}`),
      count: counts[stage],
    })),
  ];
  return (
    <div className="filters">
      <Form
        method="get"
        action={standingsAddress(round.id, { unitId: null, leaderId: null, stage: null, name: '' })}
        role="search"
        className="filters__search"
        key={standingsAddress(round.id, filter)}
      >
        {Object.entries(hidden).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <TextField
          name="q"
          type="search"
          label={t('progress.people.search')}
          defaultValue={filter.name}
          autoComplete="off"
        />
        <Button variant="secondary">{t('hr.search_submit')}</Button>
      </Form>
      <CountedLinks
        label={t('hr.filter')}
        choices={choices.map(({ stage, ...choice }) => ({
          ...choice,
          to: standingsAddress(round.id, { ...filter, stage }),
          chosen: stage === filter.stage,
        }))}
      />
    </div>
  );
}

function People({ lines, filter, counts, total }: Loaded) {
  const { t } = useTranslation();
  const language = useLanguage();
  const count = filter.stage ? counts[filter.stage] : total;
  return (
    <Table
      caption={t('progress.people.shown', { count })}
      dense
      rows={lines}
      keyOf={({ personId }) => personId}
      columns={[
        {
          header: t('progress.people.person'),
          rowHeader: true,
          cell: ({ conversationId, name }) =>
            conversationId ? <Link to={`/hr/samtaler/${conversationId}`}>{name}</Link> : name,
        },
        { header: t('progress.unit'), cell: ({ unit }) => unit },
        { header: t('progress.leader'), cell: ({ leader }) => leader },
        { header: t('progress.people.status'), cell: (line) => standingInWords(t, line) },
        { header: t('progress.people.since'), cell: ({ since }) => since && formatDay(since, language) },
        { header: t('progress.people.day'), cell: ({ heldOn }) => heldOn && formatDate(heldOn, language) },
        { header: t('progress.people.next'), cell: (line) => nextInWords(t, line) || null },
      ]}
    />
  );
}
