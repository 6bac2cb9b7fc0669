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
      tables: [
        {
          columns: ['MUS 2026', 'Svarene'],
          rows: Array.from({ length: 60 }, (_, at) => ({
            about: `Udsagn ${at + 1}`,
            lines: ['Lykkes godt: 12', 'På vej: 7'],
          })),
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

  it('is the same for the same figures, tagged and in the language that it is in', async () => {
    const [one, other] = [await renderReport(report), await renderReport(report)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(Buffer.from(one).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
