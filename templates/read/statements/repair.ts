import type { StatementForm } from 'templates/framework.schema';
import { capital } from '../roles/role-names';
import { isInfinitive, isPresent, presentOf } from '../wording/verbs';
import type { FoundStatement } from './draft';

/** Written apart or misspelt so often that the right form is never in doubt. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})der\s+imod(?!\p{L})/giu, 'derimod'],
  [/(?<!\p{L})(r)esource(?=\p{L})/giu, '$1essource'],
  [/(?<!\p{L})(d)iciplin/giu, '$1isciplin'],
  [/(?<!\p{L})(f)ælleskab/giu, '$1ællesskab'],
  [/(?<!\p{L})(succes)\s+(?=histori)/giu, '$1'],
  // "samarbejds" is only ever the first half of a longer word.
  [/(\p{L}*arbejds)\s+(?=\p{Ll}{4,})/giu, '$1'],
  [/(?<!\p{L})(et\s+\p{L}+ig)(?=\s+\p{Ll}+)/gu, '$1t'],
];

export interface Repair {
  readonly form: StatementForm;
  readonly repaired: string | null;
}

/** What the statements of the document are judged against: the forms of each family, and the names that come back. */
export interface Habits {
  readonly presentFamilies: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, number>;
  /** Those that come back four times or more, by their first letters. */
  readonly known: ReadonlyMap<string, readonly string[]>;
}

export function habitsOf(statements: readonly FoundStatement[], text: string): Habits {
  const families = new Map<string, { present: number; verbal: number }>();
  for (const { family, form } of statements) {
    const count = families.get(family) ?? { present: 0, verbal: 0 };
    if (form === 'present') count.present += 1;
    if (form === 'present' || form === 'infinitive') count.verbal += 1;
    families.set(family, count);
  }
  const usual = [...families].filter(([, { present, verbal }]) => present >= 3 && present / verbal >= 0.7);
  const names = new Map<string, number>();
  for (const match of text.matchAll(/(?<=\p{Ll}[ ,])\p{Lu}\p{Ll}{5,}/gu)) {
    names.set(match[0], (names.get(match[0]) ?? 0) + 1);
  }
  const known = new Map<string, string[]>();
  for (const [name, count] of names) {
    if (count >= 4) known.set(beginningOf(name), [...(known.get(beginningOf(name)) ?? []), name]);
  }
  return { presentFamilies: new Set(usual.map(([family]) => family)), names, known };
}

/** The statement as generated text should use it, where its wording has an evident slip; null where it has none. */
export function repair(statement: FoundStatement, habits: Habits): Repair {
  const { text } = statement.text;
  const verb = mistypedVerb(statement, habits);
  let mended = verb === null ? text : text.replace(/^\p{L}+/u, verb);
  for (const [pattern, right] of SLIPS) mended = mended.replace(pattern, right);
  mended = mended.replace(/(?<=\s)\p{Lu}\p{Ll}{4,}/gu, (name) => rightName(name, habits));
  return { form: verb === null ? statement.form : 'present', repaired: mended === text ? null : mended };
}

/** An infinitive (or a verb with an ending too many) where all its neighbours are in the present. */
function mistypedVerb(statement: FoundStatement, habits: Habits): string | null {
  if (statement.expected === 'infinitive' || !habits.presentFamilies.has(statement.family)) return null;
  if (statement.form !== 'infinitive' && statement.form !== 'nominal' && statement.form !== 'third-party')
    return null;
  const first = /^\p{L}+/u.exec(statement.text.text)?.[0] ?? '';
  if (isPresent(first)) return null;
  const shorter = first.slice(0, -1);
  const present =
    /ere$/.test(first) && isPresent(shorter) ? shorter : isInfinitive(first) ? presentOf(first) : null;
  return present === null ? null : /^\p{Lu}/u.test(first) ? capital(present) : present;
}

/** A name one letter short of one that the document uses again and again. */
function rightName(name: string, { names, known }: Habits): string {
  if ((names.get(name) ?? 0) > 1) return name;
  const near = known.get(beginningOf(name)) ?? [];
  return near.find((other) => other.length === name.length + 1 && isOneShort(name, other)) ?? name;
}

/** A slip is looked for after these letters. */
function beginningOf(name: string): string {
  return name.slice(0, 3);
}

function isOneShort(short: string, long: string): boolean {
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  // A genitive or a plural is not a slip.
  return at > 2 && at < short.length && short.slice(at) === long.slice(at + 1);
}
