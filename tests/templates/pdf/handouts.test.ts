import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { type HandedOut, renderHandOuts } from 'templates/pdf/render-handouts';
import { expect, it } from 'vitest';
import { samplePreparation } from './sample-preparation';
import { itWith, runOn } from './tools';

function handedOut(person: string, changes: Partial<HandedOut> = {}): HandedOut {
  const { whose: _, ...form } = samplePreparation();
  const of = { person, other: 'Søren Ærø', group: null, heldOn: '2026-11-26' };
  return { ...form, of, noDayYet: false, ...changes };
}

const packet = (forms: HandedOut[]) => ({
  title: 'Skemaer til Skovlyst',
  organisation: 'Prøveby Kommune',
  at: '2026-11-22T09:00:00Z',
  forms,
});
const TWO = packet([handedOut('Bodil Holm'), handedOut('Pär 漢字', { noDayYet: true, language: 'en' })]);

it('two people get their own pages, bookmarks and fields in one file, which is the same each time', async () => {
  const bytes = await renderHandOuts(TWO);
  expect(Buffer.from(bytes).equals(Buffer.from(await renderHandOuts(TWO)))).toBe(true);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const outlines = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict);
  const first = outlines.lookup(PDFName.of('First'), PDFDict);
  expect(String(first.get(PDFName.of('Title')))).not.toBe(
    String(outlines.lookup(PDFName.of('Last'), PDFDict).get(PDFName.of('Title'))),
  );
  expect(first.lookup(PDFName.of('Next'), PDFDict).has(PDFName.of('Next'))).toBe(false);
  const names = pdf
    .getForm()
    .getFields()
    .map((field) => field.getName());
  expect(new Set(names).size).toBe(names.length);
  expect(names.some((name) => name.startsWith('0-')) && names.some((name) => name.startsWith('1-'))).toBe(
    true,
  );
});

itWith(
  'pdftotext',
  'each page in front says whose it is, with whom and when, and the foot counts each form alone',
  async () => {
    const said = Buffer.from(
      runOn({ 'a.pdf': await renderHandOuts(TWO) }, 'pdftotext', ['-layout', 'a.pdf', '-']),
      'latin1',
    ).toString('utf8');
    expect(said).toMatch(/Til +Bodil Holm/);
    expect(said).toMatch(/Samtalen er +26\. november 2026/);
    expect(said).toMatch(/The talk is no later than +26 November 2026/);
    expect(said).toMatch(/Pär \ufffd\ufffd|Pär \?\?/);
    expect(said.match(/Side 1 af/g)?.length).toBe(2);
  },
);
