import type { Summary } from '../summary.schema';
import { canonicalJson } from './canonical-json';
import { drawDocument } from './draw/draw-document';
import { layoutSummary } from './layout/layout-summary';
import { findUnprintable, UnprintableError } from './printable';

/**
 * The frozen summary as the PDF that both sign: tagged, with its snapshot attached and two empty
 * signature fields. Pure: the same summary gives the same bytes.
 * @throws UnprintableError where a text holds a character that the fonts lack; ask
 *   `findUnprintable` before freezing.
 */
export async function renderSummary(summary: Summary): Promise<Uint8Array> {
  const unprintable = findUnprintable(summary);
  if (unprintable.length > 0) throw new UnprintableError(unprintable);
  return drawDocument(layoutSummary(summary), canonicalJson(summary), new Date(summary.frozenAt));
}
