import type { Language } from '../words';
import type { PreparationForm } from './preparation-form';

type Parties = Pick<PreparationForm, 'side' | 'other' | 'group'>;

/** What the form says of itself. */
interface FormWords {
  subject: string;
  person: string;
  other: string;
  group: string;
  heldOn: string;
  notAgreed: string;
  seenBy: string;
  /** Who can read what is written here. */
  seen: (parties: Parties) => string;
  /** How to go about it, before the first question; one entry a paragraph. */
  intro: string[];
  agreements: string;
  dueOn: (date: string) => string;
  verdict: { done: string; continue: string; drop: string };
  pick: string;
  quoted: string;
  roomFor: (question: string) => string;
  handIn: Record<PreparationForm['side'], string>;
  steps: (parties: Parties) => string[];
  name: string;
  date: string;
  printed: (date: string) => string;
}

const da: FormWords = {
  subject: 'Forberedelse til at udfylde i hånden',
  person: 'Navn',
  other: 'Samtale med',
  group: 'Gruppe',
  heldOn: 'Samtalen holdes',
  notAgreed: 'Dagen er ikke aftalt endnu',
  seenBy: 'Hvem ser det',
  seen: ({ side, other, group }) => {
    if (side === 'leader')
      return group
        ? 'Kun du, til du deler den. Derefter kan alle, der er med i samtalen, læse den.'
        : `Kun du, til du deler den med ${other}.`;
    return group
      ? `Kun du, til du afleverer den til ${other}. Derefter kan alle, der er med i samtalen, læse den.`
      : `Kun du, til du afleverer den til ${other}.`;
  },
  intro: [
    'Du behøver ikke svare på alt. Skriv det, der betyder noget for dig, og brug gerne stikord.',
    'Undgå CPR-numre, helbredsoplysninger og andres fulde navn.',
  ],
  agreements: 'Aftalerne fra sidst',
  dueOn: (date) => `Senest ${date}`,
  verdict: { done: 'Nået', continue: 'Fortsætter', drop: 'Droppes, fordi' },
  pick: 'Det vil jeg gerne tale om',
  quoted: 'Fra grundlaget:',
  roomFor: (question) => `Plads til dit svar på: ${question}`,
  handIn: { employee: 'Sådan afleverer du', leader: 'Sådan deler du den' },
  steps: ({ side, other, group }) =>
    side === 'leader'
      ? [
          'Skriv dine svar ind i Muskat, når du er klar til at dele dem.',
          group
            ? 'Gruppen kan først se din forberedelse, når du har delt den.'
            : `${other} kan først se din forberedelse, når du har delt den.`,
        ]
      : [
          `Giv siderne til ${other} inden samtalen.`,
          `${other} skriver dine ord ind, som de står her. Det fremgår, at du har svaret på papir.`,
          'Du får siderne igen. Når du skriver under på referatet, bekræfter du, at dine svar er gengivet rigtigt.',
        ],
  name: 'Navn',
  date: 'Dato',
  printed: (date) => `Udskrevet ${date}`,
};

const en: FormWords = {
  subject: 'Preparation to be filled in by hand',
  person: 'Name',
  other: 'Talk with',
  group: 'Group',
  heldOn: 'Day of the talk',
  notAgreed: 'The day has not been agreed yet',
  seenBy: 'Who sees it',
  seen: ({ side, other, group }) => {
    if (side === 'leader')
      return group
        ? 'Only you, until you share it. After that everybody who takes part in the talk can read it.'
        : `Only you, until you share it with ${other}.`;
    return group
      ? `Only you, until you hand it in to ${other}. After that everybody who takes part in the talk can read it.`
      : `Only you, until you hand it in to ${other}.`;
  },
  intro: [
    'You need not answer everything. Write what matters to you; a few words are enough.',
    'Leave out CPR numbers, health information and the full names of others.',
  ],
  agreements: 'What you agreed last time',
  dueOn: (date) => `By ${date}`,
  verdict: { done: 'Reached', continue: 'Continues', drop: 'Dropped, because' },
  pick: 'I would like to talk about this',
  quoted: 'From the framework:',
  roomFor: (question) => `Room for your answer to: ${question}`,
  handIn: { employee: 'How to hand it in', leader: 'How to share it' },
  steps: ({ side, other, group }) =>
    side === 'leader'
      ? [
          'Type your answers into Muskat when you are ready to share them.',
          group
            ? 'The group cannot see your preparation until you have shared it.'
            : `${other} cannot see your preparation until you have shared it.`,
        ]
      : [
          `Give the pages to ${other} before the talk.`,
          `${other} types in your words as they stand here. It is marked that you answered on paper.`,
          'You get the pages back. When you sign the record, you confirm that your answers are rendered correctly.',
        ],
  name: 'Name',
  date: 'Date',
  printed: (date) => `Printed ${date}`,
};

export const FORM_WORDS: Record<Language, FormWords> = { da, en };
