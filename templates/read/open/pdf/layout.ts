import type { Box } from './pdf-page';

/** Narrower than this, no gap is the space between two columns: in ems of the page's text. */
const GUTTER = 1.1;
/** Fewer lines than this at either side make no column. */
const FEWEST = 3;

type Interval = { readonly from: number; readonly to: number };

/**
 * Boxes in the order that a person reads them: a column to its end before the next, and what stands across the
 * columns between what is above and below it. Each list is one column, or a part of it.
 */
export function inReadingOrder<B extends Box>(boxes: readonly B[], em: number): B[][] {
  const flows: B[][] = [];
  let open: B[] | null = null;
  for (const { boxes: group, isParted } of groupsOf(boxes, em)) {
    const columns = isParted ? columnsOf(group, em) : null;
    if (columns) {
      flows.push(...columns.flatMap((column) => inReadingOrder(column, em)));
      open = null;
    } else if (open) open.push(...group);
    else {
      open = [...group];
      flows.push(open);
    }
  }
  return flows;
}

/** The two sides of the widest gutter; null where either is too little to be a column. */
function columnsOf<B extends Box>(boxes: readonly B[], em: number): B[][] | null {
  const gutter = widest(guttersIn(boxes, em));
  if (!gutter) return null;
  const left = boxes.filter((box) => box.right <= gutter.from);
  const right = boxes.filter((box) => box.left >= gutter.to);
  return left.length < FEWEST || right.length < FEWEST ? null : [left, right];
}

export interface Group<B> {
  boxes: B[];
  /** There is a gap through all its bands. */
  isParted: boolean;
}

/** Bands that follow each other and have a gap in common belong together. */
export function groupsOf<B extends Box>(boxes: readonly B[], em: number): Group<B>[] {
  const groups: (Group<B> & { free: Interval[] })[] = [];
  for (const band of bandsOf(boxes)) {
    const free = freeIn(band);
    const last = groups.at(-1);
    const shared = last ? common(last.free, free, em) : [];
    const together = last ? [...last.boxes, ...band] : band;
    const parted = shared.filter((gap) => isBetween(gap, together));
    if (last && parted.length > 0) {
      last.boxes = together;
      last.free = shared;
      last.isParted = true;
    } else groups.push({ boxes: band, free, isParted: guttersIn(band, em).length > 0 });
  }
  return groups;
}

/** Boxes with no white line across the page between them. */
function bandsOf<B extends Box>(boxes: readonly B[]): B[][] {
  const bands: { bottom: number; boxes: B[] }[] = [];
  for (const box of [...boxes].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const band = bands.at(-1);
    if (band && box.top < band.bottom) {
      band.boxes.push(box);
      band.bottom = Math.max(band.bottom, box.bottom);
    } else bands.push({ bottom: box.bottom, boxes: [box] });
  }
  return bands.map((band) => band.boxes);
}

/** Where nothing stands, from margin to margin and beyond. */
function freeIn(boxes: readonly Box[]): Interval[] {
  const free: Interval[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const { left, right } of [...boxes].sort((a, b) => a.left - b.left)) {
    if (left > from) free.push({ from, to: left });
    from = Math.max(from, right);
  }
  return [...free, { from, to: Number.POSITIVE_INFINITY }];
}

function common(a: readonly Interval[], b: readonly Interval[], em: number): Interval[] {
  return a.flatMap((one) =>
    b.flatMap((other) => {
      const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
      return to - from >= GUTTER * em ? [{ from, to }] : [];
    }),
  );
}

/** The gaps that go through all boxes from top to bottom, with something on either side. */
export function guttersIn(boxes: readonly Box[], em: number): Interval[] {
  return freeIn(boxes).filter((gap) => gap.to - gap.from >= GUTTER * em && isBetween(gap, boxes));
}

function isBetween({ from, to }: Interval, boxes: readonly Box[]): boolean {
  return boxes.some((box) => box.right <= from) && boxes.some((box) => box.left >= to);
}

function widest(gaps: readonly Interval[]): Interval | null {
  return [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from))[0] ?? null;
}
