import { type Place, placesOf, skipAdverbs } from './clauses';
import type { Origin } from './person-reading';
import { at, type Token } from './tokens';
import { OBJECT_CONTROL } from './verbs';
import { DEMONSTRATIVES, OWN_ACTS } from './words';

/** Whose doing a word belongs to: the person's, or that of the subject of some other clause. */
export type Owner = 'person' | 'other';

/** The words for the person as subject, by how the sentence speaks of the person. */
export const SUBJECTS: Record<Origin, readonly string[]> = {
  unnamed: ['vedkommende'],
  jeg: ['jeg'],
  du: ['du'],
  vi: ['vi'],
  several: [],
};

const TIME_OR_CONDITION = new Set('når hvis inden før mens fordi da selvom'.split(' '));

/** "når vi er i tvivl", "det, vi lover": the "vi" that does is the person. Any other stays the organisation (R5, R6). */
export function isOwnVi(tokens: readonly Token[], index: number, places: readonly Place[]): boolean {
  const place = places[index];
  if (!place || place.level === 'main') return true;
  if (DEMONSTRATIVES.has(at(tokens, index - 2)) && at(tokens, index - 1) === ',')
    return OWN_ACTS.has(at(tokens, skipAdverbs(tokens, index + 1)));
  if (!TIME_OR_CONDITION.has(at(tokens, place.opened))) return false;
  const clause = tokens.filter((_, other) => places[other] === place).map((token) => token.text);
  return !clause.some((text) => /^(hinandens?|vores|os|sammen|alle)$/.test(text));
}

const NO_OBJECT = /^(til|med|i|sig|op|ind|ud|mig|os|dig|aktivt|gerne|også|altid|)$/;

/** Whether the verb's object, not the person, does what the infinitive after this "at" says. */
function objectControls(tokens: readonly Token[], index: number): boolean {
  if (!OBJECT_CONTROL.has(at(tokens, 0))) return false;
  for (let between = 1; between < index; between++) if (!NO_OBJECT.test(at(tokens, between))) return true;
  return false;
}

/** For each word of a body, which begins with its finite verb, whose doing it belongs to. */
export function ownersOf(tokens: readonly Token[], origin: Origin): Owner[] {
  const places = placesOf(tokens);
  const isPerson = (index: number): boolean =>
    SUBJECTS[origin].includes(at(tokens, index)) &&
    (at(tokens, index) !== 'vi' || isOwnVi(tokens, index, places));
  let owner: Owner = 'person';
  return tokens.map((_, index) => {
    const place = places[index];
    if (place && index > 0 && place !== places[index - 1]) {
      const subject = place.level === 'sub' ? skipAdverbs(tokens, place.opened + 1) : index;
      owner = place.level === 'main' || isPerson(subject) || isPerson(index) ? 'person' : 'other';
    }
    if (place?.level === 'main' && at(tokens, index) === 'at' && objectControls(tokens, index))
      owner = 'other';
    if (isPerson(index)) owner = 'person';
    return owner;
  });
}
