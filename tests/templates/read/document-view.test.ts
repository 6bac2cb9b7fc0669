import { type DocumentBlock, documentBlocks } from 'templates/read/document-view';
import { describe, expect, it } from 'vitest';

const shown = (blocks: readonly DocumentBlock[]) =>
  blocks.map(({ kind, level, text }) => [kind, level, text]);
/** What stands in the source where a block's characters do. */
const source = (text: string, { places, ends }: DocumentBlock, from: number, to: number) =>
  text.slice(places[from], ends[to - 1]);

describe('a document as a person sees it', () => {
  it('is headings, paragraphs, items and cells, with page numbers and all', () => {
    const text = `# Vores grundlag

Vi vil hinanden det **godt**.

- Siger til i tide
  - Også om fejl

12

| Tema | Leder |
|---|---|
| Mod | Tør sige nej |
`;
    expect(shown(documentBlocks(text, 'text/markdown'))).toEqual([
      ['heading', 1, 'Vores grundlag'],
      ['paragraph', 0, 'Vi vil hinanden det godt.'],
      ['item', 0, 'Siger til i tide'],
      ['item', 2, 'Også om fejl'],
      ['paragraph', 0, '12'],
      ['cell', 0, 'Tema'],
      ['cell', 0, 'Leder'],
      ['cell', 0, 'Mod'],
      ['cell', 0, 'Tør sige nej'],
    ]);
  });

  it('says where its cells stand in their table', () => {
    const cells = documentBlocks('| Tema | Leder |\n|---|---|\n| Mod | Tør sige nej |\n', 'text/markdown');
    expect(cells.map(({ cell }) => [cell?.row, cell?.column])).toEqual([
      [0, 0],
      [0, 1],
      [2, 0],
      [2, 1],
    ]);
  });

  it('keeps the place of every character, also where words were broken and markup taken out', () => {
    const text = '- Tager ansvar for **fælles-\n  skabet** &amp; sig selv';
    const [item] = documentBlocks(text, 'text/plain');
    if (!item) throw new Error('there is no item');
    expect(item.text).toBe('Tager ansvar for fællesskabet & sig selv');
    expect(item.places).toHaveLength(item.text.length);
    const at = item.text.indexOf('fællesskabet');
    expect(source(text, item, at, at + 'fællesskabet'.length)).toBe('fælles-\n  skabet');
    const and = item.text.indexOf('&');
    expect(source(text, item, and, and + 1)).toBe('&amp;');
  });

  it.each([
    ['a web page', 'text/html'],
    ['a Word document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ])('of %s shows the footer as text, and no markup', (_what, mediaType) => {
    const text = '<h2>Mod</h2><ul><li>T&oslash;r sige <b>nej</b></li></ul><footer>Tlf. 12 34</footer>';
    expect(shown(documentBlocks(text, mediaType))).toEqual([
      ['heading', 2, 'Mod'],
      ['item', 0, 'Tør sige nej'],
      ['paragraph', 0, 'Tlf. 12 34'],
    ]);
  });
});
