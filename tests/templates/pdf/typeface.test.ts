import fontkit from '@cantoo/fontkit';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { renderSummary } from 'templates/pdf/render-summary';
import { FEATURES, FONT_NAMES, face } from 'templates/pdf/typeface/face';
import { latin, latinOperand, latinWidth } from 'templates/pdf/typeface/latin';
import { withoutHints } from 'templates/pdf/typeface/without-hints';
import { describe, expect, it } from 'vitest';
import { sampleSummary } from './sample-summary';
import { itWith, runOn } from './tools';

const WORDS =
  'Åkjær LTA AVATAR To Yt. f.eks. »Hej« (1/2) 10.000 fjeldræv flygtning affilieret L’Hôpital Ærø–Øst "kW" Tür';

async function load(pdf: Uint8Array) {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const dicts = context
    .enumerateIndirectObjects()
    .flatMap(([, value]) => (value instanceof PDFDict ? [value] : []));
  const fonts = dicts.filter((dict) => dict.get(PDFName.of('Subtype')) === PDFName.of('Type0'));
  return new Map(fonts.map((font) => [font.get(PDFName.of('BaseFont'))?.toString() ?? '', programOf(font)]));
}

function programOf(font: PDFDict): Buffer {
  const descendant = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
  const stream = descendant.lookup(PDFName.of('FontDescriptor'), PDFDict).lookup(PDFName.of('FontFile2'));
  if (!(stream instanceof PDFRawStream)) throw new Error('no font program');
  return Buffer.from(stream.contents);
}

describe('the letters of a document', () => {
  it.each(FONT_NAMES)('are as wide, and kern, as the whole font says (%s)', (name) => {
    for (const word of [...WORDS.split(' '), WORDS]) {
      const { advanceWidth, glyphs } = face(name).parsed.layout(word, FEATURES);
      expect(latinWidth(word, name), word).toBe(advanceWidth);
      expect(latinOperand(word, name)?.match(/[0-9a-f]{4}/g), word).toHaveLength(glyphs.length);
    }
  });

  it.each(FONT_NAMES)('have the outlines of the whole font, without its instructions (%s)', (name) => {
    const { subset, glyphs, parsed } = latin(name);
    const whole = subset.encode();
    const bare = withoutHints(whole);
    expect(bare.length).toBeLessThan(whole.length * 0.75);
    const font = fontkit.create(bare);
    if (!('getGlyph' in font)) throw new Error('not a single font');
    for (const { id, character, advance } of glyphs) {
      const original = parsed.glyphForCodePoint(character.charCodeAt(0));
      expect(font.getGlyph(id)?.path.toSVG(), character).toBe(original?.path.toSVG());
      expect(font.getGlyph(id)?.advanceWidth, character).toBe(advance);
    }
  });

  it('come in the same bytes into every document', async () => {
    const [one, other] = await Promise.all([
      load(await renderSummary(sampleSummary())),
      load(await renderSummary(sampleSummary({ organisation: 'Ærø Kommune', version: 7 }))),
    ]);
    expect(one.size).toBe(3);
    expect([...other]).toEqual([...one]);
    expect([...one.keys()].every((called) => /^\/[A-Z]{6}\+IBMPlexSans/.test(called))).toBe(true);
  });

  it('of other alphabets are embedded too, where a document needs them, and only those', async () => {
    const fonts = await load(await renderSummary(sampleSummary({ organisation: 'Łódź og Αθήνα' })));
    expect(fonts.size).toBeGreaterThan(3);
    for (const [called, program] of fonts)
      if (called.startsWith('/MUSKA')) expect(program.length).toBeLessThan(6000);
  });

  itWith('pdftotext', 'of other alphabets can be searched for', async () => {
    const pdf = await renderSummary(sampleSummary({ organisation: 'Łódź, Αθήνα og Київ' }));
    const text = Buffer.from(runOn({ 'a.pdf': pdf }, 'pdftotext', ['a.pdf', '-']), 'latin1').toString('utf8');
    expect(text).toContain('Łódź, Αθήνα og Київ');
  });
});
