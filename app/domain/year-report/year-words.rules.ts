/** What the numbers of a year say of people, in the order in which it is shown. */
export const YEAR_WORDS = {
  /** With a plan or without. */
  talked: 'talk',
  plan: 'talk-plan',
  noPlan: 'talk-no-plan',
  /** Without a plan, whether with a talk or without. */
  without: 'without-plan',
  none: 'no-talk',
  owed: 'owed',
  met: 'met',
  wished: 'wished',
  other: 'not-wished',
} as const;

const TOGETHER = [
  { words: [YEAR_WORDS.plan, YEAR_WORDS.noPlan], word: YEAR_WORDS.talked },
  { words: [YEAR_WORDS.noPlan, YEAR_WORDS.none], word: YEAR_WORDS.without },
];

/** Words that are told together where they have a word for it: those with a plan and those without have had the talk. */
export function inOneWord(words: readonly string[]): readonly string[] {
  const found = TOGETHER.find(
    (one) => one.words.length === words.length && one.words.every((word) => words.includes(word)),
  );
  return found ? [found.word] : words;
}
