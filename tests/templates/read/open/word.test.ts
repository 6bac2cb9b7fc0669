import { openDocument } from 'templates/read/open/open-document';
import { readDocument } from 'templates/read/read-document';
import { wordDocument, wordParagraph, wordTable } from 'tests/support/documents/as-word';
import { describe, expect, it } from 'vitest';

const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

async function htmlOf(body: string, extra: Record<string, string> = {}): Promise<string> {
  return (await openDocument({ name: 'grundlag.docx', bytes: await wordDocument(body, extra) })).text;
}

const cell = (column: number, text: string, more = {}) => ({
  column,
  rowSpan: 1,
  columnSpan: 1,
  lines: [{ text, strong: false, item: false }],
  ...more,
});

describe('a Word document', () => {
  it('keeps the levels of its headings, whatever the styles are called', async () => {
    const html = await htmlOf(
      [
        wordParagraph('Kapitel', { style: 'Overskrift1' }),
        wordParagraph('Afsnit', { style: 'VoresRubrik' }),
        wordParagraph('Vi lytter, før vi svarer.'),
      ].join(''),
    );
    expect(html).toContain('<h1>Kapitel</h1>');
    expect(html).toContain('<h2>Afsnit</h2>');
  });

  it('has its title above its chapters', async () => {
    const html = await htmlOf(
      [
        wordParagraph('Vores grundlag', { style: 'Titel' }),
        wordParagraph('Kapitel', { style: 'Overskrift1' }),
      ].join(''),
    );
    expect(html).toContain('<h1>Vores grundlag</h1>');
    expect(html).toContain('<h2>Kapitel</h2>');
  });

  it('has headings where its author only made the words larger', async () => {
    const html = await htmlOf(
      [
        wordParagraph('Tillid', { size: 20 }),
        wordParagraph('I hverdagen', { size: 14 }),
        wordParagraph(
          'Vi holder, hvad vi lover, også når det er svært. Kan vi ikke, så siger vi det i god tid.',
        ),
        wordParagraph('Større tekst, der slutter som en sætning, er ingen overskrift.', { size: 14 }),
      ].join(''),
    );
    expect(html).toContain('<h1>Tillid</h1>');
    expect(html).toContain('<h2>I hverdagen</h2>');
    expect(html).toContain('<p>Større tekst');
  });

  it('is bold where its style is', async () => {
    const html = await htmlOf(wordParagraph('Mellemrubrik', { style: 'Mellemrubrik' }));
    expect(html).toContain('<strong>Mellemrubrik</strong>');
  });

  it('keeps the levels of its lists', async () => {
    const html = await htmlOf(
      [wordParagraph('Ydre', { list: 0 }), wordParagraph('Indre', { list: 1 })].join(''),
    );
    expect(html.replace(/\s+/g, '')).toContain('<ul><li>Ydre<ul><li>Indre</li></ul></li></ul>');
  });

  it('keeps merged cells merged', async () => {
    const rows = [
      [cell(0, 'Rolle'), cell(1, 'Forventning', { columnSpan: 2 })],
      [cell(0, 'Leder', { rowSpan: 2 }), cell(1, 'Lytter'), cell(2, 'Svarer')],
      [cell(1, 'Følger op'), cell(2, 'Spørger')],
    ];
    const html = await htmlOf(wordTable(rows));
    expect(html).toContain('colspan="2"');
    expect(html).toContain('rowspan="2"');
  });

  it('is without what was deleted with changes tracked, and with what was put in', async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const html = await htmlOf(
      `<w:p>${run('Vi ')}<w:del w:id="1"><w:r><w:delText>taler</w:delText></w:r></w:del><w:ins w:id="2">${run('lytter')}</w:ins></w:p>`,
    );
    expect(html).toContain('<p>Vi lytter</p>');
    expect(html).not.toContain('taler');
  });

  it('has its footnotes, running heads and contents among what is left out, and no note mark in its sentences', async () => {
    const body = [
      wordParagraph('Tillid 3', { style: 'Indholdsfortegnelse1' }),
      wordParagraph('Tillid', { style: 'Overskrift1' }),
      '<w:p><w:r><w:t>Vi deler vores viden med hinanden</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>',
      wordParagraph('Vi siger til i god tid.', { list: 0 }),
    ].join('');
    const bytes = await wordDocument(body, {
      'word/footnotes.xml': `<w:footnotes ${MAIN}><w:footnote w:id="2"><w:p><w:r><w:t>Se politikken</w:t></w:r></w:p></w:footnote></w:footnotes>`,
      'word/header1.xml': `<w:hdr ${MAIN}><w:p><w:r><w:t>Prøveby Kommune</w:t></w:r></w:p></w:hdr>`,
    });
    const { framework } = await readDocument({ name: 'grundlag.docx', bytes });
    const leftOut = framework.leftOut.map(({ text, why }) => `${why}: ${text}`);
    expect(leftOut).toContain('furniture: Se politikken');
    expect(leftOut).toContain('furniture: Prøveby Kommune');
    expect(leftOut).toContain('furniture: Tillid 3');
    expect(framework.statements.map(({ text }) => text)).toContain('Vi siger til i god tid.');
    expect(JSON.stringify(framework)).not.toContain('[1]');
  });

  it('says what it is, by its own bytes, and reads the same whatever it is called', async () => {
    const bytes = await wordDocument(wordParagraph('Vi siger til i god tid.', { list: 0 }));
    const read = await readDocument({ name: 'uden-endelse', bytes });
    expect(read.framework.source.mediaType).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    const again = await readDocument({ name: 'uden-endelse', bytes: Uint8Array.from(bytes) });
    expect(again).toEqual(read);
  });
});
