import { measure } from 'templates/pdf/fonts';
import type { PatternMark, TextMark } from 'templates/pdf/layout/page-model';
import { CONTENT_BOTTOM, CONTENT_TOP, MARGIN, PAGE } from 'templates/pdf/layout/style';
import { layoutReport } from 'templates/pdf/report/layout-report';
import { renderReport } from 'templates/pdf/report/render-report';
import type { Report, ReportChart } from 'templates/pdf/report/report';
import { describe, expect, it } from 'vitest';
import { sampleChart, sampleReport } from './sample-report';
import { itWith, runOn } from './tools';

const marksOf = (report: Report) => layoutReport(report).pages.flatMap(({ marks }) => marks);
const textsOf = (report: Report) => marksOf(report).filter((mark): mark is TextMark => mark.kind === 'text');

const withChart = (chart: Partial<ReportChart>): Report =>
  sampleReport({
    sections: [{ title: 'Tema', paragraphs: [], charts: [{ ...sampleChart, ...chart }], tables: [] }],
  });

describe('a table of a report', () => {
  it('has rows that are headed by what they are about, under columns with a head', () => {
    const { elements, outline, pages } = layoutReport(sampleReport());
    const roles = elements.map(({ role }) => role);
    expect(roles.filter((role) => role === 'H1' || role === 'H2')).toEqual(['H1', 'H2']);
    // The fact at the top, the head, and the rows.
    expect(roles.filter((role) => role === 'TR')).toHaveLength(1 + 1 + 60);
    expect(elements.filter(({ scope }) => scope === 'Column')).toHaveLength(4);
    expect(JSON.stringify(outline)).toContain('Nysgerrighed');
    expect(pages.length).toBeGreaterThan(1);
  });

  it('has its numbers under each other from their last digit', () => {
    const ends = textsOf(sampleReport()).flatMap(({ text, x, font, size }) =>
      /^(7|9|12|14|30|36|240|262) $/.test(text) && font !== 'italic' && x > 300 && size === 9
        ? [Math.round(x + measure(text.trim(), font, size))]
        : [],
    );
    expect(ends).toHaveLength(180);
    expect(new Set(ends).size).toBe(3);
  });

  it('never ends a page with a row that begins something', () => {
    const { pages } = layoutReport(sampleReport());
    for (const { marks } of pages.slice(0, -1)) {
      const rows = marks.filter(
        (mark): mark is TextMark => mark.kind === 'text' && mark.y < CONTENT_BOTTOM && mark.x < 80,
      );
      expect(rows.at(-1)?.text).toMatch(/^(Lykkes godt|På vej) $/);
    }
  });
});

