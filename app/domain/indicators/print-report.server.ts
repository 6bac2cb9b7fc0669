import { organisations } from 'db/schema/people';
import { renderReport } from 'templates/pdf/report/render-report';
import type { Report } from 'templates/pdf/report/report';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';

/** A report without what the organisation and the clock add. */
export type ReportContent = Omit<Report, 'organisation' | 'at'>;

/** Draws figures that have been read as a report. For HR, who takes it to the committee or the management. */
export async function printReport(ctx: Context, content: ReportContent): Promise<Uint8Array> {
  authorizeFunction(ctx.actor, 'see-figures');
  const organisation = ctx.db.select().from(organisations).get()?.name ?? '';
  return renderReport({ ...content, organisation, at: ctx.now.toISOString() });
}
