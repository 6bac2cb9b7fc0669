import { readFileSync, writeFileSync } from 'node:fs';
import { excerptOf } from 'templates/excerpt-of';
import { decodePng } from 'templates/pdf/picture/decode-png';
import { renderSummary } from 'templates/pdf/render-summary';
import { renderReport } from 'templates/pdf/report/render-report';
import type { Summary } from 'templates/summary.schema';
import { describe, expect, it } from 'vitest';
import { differenceOf } from './same-picture';
import { sampleLogo } from './sample-logo';
import { sampleReport } from './sample-report';
import { fullSummary, groupSummary, sampleSummary } from './sample-summary';
import { itWith, runOn } from './tools';

const APPROVED = new URL('approved/', import.meta.url);
const ENOUGH_ALIKE = 15;
const logo = sampleLogo();

const excerpt = (summary: Summary): Summary => {
  const drawn = excerptOf(summary);
  if (!drawn) throw new Error('nothing in it stays between the two');
  return drawn;
};

/** A page of each kind of document: what is approved of it is a picture by its name. */
const PAGES: Record<string, [summary: Summary, page: number]> = {
  'lus-head': [fullSummary({ logo: logo.named, verifyAt: 'https://mus.solbjerg.dk/tjek' }), 1],
  'lus-agreements': [fullSummary(), 2],
  'mus-signatures': [sampleSummary({ verifyAt: 'https://mus.solbjerg.dk/tjek' }), 3],
  'grus-signatures': [groupSummary(5), 3],
  'excerpt-head': [excerpt(fullSummary()), 1],
  'english-head': [sampleSummary({ language: 'en' }), 1],
};

const drawnSummary = (summary: Summary) => renderSummary(summary, summary.logo && { logo: logo.bytes });

function pictureOf(pdf: Uint8Array, page: number): Buffer {
  const only = ['-f', String(page), '-l', String(page)];
  return Buffer.from(
    runOn({ 'a.pdf': pdf }, 'pdftoppm', ['-r', '40', '-gray', '-png', ...only, 'a.pdf']),
    'latin1',
  );
}

describe('a page of a document', () => {
  const pages: Record<string, [draw: () => Promise<Uint8Array>, page: number]> = {
    ...Object.fromEntries(
      Object.entries(PAGES).map(([name, [summary, page]]) => [name, [() => drawnSummary(summary), page]]),
    ),
    'report-chart': [() => renderReport(sampleReport()), 1],
  };
  for (const [name, [draw, page]] of Object.entries(pages)) {
    itWith('pdftoppm', `looks as approved: ${name}`, async () => {
      const drawn = pictureOf(await draw(), page);
      const file = new URL(`${name}.png`, APPROVED);
      if (process.env.MUSKAT_APPROVE) writeFileSync(file, drawn);
      expect(differenceOf(decodePng(readFileSync(file)), decodePng(drawn))).toBeLessThan(ENOUGH_ALIKE);
    });
  }

  itWith('pdftoppm', 'is told from one on which a single word is another', async () => {
    const [approved] = PAGES['english-head'] ?? [];
    if (!approved) throw new Error('no such page');
    const other = { ...approved, framework: { ...approved.framework, name: 'Fælles ansvar' } };
    const drawn = decodePng(pictureOf(await drawnSummary(other), 1));
    const file = new URL('english-head.png', APPROVED);
    expect(differenceOf(decodePng(readFileSync(file)), drawn)).toBeGreaterThan(ENOUGH_ALIKE);
  });
});

describe('the comparison of pictures', () => {
  const grey = (at: (x: number, y: number) => number) => ({
    width: 12,
    height: 12,
    rgb: Uint8Array.from({ length: 432 }, (_, index) =>
      at(Math.floor(index / 3) % 12, Math.floor(index / 36)),
    ),
  });

  it('passes over what is a little lighter, and sees what is gone', () => {
    const page = grey((x) => (x < 6 ? 255 : 100));
    expect(
      differenceOf(
        page,
        grey((x) => (x < 6 ? 253 : 105)),
      ),
    ).toBe(5);
    expect(
      differenceOf(
        page,
        grey((x, y) => (x < 6 || y < 6 ? 255 : 100)),
      ),
    ).toBe(155);
    expect(differenceOf(page, { ...page, width: 6, height: 24 })).toBe(255);
  });
});