describe('a chart of a report', () => {
  it('is one figure with a description and a place, and its title above it', () => {
    const { elements, pages } = layoutReport(sampleReport());
    const [figure, ...others] = elements.filter(({ role }) => role === 'Figure');
    expect(others).toEqual([]);
    expect(figure).toMatchObject({ alt: sampleChart.alt, parent: null });
    // The theme, its signs, the title of the chart, the chart, the table: read aloud in this order.
    const roles = elements.filter(({ parent }) => parent === null).map(({ role }) => role);
    expect(roles.slice(-5)).toEqual(['H2', 'P', 'P', 'Figure', 'Table']);
    const box = figure?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    const drawn = pages.flatMap(({ marks }) => marks.filter(({ tag }) => tag === figure?.id));
    expect(drawn.length).toBeGreaterThan(40);
    for (const mark of drawn) {
      expect(mark.x).toBeGreaterThanOrEqual(box.x - 0.01);
      expect(mark.y).toBeGreaterThanOrEqual(box.y - 0.01);
      expect(mark.y).toBeLessThanOrEqual(box.y + box.height);
    }
  });

  it('parts a bar as its counts do, each word with the pattern of the legend', () => {
    const chart = { bars: [{ label: 'MUS 2026', counts: [12, 6, null, 6, null] }] };
    const patterns = marksOf(withChart(chart)).filter((mark): mark is PatternMark => mark.kind === 'pattern');
    const [legend, parts] = [patterns.slice(0, 3), patterns.slice(3)];
    expect(parts.map(({ pattern }) => pattern)).toEqual(legend.map(({ pattern }) => pattern));
    expect(new Set(parts.map(({ pattern }) => pattern)).size).toBe(3);
    const whole = parts.reduce((sum, { width }) => sum + width, 0);
    expect(parts.map(({ width }) => Math.round((24 * width) / whole))).toEqual([12, 6, 6]);
  });

  it('has a word look as in every other chart that has the same words', () => {
    const patternsOf = (counts: (number | null)[]) =>
      marksOf(withChart({ bars: [{ label: 'MUS', counts }] })).flatMap((mark) =>
        mark.kind === 'pattern' ? [mark.pattern] : [],
      );
    const [, , , , , ...all] = patternsOf([9, 9, 9, 9, 9]);
    expect(patternsOf([null, 9, null, null, 8])).toEqual([all[1], all[4], all[1], all[4]]);
  });

  it('has a number in every part that has room for it, and none that runs out of its part', () => {
    const counts = [240, 9, 8, 5, 1];
    const texts = textsOf(withChart({ bars: [{ label: 'MUS', counts }] })).map(({ text }) => text.trim());
    expect(texts).toContain('240');
    expect(texts).not.toContain('1');
  });

  it('says in the place of a bar why there is none', () => {
    expect(textsOf(sampleReport()).map(({ text }) => text)).toContain('For få svar til at vise ');
  });

  it('draws words that stand there twice alike and apart, and names them once', () => {
    const chart = { words: ['Ja', 'Flere', 'Nej', 'Flere'], bars: [{ label: 'A', counts: [9, 6, 5, 7] }] };
    const marks = marksOf(withChart(chart));
    const patterns = marks.filter((mark): mark is PatternMark => mark.kind === 'pattern');
    expect(patterns).toHaveLength(3 + 4);
    expect(patterns.at(-1)?.pattern).toBe(patterns.at(-3)?.pattern);
    const texts = textsOf(withChart(chart)).map(({ text }) => text);
    expect(texts.filter((text) => ['Ja ', 'Nej ', 'Flere '].includes(text))).toEqual([
      'Ja ',
      'Nej ',
      'Flere ',
    ]);
  });

  it('stays on the page and within its margins, however many bars and however long their words are', () => {
    const long =
      'Vi tager ansvar for helheden og taler ordentligt om og med hinanden, også når det er svært. ';
    const bars = Array.from({ length: 90 }, (_, at) => ({
      about: `${long}${Math.floor(at / 3)}`,
      label: at % 3 === 0 ? long : `MUS ${at}`,
      counts: [5 + at, 6, 7, null, 8],
    }));
    const { pages, elements } = layoutReport(withChart({ bars }));
    const figures = elements.filter(({ role }) => role === 'Figure');
    expect(figures.length).toBeGreaterThan(1);
    expect(new Set(figures.map(({ alt }) => alt)).size).toBe(figures.length);
    for (const { id, box } of figures) {
      const on = pages.filter(({ marks }) => marks.some(({ tag }) => tag === id));
      expect(on).toHaveLength(1);
      expect(box?.y).toBeGreaterThanOrEqual(CONTENT_TOP);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(CONTENT_BOTTOM);
    }
    for (const mark of pages.flatMap(({ marks }) => marks)) {
      const width = mark.kind === 'text' ? measure(mark.text.trimEnd(), mark.font, mark.size) : mark.width;
      expect(mark.x + width).toBeLessThanOrEqual(PAGE.width - MARGIN.right + 0.5);
    }
  });
});

describe('a report as a PDF', () => {
  it('is the same for the same figures', async () => {
    const [one, other] = [await renderReport(sampleReport()), await renderReport(sampleReport())];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it('draws what the fonts lack as a question mark wherever it stands', async () => {
    const odd = (text: string) => `${text} \u{1F600}`;
    const { sections } = sampleReport();
    const report = sampleReport({
      sections: sections.map(({ title, charts, tables }) => ({
        title: odd(title),
        paragraphs: [],
        charts: charts.map(({ bars, ...chart }) => ({
          ...{ ...chart, title: odd(chart.title), words: chart.words.map(odd) },
          bars: bars.map((bar) => ({
            ...bar,
            about: odd('Udsagn'),
            label: odd(bar.label),
            instead: odd('-'),
          })),
        })),
        tables: tables.map(({ rows, columns, ...table }) => ({
          ...{ ...table, columns: columns.map((column) => ({ ...column, title: odd(column.title) })) },
          rows: rows.map((cells) => cells.map((lines) => lines.map(odd))),
        })),
      })),
    });
    expect((await renderReport(report)).length).toBeGreaterThan(1000);
  });

  itWith('pdfinfo', 'tells a screen reader of each chart as a figure that stands in a place', async () => {
    const structure = runOn({ 'a.pdf': await renderReport(sampleReport()) }, 'pdfinfo', ['-struct', 'a.pdf']);
    expect(structure).toMatch(/Figure[\s\S]*\/BBox \[64 /);
  });

  itWith('qpdf', 'is sound to a reader that is not ours', async () => {
    const file = { 'a.pdf': await renderReport(sampleReport()) };
    expect(runOn(file, 'qpdf', ['--check', 'a.pdf'])).toContain('No syntax or stream encoding errors');
  });
});
