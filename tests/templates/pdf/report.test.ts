import { measure } from 'templates/pdf/fonts';
import { layoutReport } from 'templates/pdf/report/layout-report';
import { renderReport } from 'templates/pdf/report/render-report';
import type { Report } from 'templates/pdf/report/report';
import { describe, expect, it } from 'vitest';

const report: Report = {
  language: 'da',
  organisation: 'Prøveby Kommune',
  title: 'Samtalerne i tal: MUS 2026',
  subject: 'Tal for udviklingssamtaler',
  about: 'Hele organisationen',
  facts: [{ label: 'Runde', text: 'MUS 2026' }],
  sections: [
    {
      title: 'Nysgerrighed',
      paragraphs: ['Vi spørger hinanden.'],
      charts: [],
      tables: [
        {
          columns: [
            { title: 'Udsagn', share: 0.6 },
            { title: 'MUS 2025', share: 0.2, align: 'end' },
            { title: 'MUS 2026', share: 0.2, align: 'end' },
          ],
          rows: Array.from({ length: 60 }, (_, at) => [[`Udsagn ${at + 1}`], ['7'], ['12']]),
        },
      ],
    },
  ],
  at: '2026-03-02T09:00:00.000Z',
};

describe('a report as a PDF', () => {
  it('has its headings, and a table whose rows are headed by what they are about', () => {
    const { elements, outline, pages } = layoutReport(report);
    const roles = elements.map(({ role }) => role);
    expect(roles.filter((role) => role === 'H1' || role === 'H2')).toEqual(['H1', 'H2']);
    // The fact at the top, the head, and the rows.
    expect(roles.filter((role) => role === 'TR')).toHaveLength(1 + 1 + 60);
    expect(JSON.stringify(outline)).toContain('Nysgerrighed');
    expect(pages.length).toBeGreaterThan(2);
  });

  it('has its numbers under each other from their last digit', () => {
    const marks = layoutReport(report).pages.flatMap((page) => page.marks);
    const ends = marks.flatMap((mark) =>
      mark.kind === 'text' && (mark.text === '7 ' || mark.text === '12 ')
        ? [Math.round(mark.x + measure(mark.text.trim(), mark.font, mark.size))]
        : [],
    );
    expect(ends).toHaveLength(120);
    expect(new Set(ends).size).toBe(2);
  });

  it('is the same for the same figures, tagged and in the language that it is in', async () => {
    const [one, other] = [await renderReport(report), await renderReport(report)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(Buffer.from(one).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
