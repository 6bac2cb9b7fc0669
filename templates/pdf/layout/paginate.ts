import { type Atom, moved, type Panel } from './atom';
import type { BoxMark, OutlineEntry, Page, SignatureFieldBox } from './page-model';
import { CONTENT_BOTTOM, CONTENT_TOP } from './style';

export interface Pagination {
  pages: Page[];
  outline: OutlineEntry[];
  fields: SignatureFieldBox[];
}

/**
 * Puts atoms onto pages, top to bottom. A chain (atoms kept with the next) goes to the next page
 * when it does not fit; only a chain longer than a page is broken inside.
 */
export function paginate(atoms: Atom[]): Pagination {
  const result: Pagination = { pages: [{ marks: [] }], outline: [], fields: [] };
  let y = CONTENT_TOP;
  let behind: { panel: Panel; boxes: BoxMark[] } | null = null;

  const turnPage = (runningHead: Atom | undefined) => {
    result.pages.push({ marks: [] });
    y = CONTENT_TOP;
    behind = null;
    if (runningHead) place(runningHead);
  };
  const place = (one: Atom) => {
    const page = result.pages.length - 1;
    const marks = result.pages[page]?.marks ?? [];
    const top = y === CONTENT_TOP ? y : y + one.gap;
    if (one.panel !== behind?.panel) {
      behind = one.panel ? { panel: one.panel, boxes: beginPanel(one.panel, top) } : null;
      marks.push(...(behind?.boxes ?? []));
    }
    for (const box of behind?.boxes ?? []) box.height = top + one.height + (one.panel?.margin ?? 0) - box.y;
    marks.push(...one.marks.map((mark) => moved(mark, top)));
    if (one.bookmark)
      result.outline.push({ title: one.bookmark, ...(one.nested && { nested: true }), page, y: top });
    if (one.field) result.fields.push({ ...one.field, page, y: one.field.y + top });
    y = top + one.height;
  };

  for (const chain of chainsOf(atoms)) {
    const height = chain.reduce((sum, one) => sum + one.gap + one.height, 0);
    const head = chain[0]?.runningHead;
    const freshPage = CONTENT_BOTTOM - CONTENT_TOP - (head?.height ?? 0);
    if (y > CONTENT_TOP && y + height > CONTENT_BOTTOM && height <= freshPage) turnPage(head);
    for (const one of chain) {
      if (y > CONTENT_TOP && y + one.gap + one.height > CONTENT_BOTTOM) turnPage(one.runningHead);
      place(one);
    }
  }
  return result;
}

/** A panel without a height yet; it grows with each atom on it. */
function beginPanel({ boxes, margin }: Panel, top: number): BoxMark[] {
  return boxes.map((box) => ({ ...box, y: top - margin, height: 0 }));
}

function chainsOf(atoms: Atom[]): Atom[][] {
  const chains: Atom[][] = [];
  let open = false;
  for (const one of atoms) {
    const last = chains.at(-1);
    if (open && last) last.push(one);
    else chains.push([one]);
    open = one.keepWithNext;
  }
  return chains;
}
