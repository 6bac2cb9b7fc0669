import { type Place, placesOf, skipAdverbs } from './clauses';
import { possessiveFormOf } from './nouns';
import type { Origin } from './subject';
import { at, type PossessiveForm, type Reference, type Token, word } from './tokens';
import { OBJECT_CONTROL } from './verbs';
import { DEMONSTRATIVES, JOINERS, OWN_ACTS, SHARED_NOUNS, TOGETHER_IS_PARTICLE } from './words';

interface Words {
  subject: string[];
  object: string;
  possessive: Record<string, PossessiveForm | 'by-noun'>;
}

/** The words that point to the person, by how the sentence speaks of the person (R7). */
const WORDS: Record<Origin, Words> = {
  unnamed: {
    subject: ['vedkommende'],
    object: 'sig',
    possessive: { sin: 'common', sit: 'neuter', sine: 'plural' },
  },
  jeg: { subject: ['jeg'], object: 'mig', possessive: { min: 'common', mit: 'neuter', mine: 'plural' } },
  du: { subject: ['du'], object: 'dig', possessive: { din: 'common', dit: 'neuter', dine: 'plural' } },
  vi: { subject: ['vi'], object: 'os', possessive: { vores: 'by-noun' } },
  several: { subject: [], object: 'sig', possessive: { deres: 'by-noun' } },
};

const ARTICLES = new Set(
  'min mit mine din dit dine sin sit sine vores deres jeres en et det den de hver'.split(' '),
);
const OWN_PLURAL = /^(kolleger|medarbejdere|lederkolleger|samarbejdspartnere)$/;
const TIME_OR_CONDITION = new Set('når hvis inden før mens fordi da selvom'.split(' '));

/** "når vi undres", "det, vi lover": the "vi" that does is the person. Any other stays the organisation (R5, R6). */
function isOwnVi(tokens: readonly Token[], index: number, places: readonly Place[]): boolean {
  const place = places[index];
  if (!place || place.level === 'main') return true;
  if (DEMONSTRATIVES.has(at(tokens, index - 2)) && at(tokens, index - 1) === ',')
    return OWN_ACTS.has(at(tokens, index + 1));
  if (!TIME_OR_CONDITION.has(at(tokens, place.opened))) return false;
  const clause = tokens.filter((_, at) => places[at] === place).map((token) => token.text);
  return !clause.some((text) => /^(hinandens?|vores|os|sammen|alle)$/.test(text));
}

/** Whether the verb's object, not the person, does what the infinitive after this "at" says. */
function objectControls(tokens: readonly Token[], index: number, verb: string): boolean {
  if (!OBJECT_CONTROL.has(verb)) return false;
  return tokens.slice(1, index).some((_, at2) => {
    const text = at(tokens, at2 + 1);
    return text !== '' && !/^(til|med|i|sig|op|ind|ud|mig|os|dig|aktivt|gerne|også|altid)$/.test(text);
  });
}

/**
 * Marks every word that changes with who speaks. Null when one of them may point to somebody else.
 * `tokens` begins with the finite verb.
 */
export function withReferences(tokens: readonly Token[], origin: Origin): Token[] | null {
  const places = placesOf(tokens);
  const own = WORDS[origin];
  const verb = at(tokens, 0);
  const result: Token[] = [];
  let subject: 'person' | 'other' = 'person';
  let impersonal = false;
  let previous: Place | undefined = places[0];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const place = places[index];
    if (!token) break;
    const text = at(tokens, index);
    if (place && place !== previous) {
      previous = place;
      const next = place.level === 'sub' ? skipAdverbs(tokens, place.opened + 1) : index;
      const opener = place.level === 'sub' ? at(tokens, place.opened) : '';
      const named = own.subject.includes(opener) ? opener : at(tokens, next);
      const isPerson =
        own.subject.includes(named) &&
        (named !== 'vi' ||
          isOwnVi(tokens, next === index ? index : tokens.indexOf(tokens[next] ?? token), places));
      subject = place.level === 'main' || isPerson ? 'person' : 'other';
      impersonal = named === 'det';
    }
    if (text === 'at' && place?.level === 'main' && objectControls(tokens, index, verb)) subject = 'other';
    const local = subject === 'person';
    let ref: Reference | undefined;
    if (text === '' || text === undefined) ref = undefined;
    else if (own.subject.includes(text)) {
      if (text !== 'vi' || isOwnVi(tokens, index, places)) {
        ref = { kind: 'subject' };
        subject = 'person';
      }
    } else if (text === own.object && (local || origin === 'jeg' || origin === 'du')) {
      if (!/^(mellem|blandt|hos)$/.test(at(tokens, index - 1))) ref = { kind: 'object', local };
    } else if (text in own.possessive && (local || origin === 'jeg' || origin === 'du')) {
      if (/^(leder|nærmeste leder)$/.test(at(tokens, index + 1))) {
        result.push({ ...token, text: `${text} leder`, ref: { kind: 'own-leader' } });
        index += 1;
        continue;
      }
      const stated = own.possessive[text];
      const phrase = tokens.slice(index + 1, index + 5).map((_, at2) => at(tokens, index + 1 + at2));
      const shared = origin === 'vi' && phrase.slice(0, 2).some((noun) => SHARED_NOUNS.has(noun));
      const form = stated === 'by-noun' ? possessiveFormOf(phrase) : (stated ?? null);
      if (form && !shared) ref = { kind: 'possessive', form, local, impersonal };
      else if (origin === 'several') return null;
    } else if (
      origin === 'several' &&
      (text === 'de' || text === 'dem') &&
      /^(at|når|hvis|så|,)$/.test(at(tokens, index - 1))
    )
      return null;
    else if (/^(egen|eget|egne)$/.test(text) && local && !ARTICLES.has(at(tokens, index - 1))) {
      if (at(tokens, index + 1) === 'leder') {
        result.push({ ...token, text: 'egen leder', ref: { kind: 'own-leader' } });
        if (at(tokens, index + 2) === 'og' && OWN_PLURAL.test(at(tokens, index + 3))) {
          result.push(word('og'), {
            ...word('sine'),
            ref: { kind: 'possessive', form: 'plural', local, impersonal },
          });
          index += 1;
        }
        index += 1;
        continue;
      }
      ref = { kind: 'own' };
    } else if (/^hinandens?$/.test(text) && local) ref = { kind: 'each-other', genitive: text.endsWith('s') };
    else if (origin === 'vi' || origin === 'several') {
      if (
        text === 'sammen' &&
        local &&
        !/^(med|om)$/.test(at(tokens, index + 1)) &&
        !TOGETHER_IS_PARTICLE.has(verb)
      )
        ref = { kind: 'together' };
      else if (
        local &&
        ((text === 'alle' && index === 1) || (text === 'især' && at(tokens, index - 1) === 'hver'))
      )
        ref = { kind: 'several-only' };
      else if (text === 'hver' && at(tokens, index + 1) === 'især' && local) ref = { kind: 'several-only' };
      else if (text === 'hver' && /^(vores|for|sit|sin)$/.test(at(tokens, index + 1))) return null;
    }
    result.push(ref ? { ...token, ref } : { ...token });
  }
  return JOINERS.has(at(result, result.length - 1)) ? null : result;
}
