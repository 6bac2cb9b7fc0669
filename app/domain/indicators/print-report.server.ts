import { organisations } from 'db/schema/people';
import { renderReport } from 'templates/pdf/report/render-report';
import type { Report } from 'templates/pdf/report/report';
import type { OrganisationFunction } from '../access/access.rules';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';

/** A report without what the organisation and the clock add. */
export type ReportContent = Omit<Report, 'organisation' | 'at'>;

/** What a report can be of: figures, or how far a round is. */
type Reported = Extract<OrganisationFunction, 'see-figures' | 'run-cycles' | 'oversee-conversations'>;

/**
 * Draws what has been read as a report. For HR, who takes it to the committee, the management or a unit.
 * @param reported what whoever prints it has to be allowed
 */
export async function printReport(
  ctx: Context,
  content: ReportContent,
  reported: Reported = 'see-figures',
): Promise<Uint8Array> {
  authorizeFunction(ctx.actor, reported);
  const organisation = ctx.db.select().from(organisations).get()?.name ?? '';
  return renderReport({ ...content, organisation, at: ctx.now.toISOString() });
}
