import type { Summary } from '../summary.schema';
import { canonicalJson } from './canonical-json';
import { drawDocument } from './draw/draw-document';
import { layoutSummary } from './layout/layout-summary';
import { findUnprintable, UnprintableError } from './printable';

/**
 * The frozen summary as the PDF that all sign: tagged, with its snapshot attached and an empty
 * signature field for each who signs. Pure: the same summary gives the same bytes.
 * @throws UnprintableError where a text holds a character that the fonts lack; ask
 *   `findUnprintable` before freezing.
 */
export async function renderSummary(summary: Summary): Promise<Uint8Array> {
  const unprintable = findUnprintable(summary);
  if (unprintable.length > 0) throw new UnprintableError(unprintable);
  const source = { json: canonicalJson(summary), at: new Date(summary.frozenAt), attached: true };
  return drawDocument(layoutSummary(summary), source);
}
