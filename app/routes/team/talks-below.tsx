import { useTranslation } from 'react-i18next';
import { Table } from '../../components/data/table';
import { formatDate } from '../../components/dates/format';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { StateBadge } from '../../components/overview/state-badge';
import { listTalksBelow } from '../../domain/overview/talks-below.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/talks-below';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const { name, rounds, reports } = listTalksBelow(actorContext(args), args.params.leaderId);
    // A line a talk; whoever has none has a line that says so.
    const lines = reports.flatMap((report) => {
      const talks = report.talks.length > 0 ? report.talks : [null];
      return talks.map((talk, place) => ({ key: `${report.personId} ${place}`, name: report.name, talk }));
    });
    return {
      ...{ name, lines },
      rounds: rounds.map(({ round: { id, name: called, endsOn, signBy }, owed, held, signed }) => ({
        ...{ id, name: called, endsOn, signBy, owed, held, signed },
      })),
    };
  });
}

/** The talks of a leader among one's reports with their team: that they are held, and nothing of what is said. */
export default function TalksBelow({ loaderData: { name, lines, rounds } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = t('team.below.title', { name });
  return (
    <>
      <Breadcrumb items={[{ to: '/team', label: t('team.title') }, { label: title }]} />
      <PageTitle lead={t('team.below.page_lead', { name })}>{title}</PageTitle>
      {rounds.map((round) => (
        <p key={round.id}>
          {t('progress.below.round', {
            ...{ name: round.name, held: round.held, owed: round.owed, signed: round.signed },
            ends: formatDate(round.endsOn, language),
            sign: formatDate(round.signBy, language),
          })}
        </p>
      ))}
      <Table
        caption={title}
        hideCaption
        rows={lines}
        keyOf={({ key }) => key}
        columns={[
          { header: t('team.person'), rowHeader: true, cell: (line) => line.name },
          {
            header: t('team.conversation'),
            cell: ({ talk }) =>
              talk ? (
                t(`common.type.${talk.type}`)
              ) : (
                <span className="quiet">{t('team.no_conversation')}</span>
              ),
          },
          { header: t('team.below.state'), cell: ({ talk }) => talk && <StateBadge state={talk.state} /> },
          { header: t('team.date'), cell: ({ talk }) => talk && formatDate(talk.heldOn, language) },
        ]}
      />
    </>
  );
}
