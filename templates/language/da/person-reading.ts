import { isFiniteVerb, skipAdverbs } from './clauses';
import { DUTY, withoutDuties } from './duties';
import { movedBehind } from './infinitives';
import { at, type Token } from './tokens';
import { infinitiveOf } from './verbs';

/** How the sentence speaks of the person: decides which words follow when another speaks (R3-R7). */
export type Origin = 'unnamed' | 'jeg' | 'vi' | 'du' | 'several';

/** The person does it. `body` begins with a finite verb in the present; `fronted` stood before it. */
export interface PersonSubject {
  kind: 'person';
  origin: Origin;
  /** Whether what is said after "er" is said in the form for several ("være åbne"). */
  several: boolean;
  fronted: Token[];
  body: Token[];
}

export const PRONOUNS: Record<string, Origin> = { jeg: 'jeg', vi: 'vi', du: 'du', man: 'unnamed' };

/** A phrase cut out of its sentence: it will stand after another word. */
export const spaced = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, index) => (index === 0 ? { ...token, space: true } : { ...token }));

const says = (tokens: readonly Token[], words: RegExp): boolean =>
  tokens.some((_, index) => words.test(at(tokens, index)));

/** Whom a phrase without a subject speaks of, from the pronouns it uses; null where it uses none. */
export function originOf(tokens: readonly Token[]): Origin | null {
  if (says(tokens, /^(jeg|mig|min|mit|mine)$/)) return 'jeg';
  if (says(tokens, /^(du|dig|din|dit|dine)$/)) return 'du';
  return says(tokens, /^(sig|sin|sit|sine)$/) ? 'unnamed' : null;
}

const ROLE = /^(leder|ledere|medarbejder|medarbejdere|chef|chefer)$/;
/** Verbs that "som leder" belongs to: "agerer som leder". */
const AS_WHAT = /^(agerer|fungerer|optræder|virker|fremstår|ses|arbejder)$/;

/** "Du har som leder et ansvar": whom it is said of is known already. */
function withoutRole(body: readonly Token[]): Token[] {
  const said = at(body, 1) === 'som' && ROLE.test(at(body, 2)) && !AS_WHAT.test(at(body, 0));
  return said ? [...body.slice(0, 1), ...body.slice(3)] : [...body];
}

/** A person as the one who does it; null where the verb is not known. A duty is said as what one does (R10). */
export function person(
  origin: Origin,
  tokens: readonly Token[],
  fronted: readonly Token[] = [],
): PersonSubject | null {
  if (at(tokens, 0) === 'både') return person(origin, tokens.slice(1), fronted);
  const start = skipAdverbs(tokens, 0);
  const verb = at(tokens, start);
  const body = withoutRole(start === 0 ? spaced(tokens) : movedBehind(tokens, start));
  const several = origin === 'vi' || origin === 'several';
  if (DUTY.test(verb)) {
    const present = withoutDuties(body);
    return present && { kind: 'person', origin, several, fronted: spaced(fronted), body: spaced(present) };
  }
  if (!isFiniteVerb(tokens, start) && infinitiveOf(verb) === null) return null;
  return { kind: 'person', origin, several, fronted: spaced(fronted), body };
}
