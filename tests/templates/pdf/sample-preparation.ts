import type { FormQuestion, PreparationForm } from 'templates/pdf/preparation/preparation-form';

const WORDS = ['Sjældent', 'Af og til', 'Ofte', 'Næsten altid'].map((label, index) => ({
  id: `w${index}`,
  label,
}));

export function formQuestion(changes: Partial<FormQuestion> = {}): FormQuestion {
  return {
    id: 'q_glad',
    text: 'Hvad har du været glad for at arbejde med i det seneste år?',
    points: [],
    quoted: [],
    words: [],
    picked: null,
    written: '',
    lines: 4,
    ...changes,
  };
}

/** A question that gathers sentences, with words to choose from. */
export const gatheringQuestion = formQuestion({
  id: 'q_viden',
  text: 'Hvordan går det med at dele viden?',
  points: [
    'Du deler det, du ved, med dem, der kan bruge det.',
    'Du spørger, når du er i tvivl.',
    'Du siger det højt, når noget kan gøres bedre.',
  ],
  quoted: ['Jeg deler det, jeg ved, og spørger, når jeg er i tvivl.', 'Jeg siger det højt.'],
  words: WORDS,
  lines: 3,
});

type Persons = Extract<PreparationForm['whose'], { kind: 'person' }>['of'];

/** Bodil's, in a talk with her leader. */
export function bodils(changes: Partial<Persons> = {}): PreparationForm['whose'] {
  const of = {
    person: 'Bodil Østergård-Nygård',
    other: 'Søren Ærø Åkjær',
    group: null,
    heldOn: '2026-11-26',
  };
  return { kind: 'person', of: { ...of, ...changes } };
}

/** The empty form of a template. */
export const ANYBODYS: PreparationForm['whose'] = {
  kind: 'anybody',
  of: { role: 'Pædagog', framework: 'Værdier i hverdagen', version: 2 },
};

/** A made-up preparation of ordinary length; every test changes what it is about. */
export function samplePreparation(changes: Partial<PreparationForm> = {}): PreparationForm {
  return {
    language: 'da',
    type: 'mus',
    title: 'Din forberedelse til MUS',
    organisation: 'Solbjerg Kommune',
    side: 'employee',
    whose: bodils(),
    at: '2026-11-12T13:03:00.000Z',
    agreements: [
      {
        id: 'q_agreement_1',
        goal: 'Faste morgenmøder på stuerne',
        activity: 'Prøves af i tre måneder.',
        dueOn: '2026-06-30',
      },
      { id: 'q_agreement_2', goal: 'Kursus i konflikttrapper', activity: '', dueOn: null },
    ],
    sections: [
      {
        id: 'look-back',
        title: 'Siden sidst',
        guidance: 'Se tilbage på året, der er gået: opgaverne, samarbejdet og det, du har lært.',
        canPick: false,
        picked: false,
        questions: [formQuestion(), formQuestion({ id: 'q_svaert', text: 'Hvad har været svært?' })],
      },
      {
        id: 'framework-nysgerrighed',
        title: 'Nysgerrighed',
        guidance:
          'Sætningerne er organisationens egne. Vælg det ord, der passer bedst, og skriv et eksempel.',
        canPick: true,
        picked: true,
        questions: [
          { ...gatheringQuestion, picked: 'w2', written: 'Jeg holder oplæg for de nye hver måned.' },
          { ...gatheringQuestion, id: 'q_spoerge', text: 'Hvordan går det med at spørge?' },
        ],
      },
      {
        id: 'wellbeing',
        title: 'Trivsel og samarbejde',
        guidance: '',
        canPick: true,
        picked: false,
        questions: [formQuestion({ id: 'q_trivsel', text: 'Hvordan har du det på arbejdet?', lines: 6 })],
      },
      {
        id: 'feedback',
        title: 'Feedback',
        guidance: 'Sig, hvad du gerne vil have feedback på, og hvordan du bedst kan lide at få den.',
        canPick: false,
        picked: false,
        questions: [
          formQuestion({ id: 'q_feedback', text: 'Hvad ønsker du feedback på?' }),
          formQuestion({ id: 'q_leder', text: 'Hvad vil du gerne sige til din leder?', lines: 5 }),
        ],
      },
    ],
    ...changes,
  };
}
