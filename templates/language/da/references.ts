import { placesOf } from './clauses';
import { possessiveFormOf } from './nouns';
import { isOwnVi, ownersOf, SUBJECTS } from './owners';
import type { Origin } from './person-reading';
import { at, type PossessiveForm, type Reference, type Token, word } from './tokens';
import { JOINERS, PREPOSITIONS, SHARED_NOUNS, TOGETHER_IS_PARTICLE } from './words';

/** The object and possessive words for the person, by how the sentence speaks of the person (R7). */
const WORDS: Record<Origin, { object: string; possessive: Record<string, PossessiveForm | 'by-noun'> }> = {
  unnamed: { object: 'sig', possessive: { sin: 'common', sit: 'neuter', sine: 'plural' } },
  jeg: { object: 'mig', possessive: { min: 'common', mit: 'neuter', mine: 'plural' } },
  du: { object: 'dig', possessive: { din: 'common', dit: 'neuter', dine: 'plural' } },
  vi: { object: 'os', possessive: { vores: 'by-noun' } },
  several: { object: 'sig', possessive: { deres: 'by-noun' } },
};

const ARTICLES = new Set(
  'min mit mine din dit dine sin sit sine vores deres jeres en et det den de hver'.split(' '),
);
const OWN_PLURAL = /^(kolleger|medarbejdere|lederkolleger|samarbejdspartnere)$/;

interface Spot {
  tokens: readonly Token[];
  index: number;
  origin: Origin;
  /** Whether the person is the subject of the clause the word stands in. */
  local: boolean;
}

/** Null where the word may point to somebody else, so that the sentence must be left alone. */
function possessive({ tokens, index, origin, local }: Spot): Reference | null | undefined {
  const stated = WORDS[origin].possessive[at(tokens, index)];
  if (!stated) return undefined;
  const phrase = [1, 2, 3, 4].map((next) => at(tokens, index + next));
  if (origin === 'vi' && phrase.slice(0, 2).some((noun) => SHARED_NOUNS.has(noun))) return undefined;
  const form = stated === 'by-noun' ? (formOfOwn(phrase[0]) ?? possessiveFormOf(phrase)) : stated;
  if (!form) return origin === 'several' ? null : undefined;
  const impersonal =
    !local && at(tokens, index - 1) === 'for' && [3, 4, 5].some((back) => at(tokens, index - back) === 'det');
  return { kind: 'possessive', form, local, impersonal };
}

/** "deres egen ...": the word itself says which form it is. */
function formOfOwn(word: string | undefined): PossessiveForm | null {
  if (word === 'egen') return 'common';
  if (word === 'eget') return 'neuter';
  return word === 'egne' ? 'plural' : null;
}

/** "Vi er alle ansvarlige" (we all) as against "Vi behandler alle med respekt" (everybody); null where it may be either. */
function allOf(verb: string, next: string): Reference | null | undefined {
  if (/^(er|har|bliver|kan|vil|tør)$/.test(verb)) return { kind: 'several-only' };
  return next === '' || next === ',' || PREPOSITIONS.has(next) ? undefined : null;
}

/** What only several people can be or do: "sammen", "alle", "hver især". */
function ofSeveral({ tokens, index }: Spot): Reference | null | undefined {
  const text = at(tokens, index);
  const next = at(tokens, index + 1);
  if (text === 'sammen' && !/^(med|om)$/.test(next) && !TOGETHER_IS_PARTICLE.has(at(tokens, 0)))
    return { kind: 'together' };
  if (text === 'alle' && index === 1) return allOf(at(tokens, 0), next);
  if ((text === 'især' && at(tokens, index - 1) === 'hver') || (text === 'hver' && next === 'især'))
    return { kind: 'several-only' };
  return text === 'hver' && /^(vores|for|sit|sin)$/.test(next) ? null : undefined;
}

function referenceAt(spot: Spot): Reference | null | undefined {
  const { tokens, index, origin, local } = spot;
  const text = at(tokens, index);
  const named = origin === 'jeg' || origin === 'du';
  if (text === WORDS[origin].object && (local || named))
    return /^(mellem|blandt|hos)$/.test(at(tokens, index - 1)) ? undefined : { kind: 'object', local };
  if (text in WORDS[origin].possessive && (local || named)) return possessive(spot);
  if (origin === 'several' && /^(de|dem)$/.test(text) && /^(at|når|hvis|så|,)$/.test(at(tokens, index - 1)))
    return null;
  // "har blik for, hvad egne valg betyder": the clause has no subject before "egne" that it could point to.
  const opensClause = placesOf(tokens).some((place) => place.level === 'sub' && place.opened === index - 1);
  if (/^(egen|eget|egne)$/.test(text) && opensClause) return { kind: 'own' };
  if (!local) return undefined;
  if (/^(egen|eget|egne)$/.test(text) && !ARTICLES.has(at(tokens, index - 1))) return { kind: 'own' };
  if (/^hinandens?$/.test(text) && index === 1 && at(tokens, 0) === 'er') return null;
  if (/^hinandens?$/.test(text)) return { kind: 'each-other', genitive: text.endsWith('s') };
  return origin === 'vi' || origin === 'several' ? ofSeveral(spot) : undefined;
}

/** "min leder", "egen leder og samarbejdspartnere": one word for the leader, and a possessive for the others (R20). */
function ownLeader({ tokens, index, origin, local }: Spot): { words: Token[]; length: number } | null {
  const text = at(tokens, index);
  const owned = text === 'egen' || text in WORDS[origin].possessive;
  if (!owned || !local || at(tokens, index + 1) !== 'leder') return null;
  const leader: Token = { ...word(`${text} leder`), ref: { kind: 'own-leader' } };
  if (at(tokens, index + 2) !== 'og' || !OWN_PLURAL.test(at(tokens, index + 3)))
    return { words: [leader], length: 2 };
  const others: Token = {
    ...word('sine'),
    ref: { kind: 'possessive', form: 'plural', local: true, impersonal: false },
  };
  return { words: [leader, word('og'), others], length: 3 };
}

/**
 * Marks every word that changes with who speaks. Null when one of them may point to somebody else.
 * `tokens` begins with the finite verb.
 */
export function withReferences(tokens: readonly Token[], origin: Origin): Token[] | null {
  const places = placesOf(tokens);
  const owners = ownersOf(tokens, origin);
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    const spot: Spot = { tokens, index, origin, local: owners[index] === 'person' };
    const leader = ownLeader(spot);
    if (leader) {
      result.push(...leader.words);
      index += leader.length - 1;
      continue;
    }
    const text = at(tokens, index);
    const isSubject = SUBJECTS[origin].includes(text) && (text !== 'vi' || isOwnVi(tokens, index, places));
    const ref = isSubject ? { kind: 'subject' as const } : referenceAt(spot);
    if (ref === null) return null;
    result.push(ref ? { ...token, ref } : { ...token });
  }
  return JOINERS.has(at(result, result.length - 1)) ? null : result;
}
