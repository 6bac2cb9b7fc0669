import { redirect } from 'react-router';
import {
  actorOf,
  nameOfAction,
  reasonInWords,
  sentenceOf,
  subjectInWords,
} from '../../components/audit/event-words';
import { logQuery } from '../../components/audit/log-address';
import { csvLine } from '../../domain/csv';
import { civilDateOf } from '../../domain/dates';
import { type ExportedEvent, exportLog } from '../../domain/oversight/read-log.server';
import { visitContext } from '../../http/contexts.server';
import { answeringDownload } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Language } from '../../i18n/language';
import { createTranslations, type Translate } from '../../i18n/translator';
import type { Route } from './+types/download';
import { readLogFilter } from './log-query';

/** The log with a filter, or the whole of it, as a spreadsheet: streamed, however long it is. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, () => {
    const ctx = actorContext(args);
    const filter = readLogFilter(args.url.searchParams);
    const batches = exportLog(ctx, filter);
    if ('field' in batches) return redirect(`/log${logQuery(filter)}`);
    const { language } = args.context.get(visitContext);
    return new Response(streamOf(batches, language), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="log ${civilDateOf(ctx.now)}.csv"`,
      },
    });
  });
}

const COLUMNS = [
  'number',
  'at',
  'what',
  'about',
  'outcome',
  'purpose',
  'in_place_of',
  'reason',
  'action',
  'action_code',
  'actor_id',
  'subject_type',
  'subject_id',
  'details',
  'mac',
] as const;

/** A spreadsheet knows by the mark at the beginning that letters are UTF-8. */
const UTF8_MARK = '\uFEFF';

function streamOf(batches: Generator<ExportedEvent[]>, language: Language): ReadableStream<Uint8Array> {
  const t = createTranslations(language).getFixedT(language, 'texts');
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      controller.enqueue(
        encoder.encode(UTF8_MARK + csvLine(COLUMNS.map((column) => t(`audit.column.${column}`)))),
      );
    },
    pull(controller) {
      const { value, done } = batches.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value.map((event) => lineOf(event, t, language)).join('')));
    },
    cancel() {
      batches.return(undefined);
    },
  });
}

const TIME_IN_DENMARK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
});

function lineOf(event: ExportedEvent, t: Translate, language: Language): string {
  const { seq, at, action, outcome, subject, purpose, onBehalfOf, reason } = event;
  const cells: Record<(typeof COLUMNS)[number], string | number> = {
    number: seq,
    at: TIME_IN_DENMARK.format(at),
    what: sentenceOf(t, event, actorOf(t, event).name),
    about: subjectInWords(t, subject, language),
    outcome: t(`audit.outcome.${outcome}`),
    purpose: purpose ? t(`hr.purpose.${purpose}`) : '',
    in_place_of: onBehalfOf?.name ?? '',
    reason: reason === null ? '' : reasonInWords(t, reason),
    action: nameOfAction(t, action),
    action_code: action,
    actor_id: event.actorId ?? '',
    subject_type: event.subjectType,
    subject_id: event.subjectId ?? '',
    details: event.details,
    mac: event.mac,
  };
  return csvLine(COLUMNS.map((column) => cells[column]));
}
