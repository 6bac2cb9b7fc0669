import { transact } from 'db/client.server';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { Refusal } from '../errors';
import { type MadeYearReport, readYearReport } from './read-year-report.server';

/** The report of a year to take out, which is logged. Refuses with `year.not_made`. For HR. */
export function takeYearReport(ctx: Context, year: number, format: 'pdf' | 'csv' | 'xlsx'): MadeYearReport {
  const report = readYearReport(ctx, year);
  if (!report) throw new Refusal('not-found', 'year.not_made');
  transact(ctx.db, (tx) =>
    appendAuditEvent(ctx, tx, {
      action: 'figures.take-year',
      subjectType: 'function',
      subjectId: null,
      details: { year, format },
    }),
  );
  return report;
}
