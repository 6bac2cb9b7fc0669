import type { Language } from '../words';
import type { PreparationForm } from './preparation-form';

type Parties = Pick<PreparationForm, 'side' | 'type' | 'whose'>;

/** What the form says of itself. */
interface FormWords {
  subject: string;
  person: string;
  other: string;
  group: string;
  heldOn: string;
  notAgreed: string;
  role: string;
  framework: string;
  seenBy: string;
  /** Who can read what is written here. */
  seen: (parties: Parties) => string;
  /** How to go about it, before the first question; one entry a paragraph. */
  intro: string[];
  agreements: string;
  dueOn: (date: string) => string;
  verdict: { done: string; continue: string; drop: string };
  pick: string;
  /** What the box is called that marks a theme, to whoever hears it by itself. */
  pickTheme: (theme: string) => string;
  quoted: string;
  /** What the fields are called to whoever cannot see the page. */
  yourAnswer: (question: string) => string;
  moreAbout: (question: string) => string;
  whyDropped: (goal: string) => string;
  handIn: Record<PreparationForm['side'], string>;
  steps: (parties: Parties) => string[];
  name: string;
  date: string;
  printed: (date: string) => string;
  version: (version: number, date: string) => string;
}

/** Whom the talk is with, as a sentence names them: by name, or on an empty form by what they are. */
function otherIn({ side, whose }: Parties, nouns: Record<PreparationForm['side'], string>): string {
  return whose.kind === 'person' ? whose.of.other : nouns[side];
}

const isGroup = ({ type, whose }: Parties): boolean =>
  whose.kind === 'person' ? whose.of.group !== null : type === 'grus';

const atStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const otherDa = (parties: Parties) => otherIn(parties, { employee: 'din leder', leader: 'medarbejderen' });

const da: FormWords = {
  subject: 'Forberedelse til papir og skærm',
  person: 'Navn',
  other: 'Samtale med',
  group: 'Gruppe',
  heldOn: 'Samtalen holdes',
  notAgreed: 'Dagen er ikke aftalt endnu',
  role: 'Rolle',
  framework: 'Grundlag',
  seenBy: 'Hvem ser det',
  seen: (parties) => {
    if (parties.side === 'leader')
      return isGroup(parties)
        ? 'Kun du, til du deler den. Derefter kan alle, der er med i samtalen, læse den.'
        : `Kun du, til du deler den med ${otherDa(parties)}.`;
    return isGroup(parties)
      ? `Kun du, til du afleverer den til ${otherDa(parties)}. Derefter kan alle, der er med i samtalen, læse den.`
      : `Kun du, til du afleverer den til ${otherDa(parties)}.`;
  },
  intro: [
    'Du behøver ikke svare på alt. Skriv det, der betyder noget for dig, og brug gerne stikord.',
    'Skriv i felterne på skærmen og gem filen, eller print siderne og skriv i hånden.',
    'Undgå CPR-numre, helbredsoplysninger og andres fulde navn.',
  ],
  agreements: 'Aftalerne fra sidst',
  dueOn: (date) => `Senest ${date}`,
  verdict: { done: 'Nået', continue: 'Fortsætter', drop: 'Droppes, fordi' },
  pick: 'Det vil jeg gerne tale om',
  pickTheme: (theme) => `${theme}: Det vil jeg gerne tale om`,
  quoted: 'Fra grundlaget:',
  yourAnswer: (question) => `Dit svar på: ${question}`,
  moreAbout: (question) => `Skriv mere om: ${question}`,
  whyDropped: (goal) => `Hvorfor aftalen droppes: ${goal}`,
  handIn: { employee: 'Sådan afleverer du', leader: 'Sådan deler du den' },
  steps: (parties) => {
    const other = otherDa(parties);
    return parties.side === 'leader'
      ? [
          'Skriv dine svar ind i Muskat, når du er klar til at dele dem.',
          isGroup(parties)
            ? 'Gruppen kan først se din forberedelse, når du har delt den.'
            : `${atStart(other)} kan først se din forberedelse, når du har delt den.`,
        ]
      : [
          `Giv siderne til ${other} inden samtalen. Har du skrevet på skærmen, så giv filen videre eller print den.`,
          `${atStart(other)} skriver dine ord ind, som de står her. Det fremgår, at du har svaret på papir.`,
          'Du får siderne igen. Når du skriver under på referatet, bekræfter du, at dine svar er gengivet rigtigt.',
        ];
  },
  name: 'Navn',
  date: 'Dato',
  printed: (date) => `Hentet ${date}`,
  version: (version, date) => `Version ${version}, godkendt ${date}`,
};

const otherEn = (parties: Parties) => otherIn(parties, { employee: 'your leader', leader: 'the employee' });

const en: FormWords = {
  subject: 'Preparation for paper and screen',
  person: 'Name',
  other: 'Talk with',
  group: 'Group',
  heldOn: 'Day of the talk',
  notAgreed: 'The day has not been agreed yet',
  role: 'Role',
  framework: 'Framework',
  seenBy: 'Who sees it',
  seen: (parties) => {
    if (parties.side === 'leader')
      return isGroup(parties)
        ? 'Only you, until you share it. After that everybody who takes part in the talk can read it.'
        : `Only you, until you share it with ${otherEn(parties)}.`;
    return isGroup(parties)
      ? `Only you, until you hand it in to ${otherEn(parties)}. After that everybody who takes part in the talk can read it.`
      : `Only you, until you hand it in to ${otherEn(parties)}.`;
  },
  intro: [
    'You need not answer everything. Write what matters to you; a few words are enough.',
    'Write in the fields on the screen and save the file, or print the pages and write by hand.',
    'Leave out CPR numbers, health information and the full names of others.',
  ],
  agreements: 'What you agreed last time',
  dueOn: (date) => `By ${date}`,
  verdict: { done: 'Reached', continue: 'Continues', drop: 'Dropped, because' },
  pick: 'I would like to talk about this',
  pickTheme: (theme) => `${theme}: I would like to talk about this`,
  quoted: 'From the framework:',
  yourAnswer: (question) => `Your answer to: ${question}`,
  moreAbout: (question) => `Write more about: ${question}`,
  whyDropped: (goal) => `Why the agreement is dropped: ${goal}`,
  handIn: { employee: 'How to hand it in', leader: 'How to share it' },
  steps: (parties) => {
    const other = otherEn(parties);
    return parties.side === 'leader'
      ? [
          'Type your answers into Muskat when you are ready to share them.',
          isGroup(parties)
            ? 'The group cannot see your preparation until you have shared it.'
            : `${atStart(other)} cannot see your preparation until you have shared it.`,
        ]
      : [
          `Give the pages to ${other} before the talk. If you wrote on the screen, pass on the file or print it.`,
          `${atStart(other)} types in your words as they stand here. It is marked that you answered on paper.`,
          'You get the pages back. When you sign the record, you confirm that your answers are rendered correctly.',
        ];
  },
  name: 'Name',
  date: 'Date',
  printed: (date) => `Downloaded ${date}`,
  version: (version, date) => `Version ${version}, approved ${date}`,
};

export const FORM_WORDS: Record<Language, FormWords> = { da, en };
