import { measure } from 'templates/pdf/fonts';
import { layoutSummary } from 'templates/pdf/layout/layout-summary';
import { type PageModel, SIGNATURE_FIELDS, type TextMark } from 'templates/pdf/layout/page-model';
import { CONTENT_BOTTOM, CONTENT_WIDTH, MARGIN, PAGE, TEXT } from 'templates/pdf/layout/style';
import { describe, expect, it } from 'vitest';
import { agreement, longSummary, sampleSummary, section } from './sample-summary';

const textsOn = (model: PageModel, page: number): TextMark[] =>
  (model.pages[page]?.marks ?? []).filter((mark) => mark.kind === 'text');
const content = (model: PageModel): TextMark[] =>
  model.pages.flatMap((_, page) => textsOn(model, page)).filter((mark) => typeof mark.tag === 'number');
/** What a screen reader says: element by element, each with its lines in order. */
const spoken = (model: PageModel): string =>
  model.elements
    .map(({ id }) =>
      content(model)
        .filter((mark) => mark.tag === id)
        .map((mark) => mark.text)
        .join(''),
    )
    .join('\n')
    .replaceAll(' \n', '\n');

describe('the page model of a summary', () => {
  it('names organisation, parties with titles, date of the talk and framework', () => {
    const text = spoken(layoutSummary(sampleSummary()));
    for (const part of [
      'Solbjerg Kommune',
      'Referat af medarbejderudviklingssamtale',
      'Bodil Østergård-Nygård',
      'Pædagog',
      'Søren Ærø Åkjær',
      'Daglig leder',
      '12. november 2026',
      'Fælles retning',
    ])
      expect(text).toContain(part);
  });

  it('says in words what may be retold and what stays between the two', () => {
    const model = layoutSummary(sampleSummary());
    const badges = content(model).map((mark) => mark.text);
    expect(badges.filter((text) => text === 'Må genfortælles')).toHaveLength(2);
    expect(badges.filter((text) => text === 'Bliver mellem os')).toHaveLength(1);
  });

  it('loses no word of the record, the citations or the agreements', () => {
    const summary = longSummary();
    const text = spoken(layoutSummary(summary)).replace(/\s+/g, ' ');
    const parts = [
      ...summary.sections.flatMap(({ title, entry, citations }) => [
        title,
        ...(entry?.text.split('\n\n') ?? []),
        ...citations.map((citation) => citation.text),
      ]),
      ...summary.agreements.flatMap(({ goal, activity, employeePart, leaderPart }) => [
        goal,
        activity,
        employeePart,
        leaderPart,
      ]),
    ];
    for (const part of parts) expect(text).toContain(part);
  });

  it('puts the sentences that a question gathers under that question, each once and in order', () => {
    const cited = (statement: string) => ({ statement, text: `Sætning ${statement}.` });
    const summary = sampleSummary({
      sections: [
        {
          ...section('Nysgerrighed', 'may-be-retold'),
          citations: ['s_1', 's_2', 's_3', 's_4'].map(cited),
          topics: [
            { question: 'Hvordan spørger du?', statements: ['s_1', 's_3'] },
            { question: 'Hvordan lytter du?', statements: ['s_2'] },
          ],
        },
      ],
    });
    const lines = spoken(layoutSummary(summary)).split('\n').filter(Boolean);
    const from = lines.indexOf('Fra grundlaget');
    expect(lines.slice(from, from + 7)).toEqual([
      'Fra grundlaget',
      'Hvordan spørger du?',
      '»Sætning s_1.«',
      '»Sætning s_3.«',
      'Hvordan lytter du?',
      '»Sætning s_2.«',
      '»Sætning s_4.«',
    ]);
  });

  it('names topics without an entry in one line instead of leaving empty headings', () => {
    const text = spoken(layoutSummary(sampleSummary()));
    expect(text).toContain('Uden notat denne gang: Feedback til lederen.');
    expect(layoutSummary(sampleSummary()).outline.map((entry) => entry.title)).not.toContain(
      'Feedback til lederen',
    );
  });

  it('says so when nothing was agreed', () => {
    const model = layoutSummary(sampleSummary({ agreements: [] }));
    expect(spoken(model)).toContain('Vi har ikke lavet nye aftaler i denne samtale.');
    expect(model.elements.some((element) => element.scope === 'Column')).toBe(false);
  });

  it.each([0, 1, 5, 12, 23, 40])('stays inside the margins with %i sections', (count) => {
    const model = layoutSummary(longSummary(count, count));
    for (const page of model.pages)
      for (const mark of page.marks) {
        if (mark.tag === 'pagination') continue;
        const width = mark.kind === 'text' ? measure(mark.text.trimEnd(), mark.font, mark.size) : mark.width;
        expect(mark.x).toBeGreaterThanOrEqual(MARGIN.left - 0.01);
        expect(mark.x + width).toBeLessThanOrEqual(MARGIN.left + CONTENT_WIDTH + 1);
        expect(mark.y).toBeLessThanOrEqual(CONTENT_BOTTOM);
        expect(mark.y).toBeLessThan(PAGE.height);
      }
  });

  it('fills thirty pages when there is that much to say', () => {
    expect(layoutSummary(longSummary(62, 30)).pages.length).toBeGreaterThanOrEqual(30);
  });

  it.each([3, 7, 11, 17, 26])('no heading is the last thing on a page (%i sections)', (count) => {
    const model = layoutSummary(longSummary(count));
    const headings = new Set(
      model.elements.filter((element) => element.role === 'H2').map((element) => element.id),
    );
    model.pages.forEach((_, page) => {
      const last = textsOn(model, page)
        .filter((mark) => typeof mark.tag === 'number')
        .at(-1);
      expect(last && headings.has(Number(last.tag))).toBe(false);
    });
  });

  it('no page ends with the first line of a paragraph or begins with its last', () => {
    for (const count of [5, 9, 13, 17]) {
      const model = layoutSummary(longSummary(count));
      const body = content(model).filter((mark) => mark.size === TEXT.body.size);
      for (const id of new Set(body.map((mark) => mark.tag))) {
        const linesByPage = model.pages
          .map((page) => page.marks.filter((mark) => mark.kind === 'text' && mark.tag === id).length)
          .filter((lines) => lines > 0);
        if (linesByPage.length > 1) for (const lines of linesByPage) expect(lines).toBeGreaterThan(1);
      }
    }
  });

  it('repeats the head of the agreements on every page they run over, as furniture', () => {
    const model = layoutSummary(
      sampleSummary({ agreements: Array.from({ length: 14 }, (_, i) => agreement(i)) }),
    );
    const heads = model.pages.map((page) =>
      page.marks.filter((mark) => mark.kind === 'text' && mark.text.startsWith('Hvem gør hvad')),
    );
    const pages = heads.filter((marks) => marks.length > 0);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat().filter((mark) => typeof mark.tag === 'number')).toHaveLength(1);
    expect(pages.flat().filter((mark) => mark.tag === 'pagination')).toHaveLength(pages.length - 1);
  });

  it('keeps an agreement on one page unless it is too tall for that', () => {
    const model = layoutSummary(longSummary(3, 14));
    const rows = model.elements.filter((element) => element.role === 'TH' && element.scope === 'Row');
    const broken = rows.filter(({ id }) => {
      const pages = model.pages.filter((page) => page.marks.some((mark) => mark.tag === id));
      return pages.length > 1;
    });
    expect(broken.length).toBeLessThanOrEqual(1);
  });

  it('every table head says what it is the head of', () => {
    const model = layoutSummary(sampleSummary());
    const heads = model.elements.filter((element) => element.role === 'TH');
    expect(heads.length).toBeGreaterThan(0);
    for (const head of heads) expect(head.scope).toMatch(/^(Column|Row)$/);
  });

  it.each([1, 4, 8, 15])('both signature boxes are together on the last page (%i sections)', (count) => {
    const { fields, pages } = layoutSummary(longSummary(count));
    expect(fields.map((field) => field.name)).toEqual(SIGNATURE_FIELDS);
    for (const field of fields) {
      expect(field.page).toBe(pages.length - 1);
      expect(field.y + field.height).toBeLessThanOrEqual(CONTENT_BOTTOM);
    }
  });

  it('says on the page what signing means and how to check the document', () => {
    const text = spoken(layoutSummary(sampleSummary()));
    expect(text).toContain('Det betyder ikke, at vi er enige i hvert ord.');
    expect(text).toContain('bed Solbjerg Kommune om at kontrollere den');
  });

  it('numbers every page', () => {
    const model = layoutSummary(longSummary());
    model.pages.forEach((_, page) => {
      const texts = textsOn(model, page).map((mark) => mark.text);
      expect(texts).toContain(`Side ${page + 1} af ${model.pages.length}`);
    });
  });

  it('sets lines that begin with a dash as a list', () => {
    const model = layoutSummary(
      sampleSummary({
        sections: [
          {
            ...section('Liste', 'may-be-retold'),
            entry: { text: '- en\n- to', discretion: 'may-be-retold' },
          },
        ],
      }),
    );
    expect(model.elements.filter((element) => element.role === 'LBody')).toHaveLength(2);
    expect(spoken(model)).not.toContain('- en');
  });

  it('in a talk between a leader and the leader above, nobody is called an employee', () => {
    const text = spoken(layoutSummary(sampleSummary({ type: 'lus' })));
    expect(text).toContain('Leders leder');
    expect(text).not.toContain('Medarbejder');
  });

  it('speaks English where the summary does', () => {
    const text = spoken(layoutSummary(sampleSummary({ language: 'en', type: 'lus' })));
    expect(text).toContain('Record of leader development review');
    expect(text).toContain('12 November 2026');
    expect(text).toContain('Stays between us');
    expect(text).not.toContain('Underskrift');
  });
});
