import type { Report, ReportBar, ReportChart } from 'templates/pdf/report/report';

const WORDS = ['Lykkes godt', 'På vej', 'Vil gerne udvikle', 'Ikke besvaret', 'Flere ord lagt sammen'];

const bar = (about: string, label: string, counts: (number | null)[]): ReportBar => ({
  about,
  label,
  counts,
});

/** Two statements in three rounds; of the first round of the second nothing can be shown. */
export const sampleChart: ReportChart = {
  title: 'Sådan ser medarbejderne sig selv',
  alt: 'Svarene på to udsagn i tre runder. Tabellen nedenfor har de samme tal.',
  words: WORDS,
  bars: [
    bar('Vi spørger hinanden.', 'MUS 2024', [12, 7, null, null, 11]),
    bar('Vi spørger hinanden.', 'MUS 2025', [14, 9, 8, 5, null]),
    bar('Vi spørger hinanden.', 'MUS 2026', [240, 9, 8, 5, null]),
    {
      ...bar('Vi deler det, vi lærer.', 'MUS 2024', [null, null, null, null, null]),
      instead: 'For få svar til at vise',
    },
    bar('Vi deler det, vi lærer.', 'MUS 2025', [18, 13, 6, null, null]),
    bar('Vi deler det, vi lærer.', 'MUS 2026', [22, 11, null, null, 9]),
  ],
};

/** A report with a chart, and a table of three rounds beside each other. */
export const sampleReport = (more: Partial<Report> = {}): Report => ({
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
      charts: [sampleChart],
      tables: [
        {
          columns: [
            { title: 'Udsagn og svar', share: 0.55 },
            { title: 'MUS 2024', share: 0.15, align: 'end' },
            { title: 'MUS 2025', share: 0.15, align: 'end' },
            { title: 'MUS 2026', share: 0.15, align: 'end' },
          ],
          parts: Array.from({ length: 20 }, (_, at) => at * 3),
          rows: Array.from({ length: 20 }, (_, at) => [
            [[`Udsagn ${at + 1}`], ['30'], ['36'], ['262']],
            [['Lykkes godt'], ['12'], ['14'], ['240']],
            [['På vej'], ['7'], ['9'], ['9']],
          ]).flat(),
        },
      ],
    },
  ],
  at: '2026-03-02T09:00:00.000Z',
  ...more,
});
