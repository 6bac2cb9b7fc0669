import { type Atom, moved } from './atom';
import type { OutlineEntry, Page, SignatureFieldBox } from './page-model';
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

  const turnPage = (runningHead: Atom | undefined) => {
    result.pages.push({ marks: [] });
    y = CONTENT_TOP;
    if (runningHead) place(runningHead);
  };
  const place = (one: Atom) => {
    const page = result.pages.length - 1;
    const top = y === CONTENT_TOP ? y : y + one.gap;
    result.pages[page]?.marks.push(...one.marks.map((mark) => moved(mark, top)));
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
