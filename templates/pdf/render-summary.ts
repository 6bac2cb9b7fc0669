import type { Summary } from '../summary.schema';
import { canonicalJson } from './canonical-json';
import { drawDocument } from './draw/draw-document';
import { layoutSummary } from './layout/layout-summary';
import { logoOf } from './picture/logo';
import { findUnprintable, UnprintableError } from './printable';

/**
 * The frozen summary as the PDF that all sign: tagged, with its snapshot attached and an empty
 * signature field for each who signs. Pure: the same summary and logo give the same bytes.
 * @param files the bytes of the logo, where the summary names one
 * @throws UnprintableError where a text holds a character that the fonts lack; ask
 *   `findUnprintable` before freezing.
 */
export async function renderSummary(
  summary: Summary,
  files: { logo?: Uint8Array } = {},
): Promise<Uint8Array> {
  const unprintable = findUnprintable(summary);
  if (unprintable.length > 0) throw new UnprintableError(unprintable);
  const logo = logoOf(summary, files.logo);
  const source = { json: canonicalJson(summary), at: new Date(summary.frozenAt), attached: true };
  return drawDocument(layoutSummary(summary, logo), source, logo);
}
