import { looksLikeAdjective } from './adjectives';
import { isFiniteVerb, placesOf, skipAdverbs } from './clauses';
import { movedBehind } from './infinitives';
import { namesARole, namesSeveral } from './nouns';
import { type PersonSubject, person, spaced } from './person-reading';
import { at, type Token } from './tokens';
import { ALWAYS_SUBORDINATING, JOINERS, PREPOSITIONS } from './words';

/** Others do it, or it is done (R18). */
export interface OtherSubject {
  kind: 'third-party';
  subject: Token[];
  body: Token[];
}

const DETERMINERS = new Set('alle vores en den det de hver enhver enkelte som vi'.split(' '));
const GENITIVE_OF_PLACE = /^(kommunes|kommunens|organisationens|styrelsens|regionens|virksomhedens)$/;

function subjectAndBody(tokens: readonly Token[]): [Token[], Token[]] | null {
  const places = placesOf(tokens);
  const verb = tokens.findIndex(
    (_, index) => index > 0 && places[index]?.level === 'main' && isFiniteVerb(tokens, index),
  );
  if (verb < 1) return null;
  const adverbs = tokens.slice(0, verb).findLastIndex((_, index) => skipAdverbs(tokens, index) === index);
  return [tokens.slice(0, adverbs + 1), movedBehind(tokens.slice(adverbs + 1), verb - adverbs - 1)];
}

/** "…, og lederne skal …" after "Lederne skal …": the subject said again, and the comma that it brings. */
function withoutRepeatedRole(body: readonly Token[], roles: readonly string[]): Token[] {
  const places = placesOf(body);
  const repeated = (index: number): boolean =>
    roles.includes(at(body, index)) && JOINERS.has(at(body, index - 1)) && isFiniteVerb(body, index + 1);
  const needless = (index: number): boolean =>
    at(body, index) === ',' && repeated(index + 2) && places[index - 1]?.level === 'main';
  return body.filter((_, index) => !repeated(index) && !needless(index));
}

/** "Alle medarbejdere ...", "Lederen ...", "Nordby Kommunes ledere ...": the role is the person (R4). */
export function roleSubject(tokens: readonly Token[]): PersonSubject | null {
  const parts = subjectAndBody(tokens);
  if (!parts) return null;
  const [subject, body] = parts;
  const owner = subject.findIndex((_, index) => GENITIVE_OF_PLACE.test(at(subject, index)));
  const named = subject.slice(owner + 1);
  const preposition = named.findIndex((_, index) => PREPOSITIONS.has(at(named, index)));
  const core = (preposition < 0 ? named : named.slice(0, preposition)).map((_, index) => at(named, index));
  // "Ledelse er …" speaks of the thing, "ledelsen" of those who do it.
  const roles = core.filter((word) => namesARole(word) && word !== 'ledelse');
  const others = core.filter(
    (word) =>
      !namesARole(word) &&
      !DETERMINERS.has(word) &&
      word !== 'og' &&
      !looksLikeAdjective(word) &&
      !/^(god|dygtig)$/.test(word),
  );
  if (roles.length === 0 || others.length > 0) return null;
  return person(roles.some(namesSeveral) ? 'several' : 'unnamed', withoutRepeatedRole(body, roles));
}

const NO_SUBJECT = new Set('det der dette her hvad i på så og eller med'.split(' '));

export function thirdParty(tokens: readonly Token[]): OtherSubject | null {
  if (NO_SUBJECT.has(at(tokens, 0))) return null;
  const parts = subjectAndBody(tokens);
  if (!parts) return null;
  const [subject, body] = parts;
  // "hurtigt og venligt, skaber …" is the end of some other sentence; "Det, vi er sammen om" is none.
  if (/^(,|vi|jeg|du|man|de|og|eller|samt|at)$/.test(at(subject, subject.length - 1))) return null;
  if (ALWAYS_SUBORDINATING.has(at(subject, 0)) || at(subject, 0) === 'også') return null;
  return { kind: 'third-party', subject: spaced(subject), body: spaced(body) };
}
