import { type Atom, atom, keepTogether } from 'templates/pdf/layout/atom';
import { paginate } from 'templates/pdf/layout/paginate';
import { CONTENT_BOTTOM, CONTENT_TOP } from 'templates/pdf/layout/style';
import { describe, expect, it } from 'vitest';

const ROOM = CONTENT_BOTTOM - CONTENT_TOP;

function strip(name: string, height: number, rest: Partial<Atom> = {}): Atom {
  return atom(
    height,
    [{ kind: 'text', tag: 0, x: 0, y: 0, text: name, font: 'regular', size: 10, ink: 'text' }],
    rest,
  );
}

function namesByPage(atoms: Atom[]): string[][] {
  return paginate(atoms).pages.map((page) =>
    page.marks.map((mark) => (mark.kind === 'text' ? mark.text : mark.kind)),
  );
}

describe('pagination', () => {
  it('what does not fit goes to the next page', () => {
    expect(namesByPage([strip('a', ROOM - 10), strip('b', 20)])).toEqual([['a'], ['b']]);
  });

  it('what is kept with the next moves along with it', () => {
    const atoms = [strip('a', ROOM - 30), strip('heading', 20, { keepWithNext: true }), strip('b', 20)];
    expect(namesByPage(atoms)).toEqual([['a'], ['heading', 'b']]);
  });

  it('a block longer than a page is broken rather than pushed around', () => {
    const block = keepTogether(Array.from({ length: 30 }, (_, index) => strip(String(index), ROOM / 20)));
    const pages = namesByPage([strip('a', 10), ...block]);
    expect(pages.length).toBe(2);
    expect(pages.flat()).toEqual(['a', ...Array.from({ length: 30 }, (_, index) => String(index))]);
  });

  it('the head of a table is repeated where the table goes on', () => {
    const runningHead = strip('head', 10);
    const rows = Array.from({ length: 3 }, (_, index) => strip(`row ${index}`, ROOM * 0.4, { runningHead }));
    expect(namesByPage([strip('head', 10), ...rows])).toEqual([
      ['head', 'row 0', 'row 1'],
      ['head', 'row 2'],
    ]);
  });

  it('the space above is dropped at the top of a page', () => {
    const { pages } = paginate([strip('a', ROOM), strip('b', 20, { gap: 15 })]);
    expect(pages[1]?.marks[0]?.y).toBe(CONTENT_TOP);
  });

  it('bookmarks and fields know the page and the place they ended up at', () => {
    const field = {
      name: 'Leader',
      lock: null,
      x: 1,
      y: 5,
      width: 2,
      height: 3,
      label: 'l',
      element: 0,
      placeholder: 'p',
    };
    const { outline, fields } = paginate([strip('a', ROOM), strip('b', 20, { bookmark: 'B', field })]);
    expect(outline).toEqual([{ title: 'B', page: 1, y: CONTENT_TOP }]);
    expect(fields).toEqual([{ ...field, page: 1, y: CONTENT_TOP + 5 }]);
  });
});
