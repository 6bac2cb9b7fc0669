import { nextInWords, standingInWords } from '../../../components/progress/in-words';
import type { StandingLine } from '../../../domain/cycles/progress/list-standings.server';
import { STAGES, STEPS_TIMED, type Tally } from '../../../domain/cycles/progress/stages.rules';
import { takeProgressOut, takeStandingsOut } from '../../../domain/cycles/progress/take-progress-out.server';
import { civilDateOf } from '../../../domain/dates';
import { Refusal } from '../../../domain/errors';
import { visitContext } from '../../../http/contexts.server';
import { answeringDownload } from '../../../http/refusals.server';
import { SPREADSHEETS, spreadsheet } from '../../../http/spreadsheet.server';
import { actorContext } from '../../../http/visit.server';
import { createTranslations, type Translate } from '../../../i18n/translator';
import type { Route } from './+types/progress-file';
import { readStandingFilter } from './progress-query';

/** Units, leaders or people of a round for a spreadsheet: status in numbers or in words, never content. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, () => {
    const ctx = actorContext(args);
    const format = SPREADSHEETS.find((one) => one === args.params.format);
    if (!format) throw new Refusal('not-found', 'access.not_found');
    const { t } = createTranslations(args.context.get(visitContext).language);
    const filter = readStandingFilter(args.url.searchParams);
    const table = args.url.searchParams.get('tabel');
    const named = (what: string) => `${t('progress.crumb')} ${what} ${civilDateOf(ctx.now)}`;
    if (table === 'personer') {
      const lines = takeStandingsOut(ctx, args.params.cycleId, filter);
      return spreadsheet(format, { name: named(t('progress.people_file')), ...peopleSheet(t, lines) });
    }
    const { units, leaders } = takeProgressOut(ctx, args.params.cycleId, filter);
    if (table === 'ledere')
      return spreadsheet(format, {
        name: named(t('progress.leaders_file')),
        ...tallySheet(t, t('progress.leader'), leaders),
      });
    return spreadsheet(format, {
      name: named(t('progress.units_file')),
      ...tallySheet(t, t('progress.unit'), units),
    });
  });
}

function peopleSheet(t: Translate, lines: readonly StandingLine[]) {
  return {
    columns: [
      { header: t('progress.people.person'), width: 30 },
      { header: t('progress.unit'), width: 30 },
      { header: t('progress.leader'), width: 30 },
      { header: t('progress.people.status'), width: 24 },
      { header: t('progress.people.since'), width: 12 },
      { header: t('progress.people.day'), width: 18 },
      { header: t('progress.people.next'), width: 36 },
    ],
    rows: lines.map((line) => [
      line.name,
      line.unit ?? '',
      line.leader ?? '',
      standingInWords(t, line),
      line.since ? civilDateOf(line.since) : '',
      line.heldOn ?? '',
      nextInWords(t, line),
    ]),
  };
}

function tallySheet(t: Translate, header: string, rows: readonly (Tally & { name: string })[]) {
  return {
    columns: [
      { header, width: 34 },
      { header: t('progress.total'), width: 10 },
      ...STAGES.map((stage) => ({ header: t(`progress.stages.${stage}`), width: 14 })),
      ...STEPS_TIMED.map((step) => ({ header: t(`progress.steps.${step}`), width: 24 })),
    ],
    rows: rows.map(({ name, total, counts, medians }) => [
      name,
      String(total),
      ...STAGES.map((stage) => String(counts[stage])),
      ...STEPS_TIMED.map((step) => (medians[step] === null ? '' : String(medians[step]))),
    ]),
  };
}
