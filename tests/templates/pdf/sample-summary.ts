import type { Summary } from 'templates/summary.schema';

const RECORD =
  'Bodil ser tilbage på et år med mange nye børn og en ny kollega på stuen. Hun er glad for måden, teamet har fordelt opgaverne på, og oplever, at morgenerne er blevet roligere.\n\nDer har været travle uger i foråret. Det hjælper, når mødeplanen er kendt tidligt, og når der er plads til at sige fra.';

const CITATION = { statement: 's_share', text: 'Jeg deler det, jeg ved, og spørger, når jeg er i tvivl.' };

/** A made-up conversation of ordinary length; every test changes what it is about. */
export function sampleSummary(changes: Partial<Summary> = {}): Summary {
  return {
    format: 'muskat.summary/2',
    id: 'sum_sample',
    version: 1,
    language: 'da',
    type: 'mus',
    organisation: 'Solbjerg Kommune',
    team: null,
    employees: [{ personId: 'person-17', name: 'Bodil Østergård-Nygård', title: 'Pædagog' }],
    leader: { personId: 'person-4', name: 'Søren Ærø Åkjær', title: 'Daglig leder' },
    heldOn: '2026-11-12',
    frozenAt: '2026-11-12T13:03:00.000Z',
    framework: { name: 'Fælles retning', sha256: 'a'.repeat(64) },
    preparedOnPaper: [],
    basis: [],
    lookBack: [],
    sections: [
      section('Opgaver og samarbejde', 'may-be-retold'),
      { ...section('Trivsel', 'between-us'), purpose: 'wellbeing' },
      { ...section('Nysgerrighed', 'may-be-retold'), citations: [CITATION] },
      { title: 'Feedback til lederen', purpose: 'feedback-to-leader', lines: [], citations: [] },
    ],
    agreements: [agreement(1), { ...agreement(2), dueOn: null, citation: CITATION }],
    noAgreements: null,
    ...changes,
  };
}

export function section(title: string, discretion: 'may-be-retold' | 'between-us', paragraphs = 1) {
  const text = Array.from({ length: paragraphs }, () => RECORD).join('\n\n');
  return { title, purpose: 'framework' as const, lines: [{ text, discretion }], citations: [] };
}

export function agreement(number: number, activityLength = 1): Summary['agreements'][number] {
  return {
    goal: `Mål nummer ${number}`,
    activity: 'Besøge to skoler og beskrive en fast rækkefølge for foråret. '.repeat(activityLength).trim(),
    employeePart: 'Laver aftaler med skolerne.',
    leaderPart: 'Sætter to hele dage af i vagtplanen.',
    support: '',
    theme: null,
    dueOn: '2027-03-31',
    followUpOn: '2027-02-01',
    citation: null,
  };
}

/** A talk that fills many pages: long records, many citations, a plan over several pages. */
export function longSummary(sections = 17, agreements = 12): Summary {
  return sampleSummary({
    id: 'sum_long',
    sections: Array.from({ length: sections }, (_, index) => ({
      ...section(`Tema ${index + 1}`, index % 3 ? 'may-be-retold' : 'between-us', 1 + (index % 4)),
      citations: Array.from({ length: index % 5 }, () => CITATION),
    })),
    agreements: Array.from({ length: agreements }, (_, index) => agreement(index + 1, index === 5 ? 30 : 1)),
  });
}

/** Everything that a talk can leave behind, in one document. */
export function fullSummary(changes: Partial<Summary> = {}): Summary {
  return sampleSummary({
    id: 'sum_full',
    type: 'lus',
    preparedOnPaper: ['person-17'],
    basis: ['Lederevaluering fra marts', 'Trivselsmåling, dagtilbud'],
    lookBack: [
      { goal: 'Faste morgenmøder på stuerne', verdict: 'done', reason: '' },
      {
        goal: 'Overblik over børnenes overgang til skole',
        verdict: 'continue',
        reason: 'Vi er nået halvvejs.',
      },
      {
        goal: 'Kursus i konflikttrapper',
        verdict: 'drop',
        reason: 'Kurset blev aflyst, og behovet er blevet mindre.',
      },
    ],
    sections: [
      {
        title: 'Samarbejde',
        purpose: 'framework',
        lines: [
          {
            text: 'Morgenerne er blevet roligere, efter at vi delte dem op.',
            discretion: 'may-be-retold',
          },
          {
            text: `${RECORD}\n\n- Mødeplanen kommer en uge før\n- En fast vikar på torsdage`,
            discretion: 'between-us',
          },
          { text: 'Nye kolleger skal have en følgeven.', discretion: 'may-be-retold' },
        ],
        citations: [
          CITATION,
          { statement: 's_listen', text: 'Jeg lytter, før jeg svarer, også når der er travlt.' },
          { statement: 's_open', text: 'Jeg siger det højt, når noget kan gøres bedre.' },
        ],
        topics: [{ question: 'Hvordan spørger du, når du er i tvivl?', statements: ['s_share', 's_listen'] }],
      },
      { ...section('Trivsel', 'between-us'), purpose: 'wellbeing' },
      { title: 'Nysgerrighed', purpose: 'framework', lines: [], citations: [CITATION] },
      { title: 'Feedback til lederen', purpose: 'feedback-to-leader', lines: [], citations: [] },
    ],
    agreements: [
      {
        ...agreement(1),
        support: 'To kursusdage og en sparringspartner i en anden afdeling.',
        theme: 'Samarbejde',
        citation: CITATION,
      },
      agreement(2),
    ],
    ...changes,
  });
}

const NAMES = [
  'Agnete Bøgh',
  'Birk Østergaard-Holm',
  'Clara Nørgård',
  'Dogan Yılmaz',
  'Esther Ågård',
  'Flemming Krøll',
  'Gry Sølvsten',
];

/** A group talk with a leader and `members`, in the order of their names. */
export function groupSummary(members = 5, changes: Partial<Summary> = {}): Summary {
  return fullSummary({
    id: 'sum_group',
    type: 'grus',
    team: 'Team Solsikken',
    employees: Array.from({ length: members }, (_, index) => ({
      personId: `member-${index + 1}`,
      name: `${NAMES[index % NAMES.length]}${index < NAMES.length ? '' : ` ${index + 1}`}`,
      title: index % 3 === 2 ? '' : 'Pædagog',
    })),
    preparedOnPaper: ['member-2', 'member-3'],
    basis: [],
    ...changes,
  });
}
