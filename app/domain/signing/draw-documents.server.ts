import { createHash } from 'node:crypto';
import { renderSummary } from 'templates/pdf/render-summary';
import type { Summary } from 'templates/summary.schema';
import type { DocumentKind } from './current-summary.server';

/** A summary before it is drawn, and the excerpt of it for the personnel file where there is one. */
export type Draft = { whole: Summary; excerpt: Summary | null };

/** A document as it is frozen. */
export type DrawnDocument = { document: DocumentKind; pdf: Buffer; sha256: string };

/**
 * Draws the documents that are frozen together, the whole summary first. It names the sum of the excerpt, which is
 * drawn before it: whoever signs the whole summary says with it what the personnel file gets. `snapshot` is what
 * the whole summary carries, and `logo` what it names.
 */
export async function drawDocuments(
  { whole, excerpt }: Draft,
  logo?: Uint8Array,
): Promise<{ snapshot: Summary; documents: DrawnDocument[] }> {
  const drawnExcerpt = excerpt && (await drawn('excerpt', excerpt, logo));
  const snapshot = drawnExcerpt ? { ...whole, excerptSha256: drawnExcerpt.sha256 } : whole;
  const drawnWhole = await drawn('whole', snapshot, logo);
  return { snapshot, documents: drawnExcerpt ? [drawnWhole, drawnExcerpt] : [drawnWhole] };
}

async function drawn(document: DocumentKind, summary: Summary, logo?: Uint8Array): Promise<DrawnDocument> {
  const pdf = Buffer.from(await renderSummary(summary, logo && { logo }));
  return { document, pdf, sha256: createHash('sha256').update(pdf).digest('hex') };
}
