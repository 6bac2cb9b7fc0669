import type { FormQuestion, PreparationForm } from 'templates/pdf/preparation/preparation-form';

const WORDS = ['Sjældent', 'Af og til', 'Ofte', 'Næsten altid'].map((label, index) => ({
  id: `w${index}`,
  label,
}));

export function formQuestion(changes: Partial<FormQuestion> = {}): FormQuestion {
  return {
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

/** A made-up preparation of ordinary length; every test changes what it is about. */
export function samplePreparation(changes: Partial<PreparationForm> = {}): PreparationForm {
  return {
    language: 'da',
    type: 'mus',
    title: 'Din forberedelse til MUS',
    organisation: 'Solbjerg Kommune',
    person: 'Bodil Østergård-Nygård',
    side: 'employee',
    other: 'Søren Ærø Åkjær',
    group: null,
    heldOn: '2026-11-26',
    printedAt: '2026-11-12T13:03:00.000Z',
    agreements: [
      { goal: 'Faste morgenmøder på stuerne', activity: 'Prøves af i tre måneder.', dueOn: '2026-06-30' },
      { goal: 'Kursus i konflikttrapper', activity: '', dueOn: null },
    ],
    sections: [
      {
        title: 'Siden sidst',
        guidance: 'Se tilbage på året, der er gået: opgaverne, samarbejdet og det, du har lært.',
        canPick: false,
        picked: false,
        questions: [formQuestion(), formQuestion({ text: 'Hvad har været svært?' })],
      },
      {
        title: 'Nysgerrighed',
        guidance:
          'Sætningerne er organisationens egne. Vælg det ord, der passer bedst, og skriv et eksempel.',
        canPick: true,
        picked: true,
        questions: [
          { ...gatheringQuestion, picked: 'w2', written: 'Jeg holder oplæg for de nye hver måned.' },
          gatheringQuestion,
        ],
      },
      {
        title: 'Trivsel og samarbejde',
        guidance: '',
        canPick: true,
        picked: false,
        questions: [formQuestion({ text: 'Hvordan har du det på arbejdet?', lines: 6 })],
      },
      {
        title: 'Feedback',
        guidance: 'Sig, hvad du gerne vil have feedback på, og hvordan du bedst kan lide at få den.',
        canPick: false,
        picked: false,
        questions: [
          formQuestion({ text: 'Hvad ønsker du feedback på?' }),
          formQuestion({ text: 'Hvad vil du gerne sige til din leder?', lines: 5 }),
        ],
      },
    ],
    ...changes,
  };
}
