import { type Phrased, phrasedStatements, sharedDocuments } from './shared-documents';

/** How many questions the page of quality shows. */
export const SAMPLE_SIZE = 60;

/**
 * The sample of the page: all statements of the documents, sorted by the form they are written in and within a form
 * as the documents have them, and of that list every so manieth. So each form and each document has the share of the
 * sample that it has of the whole, and neither chance nor choice is in it.
 */
export function drawSample(): Phrased[] {
  const byForm = new Map<string, Phrased[]>();
  for (const phrased of sharedDocuments.flatMap(phrasedStatements)) {
    const { form } = phrased.statement;
    byForm.set(form, [...(byForm.get(form) ?? []), phrased]);
  }
  const sorted = [...byForm].sort(([a], [b]) => a.localeCompare(b)).flatMap(([, all]) => all);
  return Array.from(
    { length: SAMPLE_SIZE },
    (_, index) => sorted[Math.floor(((index + 0.5) * sorted.length) / SAMPLE_SIZE)],
  ).filter((phrased) => phrased !== undefined);
}
