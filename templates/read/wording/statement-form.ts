import type { StatementForm } from 'templates/framework.schema';
import { subjectRole } from '../roles/role-signs';
import { ENGLISH_VERBS } from './english-verbs';
import { isAdverb, isImperative, isInfinitive, isPresent, mayBeInfinitive } from './verbs';

/** What the line before a list, or the rest of the list, makes one expect of an item. */
export type Expected = 'infinitive' | 'present' | null;

const CONNECTOR = /^(?:og|så|men|derfor|også|and|so)\s+/i;

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [];
}

/** The grammatical form of a statement: who its subject is, or the form of the verb that it begins with. */
export function formOf(text: string, expected: Expected = null, language: 'da' | 'en' = 'da'): StatementForm {
  const plain = text.replace(/^[^\p{L}]+/u, '');
  if (/^(?:at|that)\s/i.test(plain))
    return isInfinitive(wordsOf(plain)[1] ?? '') ? 'infinitive' : 'that-clause';
  return (
    bySubject(plain) ?? (language === 'en' ? byEnglishVerb(plain) : byVerb(plain, expected)) ?? byRest(plain)
  );
}

function bySubject(plain: string): StatementForm | null {
  const body = plain.replace(CONNECTOR, '');
  if (/^(?:jeg|i)\s/i.test(body) && !/^i\s+\p{Ll}+/u.test(plain.charAt(0) === 'I' ? '' : plain)) {
    if (/^jeg\s/i.test(body) || /^I\s+(?:am|have|will|can|do|[a-z]+)\s/.test(body)) {
      if (!/^I\s/.test(body) || isEnglishPronoun(body)) return 'first-person';
    }
  }
  if (/^(?:vi|we)\s/i.test(body)) return 'we';
  if (/^(?:du|you)\s/i.test(body)) return 'role';
  if (subjectRole(body) && !/^(?:som|as)\s/i.test(body)) return 'role';
  const inverted = invertedSubject(plain);
  return inverted === 'jeg' ? 'first-person' : inverted === 'vi' ? 'we' : inverted === 'du' ? 'role' : null;
}

/** English `I am`, not Danish `I samarbejde med`. */
function isEnglishPronoun(body: string): boolean {
  return /^I\s+(?:am|have|will|can|do|take|give|make|show|work|share|help|seek|listen|act|keep|support|ask)\b/.test(
    body,
  );
}

/** `Derfor beder jeg …`, `Med ro i stemmen svarer jeg …`: a finite verb followed by its subject. */
export function invertedSubject(text: string): 'jeg' | 'vi' | 'du' | null {
  const clause = text.split(/[.;:!?]/)[0] ?? '';
  for (const match of clause.matchAll(/(?<![\p{L}])(\p{L}+)\s+(jeg|vi|du)(?![\p{L}])/giu)) {
    const pronoun = match[2]?.toLowerCase();
    const opened =
      /,\s*$/.test(clause.slice(0, match.index)) && !/^(?:når|hvis|da|fordi|som)\s/i.test(clause);
    if (opened || !isPresent(match[1] ?? '')) continue;
    if (pronoun === 'jeg' || pronoun === 'vi' || pronoun === 'du') return pronoun;
  }
  return null;
}

/** The first word that is not an adverb, and whether one stood before it. */
function leadingVerb(plain: string): string {
  const words = wordsOf(plain);
  const at = words.findIndex((word) => !isAdverb(word));
  return words[at === -1 || at > 3 ? 0 : at] ?? '';
}

function byVerb(plain: string, expected: Expected): StatementForm | null {
  const verb = leadingVerb(plain);
  if (expected === 'infinitive' && (mayBeInfinitive(verb) || isInfinitive(verb))) return 'infinitive';
  if (expected === 'present' && isPresent(verb)) return 'present';
  // Verbs in -s look alike in both forms: without a call for the infinitive they are in the present.
  if (isPresent(verb)) return 'present';
  if (isInfinitive(verb)) return 'infinitive';
  return isImperative(verb) ? 'imperative' : null;
}

function byEnglishVerb(plain: string): StatementForm | null {
  const words = wordsOf(plain);
  const first = words.find((word) => !/ly$/.test(word))?.toLowerCase() ?? '';
  if (
    /^(?:is|has|does|\p{L}{2,}[^s]s)$/u.test(first) &&
    !/(?:tions|ments|ness|ties|ers|als|ance)$/.test(first)
  )
    return 'present';
  if (/^(?:the|a|an|our|this|these|all|each|in|on|at|with|for|by)$/.test(first)) return null;
  if (/(?:ing|tion|ment|ness|ity|ance|ence|ship)$/.test(first)) return null;
  return words.length > 1 || ENGLISH_VERBS.has(first) ? 'imperative' : null;
}

/** A sentence about somebody or something else, or words without a verb. */
function byRest(plain: string): StatementForm {
  const finite = wordsOf(plain)
    .slice(1)
    .some((word) => isPresent(word) || /^(?:is|are|has|have|must|should|will|can)$/.test(word));
  return finite ? 'third-party' : 'nominal';
}

/** Begins with a verb and has no subject: an item of a list of behaviours, marked or not. */
export function beginsWithVerb(text: string, language: 'da' | 'en'): boolean {
  const form = formOf(text, null, language);
  return form === 'present' || form === 'infinitive' || form === 'imperative';
}
