import type { Place } from './sensitive-text.rules';
import { ABOUT_WORK, HAPPENED_TO, HEALTH_WORDS, OWN_HEALTH } from './sensitive-text-health-words.rules';

const LETTER = '[\\p{L}\\p{N}]';
/** Whole words; `\w` knows no Danish letters of its own. */
const words = (source: string, flags = 'gu') =>
  new RegExp(`(?<!${LETTER})(?:${source.replaceAll('\\w', LETTER)})(?!${LETTER})`, flags);

/** Made when the first sentence is looked at: they take longer than the rest of a page's scripts take to begin. */
let made: ReturnType<typeof makePatterns> | null = null;
function patterns() {
  made ??= makePatterns();
  return made;
}

function makePatterns() {
  return {
    health: words(HEALTH_WORDS.join('|')),
    own: words(OWN_HEALTH.join('|')),
    work: words(ABOUT_WORK, 'u'),
    /** "Sygemeldte borgere". */
    workNext: new RegExp(`^ ${words(ABOUT_WORK, '').source}`, 'u'),
    /** Directly before the word, with a few words between at most. */
    happened: new RegExp(`${words(HAPPENED_TO, '').source}[ ]*(?:(?!om |til |for )${LETTER}+ ){0,3}$`, 'u'),
    nothingOfTheKind: words(
      'kræftens bekæmpelse|angst for|ingen (?:syge?melding\\w*|syge?fravær)|handicapvenlig\\w*|cancer society',
      'u',
    ),
  };
}

const SENTENCE = /[^.!?\n]+(?:\.(?=\p{L})[^.!?\n]*)*/gu;

/**
 * What looks like information about a person's health. Leaders write about absence, stress and illness
 * as part of their work, and many of the employees work with little else: a sentence about citizens,
 * training or the team's absence is left alone, unless it says that somebody has it.
 */
export function findHealth(text: string): Place[] {
  const small = text.toLowerCase();
  // A few letters of other languages grow when they are made small, and every place would be wrong.
  return findIn(small.length === text.length ? small : text);
}

function findIn(text: string): Place[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) => {
    const { health, own, nothingOfTheKind } = patterns();
    const found = [...sentence.matchAll(health)].filter(({ 0: word, index: at }) =>
      isSomebodys(sentence, at, at + word.length),
    );
    return [...found, ...sentence.matchAll(own)]
      .filter(
        (match) => !nothingOfTheKind.test(sentence.slice(Math.max(0, match.index - 20), match.index + 40)),
      )
      .map((match) => ({ start: index + match.index, end: index + match.index + match[0].trimEnd().length }))
      .sort((one, other) => one.start - other.start)
      .filter((place, order, all) => place.start >= (all[order - 1]?.end ?? 0));
  });
}

function isSomebodys(sentence: string, at: number, end: number): boolean {
  const { work, workNext, happened } = patterns();
  if (!work.test(sentence)) return true;
  if (workNext.test(sentence.slice(end, end + 30))) return false;
  const before = sentence.slice(Math.max(0, at - 60), at);
  const [didHappen] = happened.exec(before) ?? [];
  return didHappen !== undefined && !work.test(didHappen);
}
