import { layoutSummary } from 'templates/pdf/layout/layout-summary';
import type { BoxMark, PageModel } from 'templates/pdf/layout/page-model';
import { CONTENT_WIDTH, MARGIN, RECORD } from 'templates/pdf/layout/style';
import { LOGO_BOX } from 'templates/pdf/picture/logo-box';
import { describe, expect, it } from 'vitest';
import { content, spoken, textsOn } from './read-model';
import { agreement, fullSummary, sampleSummary, section } from './sample-summary';

const boxes = (model: PageModel, page: number): BoxMark[] =>
  (model.pages[page]?.marks ?? []).filter((mark) => mark.kind === 'box');
/** The dark bars beside what stays between them. */
const bars = (model: PageModel, page: number) =>
  boxes(model, page).filter(({ x, width, fill }) => x === RECORD.panel.x && width < 4 && fill === 'accent');
const inLanguage = (model: PageModel, lang: string) => {
  const ids = model.elements.filter((element) => element.lang === lang).map(({ id }) => id);
  return content(model)
    .filter(({ tag }) => typeof tag === 'number' && ids.includes(tag))
    .map(({ text }) => text)
    .join('');
};

describe('what stays between the two', () => {
  it('has a dark bar beside all of its lines, and what may be retold has none', () => {
    const model = layoutSummary(fullSummary());
    const beside = (page: number, y: number) =>
      bars(model, page).some((bar) => bar.y < y && y < bar.y + bar.height);
    const retold = ['Morgenerne er blevet roligere', 'Nye kolleger'];
    const between = ['Bodil ser tilbage', 'Mødeplanen kommer', 'En fast vikar'];
    model.pages.forEach((_, page) => {
      for (const { text, y, tag } of textsOn(model, page)) {
        if (typeof tag !== 'number') continue;
        if (retold.some((words) => text.startsWith(words))) expect(beside(page, y)).toBe(false);
        if (between.some((words) => text.startsWith(words))) expect(beside(page, y)).toBe(true);
      }
    });
    expect(model.pages.flatMap((_, page) => bars(model, page)).length).toBeGreaterThanOrEqual(2);
  });

  it('is one shape a page, however many paragraphs it has, and goes on overleaf', () => {
    const model = layoutSummary(sampleSummary({ sections: [section('Trivsel', 'between-us', 12)] }));
    expect(bars(model, 0)).toHaveLength(1);
    expect(bars(model, 1)).toHaveLength(1);
  });
});

describe('the head', () => {
  it('has the logo at the right, as large as its box allows and in its own proportions', () => {
    for (const shape of [
      { width: 900, height: 300 },
      { width: 10, height: 400 },
      { width: 4000, height: 20 },
    ]) {
      const marks = layoutSummary(sampleSummary(), shape).pages[0]?.marks ?? [];
      const logo = marks.find((mark) => mark.kind === 'image');
      if (logo?.kind !== 'image') throw new Error('no logo');
      expect(logo.tag).toBe('layout');
      expect(logo.x + logo.width).toBeCloseTo(MARGIN.left + CONTENT_WIDTH);
      expect(logo.width / logo.height).toBeCloseTo(shape.width / shape.height);
      const full = logo.width >= LOGO_BOX.width - 0.01 || logo.height >= LOGO_BOX.height - 0.01;
      expect(full && logo.width <= LOGO_BOX.width + 0.01 && logo.height <= LOGO_BOX.height + 0.01).toBe(true);
    }
  });

  it('never writes a long name of the organisation over the logo', () => {
    const organisation = 'Den selvejende institution Børnehuset Solstrålen under Solbjerg Kommune og Omegn';
    const [page] = layoutSummary(sampleSummary({ organisation }), { width: 4, height: 1 }).pages;
    const logo = page?.marks.find((mark) => mark.kind === 'image');
    const name = page?.marks.filter((mark) => mark.kind === 'text' && mark.y < 110);
    expect(name?.length).toBeGreaterThan(1);
    for (const line of name ?? []) expect(line.x).toBeLessThan(logo?.x ?? 0);
  });
});

describe('a sentence in another language than the document', () => {
  const english = { name: 'Our way', sha256: 'a'.repeat(64), language: 'en' as const };
  const citation = { statement: 's_1', text: 'I say it out loud.' };
  const summary = sampleSummary({
    framework: english,
    sections: [{ ...section('Mod', 'may-be-retold'), citations: [citation] }],
    agreements: [{ ...agreement(1), citation }],
  });

  it('says which one it is in, in the record and in the table, and nothing else does', () => {
    expect(inLanguage(layoutSummary(summary), 'en-GB').trim()).toBe(
      '»I say it out loud.«»I say it out loud.«',
    );
  });

  it('says nothing where it is in the language of the document', () => {
    const { framework: _, ...rest } = summary;
    const danish = layoutSummary(sampleSummary(rest));
    expect(danish.elements.some((element) => element.lang)).toBe(false);
  });
});

describe('the parts', () => {
  it('are bookmarks, with the sections of the record under theirs', () => {
    const outline = layoutSummary(fullSummary()).outline.map(({ title, nested }) =>
      nested ? `- ${title}` : title,
    );
    expect(outline).toEqual([
      'Referat af lederudviklingssamtale',
      'Aftalerne fra sidst',
      'Det talte vi om',
      '- Samarbejde',
      '- Trivsel',
      'Det har vi aftalt',
      'Underskrifter',
    ]);
  });

  it('are headings in steps, none of them left out', () => {
    const levels = layoutSummary(fullSummary())
      .elements.map(({ role }) => role)
      .filter((role) => /^H\d$/.test(role))
      .map((role) => Number(role.slice(1)));
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
    expect(levels).toContain(3);
  });

  it('no page has only the first agreement at its foot, and none only the last', () => {
    for (let notes = 1; notes < 24; notes += 1) {
      const model = layoutSummary(
        sampleSummary({
          sections: [
            {
              ...section('Mod', 'may-be-retold'),
              lines: Array.from({ length: notes }, () => ({ text: 'Et notat', discretion: 'may-be-retold' })),
            },
          ],
          agreements: [1, 2, 3, 4].map((number) => agreement(number)),
        }),
      );
      const perPage = model.pages.map(
        (_, page) => textsOn(model, page).filter(({ text }) => text.startsWith('Mål nummer')).length,
      );
      expect(perPage.filter((count) => count > 0)).not.toContain(1);
    }
  });
});

describe('how to check the document', () => {
  it('names the address where anybody can, where there is one', () => {
    const text = spoken(layoutSummary(sampleSummary({ verifyAt: 'https://mus.solbjerg.dk/tjek' })));
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Enhver kan kontrollere filen på https://mus.solbjerg.dk/tjek.',
    );
    expect(spoken(layoutSummary(sampleSummary()))).toContain('muskat verify');
  });
});
