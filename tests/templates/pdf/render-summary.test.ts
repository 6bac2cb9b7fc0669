import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import { canonicalJson } from 'templates/pdf/canonical-json';
import { UnprintableError } from 'templates/pdf/printable';
import { renderSummary } from 'templates/pdf/render-summary';
import { SummarySchema } from 'templates/summary.schema';
import { describe, expect, it } from 'vitest';
import { longSummary, sampleSummary } from './sample-summary';
import { itWith, runOn } from './tools';

const name = PDFName.of;
const load = async (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });

describe('the PDF of a summary', () => {
  it('is the same, byte for byte, every time', async () => {
    const summary = sampleSummary();
    const [first, second] = [await renderSummary(summary), await renderSummary(structuredClone(summary))];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const reordered = SummarySchema.parse(Object.fromEntries(Object.entries(summary).reverse()));
    expect(Buffer.from(await renderSummary(reordered)).equals(Buffer.from(first))).toBe(true);
  });

  it('another summary has another file identifier', async () => {
    const id = async (version: number) =>
      (await load(await renderSummary(sampleSummary({ version })))).context.trailerInfo.ID?.toString();
    expect(await id(1)).not.toBe(await id(2));
  });

  it('carries the snapshot it was made from', async () => {
    const summary = sampleSummary();
    const pdf = await load(await renderSummary(summary));
    const file = pdf.context.lookup(pdf.catalog.lookup(name('AF'), PDFArray).get(0), PDFDict);
    const stream = pdf.context.lookup(file.lookup(name('EF'), PDFDict).get(name('F')));
    if (!(stream instanceof PDFRawStream)) throw new Error('no attachment');
    expect(inflateSync(stream.contents).toString('utf8')).toBe(canonicalJson(summary));
  });

  it('has two empty signature fields, and only the last one locks', async () => {
    const pdf = await load(await renderSummary(sampleSummary()));
    const fields = pdf.catalog.lookup(name('AcroForm'), PDFDict).lookup(name('Fields'), PDFArray);
    const described = fields.asArray().map((ref) => {
      const field = pdf.context.lookup(ref, PDFDict);
      return [
        field.lookup(name('T'), PDFString).decodeText(),
        field.has(name('V')),
        field.has(name('Lock')),
        field.has(name('StructParent')),
      ];
    });
    expect(described).toEqual([
      ['Leader', false, false, true],
      ['Employee', false, true, true],
    ]);
  });

  it('is tagged and says its language and title', async () => {
    const pdf = await load(await renderSummary(sampleSummary({ language: 'en' })));
    expect(pdf.catalog.lookup(name('Lang'), PDFString).decodeText()).toBe('en-GB');
    expect(pdf.getTitle()).toBe(
      'Record of employee development review: Bodil Østergård-Nygård, 12 November 2026',
    );
    expect(pdf.catalog.lookup(name('MarkInfo'), PDFDict).get(name('Marked'))?.toString()).toBe('true');
    for (const key of ['StructTreeRoot', 'Outlines', 'OutputIntents', 'Metadata', 'ViewerPreferences'])
      expect(pdf.catalog.has(name(key)), key).toBe(true);
    for (const page of pdf.getPages()) expect(page.node.get(name('Tabs'))).toBe(name('S'));
  });

  it('is refused where a character cannot be drawn, with the field that has to be reworded', async () => {
    const summary = sampleSummary({ organisation: 'Solbjerg 🌞' });
    await expect(renderSummary(summary)).rejects.toThrow(UnprintableError);
    await expect(renderSummary(summary)).rejects.toMatchObject({
      found: [{ field: 'organisation', character: '🌞' }],
    });
  });

  it('leaves room for two signatures below 150 kB with a talk of twelve pages', async () => {
    const pdf = await renderSummary(longSummary(20));
    expect((await load(pdf)).getPageCount()).toBeGreaterThanOrEqual(12);
    expect(pdf.length).toBeLessThan(130_000);
  });

  itWith('pdftotext', 'another reader finds the words in reading order', async () => {
    const text = runOn({ 'a.pdf': await renderSummary(sampleSummary()) }, 'pdftotext', ['a.pdf', '-']);
    const utf8 = Buffer.from(text, 'latin1').toString('utf8').replace(/\s+/g, ' ');
    expect(utf8).toContain('Bodil ser tilbage på et år med mange nye børn og en ny kollega på stuen.');
    expect(utf8.indexOf('Trivsel')).toBeLessThan(utf8.indexOf('Det har vi aftalt'));
  });

  itWith('pdftoppm', 'the letters are visible, not only extractable', async () => {
    const image = runOn({ 'a.pdf': await renderSummary(sampleSummary()) }, 'pdftoppm', [
      '-gray',
      '-r',
      '40',
      '-f',
      '1',
      '-l',
      '1',
      'a.pdf',
    ]);
    const pixels = Buffer.from(image, 'latin1').subarray(15);
    const dark = pixels.filter((pixel) => pixel < 140).length;
    expect(dark / pixels.length).toBeGreaterThan(0.01);
  });
});
