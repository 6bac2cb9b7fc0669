import type { Box, PdfPage } from './pdf-page';

/** Lines that are drawn, and the edges of grounds that are painted: what tables are ruled with. */
export interface Rules {
  readonly across: readonly Box[];
  readonly upright: readonly Box[];
}

/** A rule is no thicker than this, in points. */
const THICKEST = 3;
/** Shorter than these it is a stroke of a drawing. */
const SHORTEST = { across: 12, upright: 6 };
/** A page with more is a drawing. */
const MOST = 3000;
/** What is painted behind most of a page is paper. */
const PAPER = 0.85;

export function rulesOf({ shapes, width, height }: PdfPage): Rules {
  const across: Box[] = [];
  const upright: Box[] = [];
  for (const shape of shapes) {
    const size = { across: shape.right - shape.left, upright: shape.bottom - shape.top };
    if (size.across > PAPER * width && size.upright > PAPER * height) continue;
    const long = { across: size.across >= SHORTEST.across, upright: size.upright >= SHORTEST.upright };
    if (size.upright <= THICKEST && long.across) across.push(shape);
    else if (size.across <= THICKEST && long.upright) upright.push(shape);
    else if (long.across && long.upright) {
      const { left, top, right, bottom } = shape;
      across.push({ left, right, top, bottom: top }, { left, right, top: bottom, bottom });
      upright.push({ top, bottom, left, right: left }, { top, bottom, left: right, right });
    }
  }
  return across.length + upright.length > MOST ? { across: [], upright: [] } : { across, upright };
}
