import type { Framework, Statement, StatementForm } from 'templates/framework.schema';

type Line = [theme: string, group: string | null, role: string, form: StatementForm, text: string];

const LINES: Line[] = [
  [
    'omsorg',
    'Møder mennesker',
    'medarbejder',
    'present',
    'Lytter til borgeren og spørger ind til drømme og ønsker.',
  ],
  ['omsorg', 'Møder mennesker', 'leder', 'present', 'Er synlig i hverdagen og kender sine medarbejdere.'],
  ['omsorg', 'Passer på fællesskabet', 'alle', 'we', 'Vi hjælper hinanden og er ærlige om fejl'],
  [
    'omsorg',
    'Passer på fællesskabet',
    'medarbejder',
    'first-person',
    'Derfor siger jeg til min leder, når jeg har for travlt.',
  ],
  ['omsorg', 'Møder mennesker', 'chef', 'present', 'Tør prioritere velfærd over vaner.'],
  ['retning', null, 'leder', 'infinitive', 'sætte mål, følge op og fejre det, der lykkes'],
  ['retning', null, 'medarbejder', 'infinitive', 'deltage i møder og holde det, vi lover'],
  ['retning', null, 'alle', 'infinitive', 'give medarbejdere indflydelse på vagtplanen'],
  ['retning', null, 'chef', 'third-party', 'Byrådet får et klart grundlag, men jeg træffer de daglige valg.'],
  ['retning', null, 'alle', 'nominal', 'Klare aftaler på tværs af huse'],
  ['retning', null, 'medarbejder', 'we', 'Vi er et hus: åbent for alle'],
  ['tom', null, 'direktør', 'present', 'Repræsenterer kommunen.'],
];

const statement = ([theme, group, role, form, text]: Line, index: number): Statement => ({
  id: `s_${index}`,
  theme,
  group,
  role,
  text,
  repaired: null,
  form,
  source: { line: index + 1, start: index * 100, end: index * 100 + text.length },
});

/** A small framework of made-up sentences: every form, a chain of roles, groups that come back, an empty theme. */
export const sampleFramework: Framework = {
  format: 'muskat.framework/1',
  name: 'Sådan vil vi arbejde',
  organisation: 'Nordby Kommune',
  language: 'da',
  source: { name: 'nordby.md', mediaType: 'text/markdown', sha256: 'a'.repeat(64) },
  roles: [
    { id: 'medarbejder', name: 'Medarbejder', level: 0, leads: false, inherits: [] },
    { id: 'leder', name: 'Afdelingsleder', level: 1, leads: true, inherits: ['medarbejder'] },
    { id: 'chef', name: 'Chef', level: 2, leads: true, inherits: ['leder'] },
    { id: 'vikar', name: 'Vikar', level: 0, leads: false, inherits: ['vikar'] },
  ],
  values: [],
  themes: [
    { id: 'omsorg', name: 'Omsorg', kind: 'value', description: 'Vi passer på hinanden og på borgeren.' },
    { id: 'retning', name: 'Retning', kind: 'principle', description: 'Lang forklaring. '.repeat(20) },
    { id: 'tom', name: 'Tom', kind: 'principle', description: '' },
  ],
  statements: LINES.map(statement),
  indicators: [],
  leftOut: [],
};

export const withStatements = (lines: Line[]): Framework => ({
  ...sampleFramework,
  statements: lines.map(statement),
});
