import { isDictionaryNonVerb, isDictionaryVerb } from './dictionary.server';
import { REGULAR_VERBS } from './verb-list';

/** Infinitive to present where it is not "add -r" (grammar: modals, s-verbs, irregular). */
const IRREGULAR: Record<string, string> = {
  være: 'er',
  have: 'har',
  vide: 'ved',
  gøre: 'gør',
  kunne: 'kan',
  skulle: 'skal',
  turde: 'tør',
  ville: 'vil',
  burde: 'bør',
  måtte: 'må',
  forny: 'fornyer',
  trives: 'trives',
  lykkes: 'lykkes',
  undres: 'undres',
  findes: 'findes',
  mødes: 'mødes',
  enes: 'enes',
  færdes: 'færdes',
  synes: 'synes',
  mindes: 'mindes',
};

const STEM_VOWEL = [
  'gå stå se få nå tro bo ske forstå opnå indgå foregå begå bestå opstå modstå afstå undgå overgå',
  'indse forudse overse efterse tilse betro foreslå bistå gennemgå tilgå fremstå tilgodese slå anslå afslå formå',
]
  .join(' ')
  .split(' ');

const presentByInfinitive = new Map<string, string>();
for (const verb of [...REGULAR_VERBS, ...STEM_VOWEL]) presentByInfinitive.set(verb, `${verb}r`);
for (const verb of REGULAR_VERBS.filter((verb) => verb.endsWith('gøre')))
  presentByInfinitive.set(verb, verb.slice(0, -1));
for (const [infinitive, present] of Object.entries(IRREGULAR)) presentByInfinitive.set(infinitive, present);

const infinitiveByPresent = new Map(
  [...presentByInfinitive].map(([infinitive, present]) => [present, infinitive]),
);

const PARTICIPLES: Record<string, string> = {
  anerkende: 'anerkendt',
  hjælpe: 'hjulpet',
  høre: 'hørt',
  inddrage: 'inddraget',
  informere: 'informeret',
  inspirere: 'inspireret',
  invitere: 'inviteret',
  involvere: 'involveret',
  medinddrage: 'medinddraget',
  motivere: 'motiveret',
  orientere: 'orienteret',
  støtte: 'støttet',
  udfordre: 'udfordret',
};

/** Words of the verb list that are as often nouns or adjectives: a place alone does not make them verbs. */
const NOUN_LIKE_PRESENTS = new Set(
  'aftaler leder mangler styrker ønsker taler rammer møder samtaler rejser grunder prøver rækker roser når'.split(
    ' ',
  ),
);

const NOUN_LIKE_INFINITIVES = new Set(
  `arbejde samarbejde aftale støtte tale dele møde ønske glæde styrke følge grunde ramme prøve række samtale
  sikre åbne klare modne rette lette nytte ære leje pleje passe rejse love rose`.split(/\s+/),
);

/** The present of a verb that the list, or else the dictionary, knows; null where neither does. */
export const presentOf = (infinitive: string): string | null =>
  presentByInfinitive.get(infinitive) ?? (isUnlistedVerb(infinitive) ? `${infinitive}r` : null);

/** The infinitive of a present that the list, or else the dictionary, knows; null where neither does. */
export const infinitiveOf = (present: string): string | null => {
  const listed = infinitiveByPresent.get(present);
  if (listed) return listed;
  return present.endsWith('er') && isUnlistedVerb(present.slice(0, -1)) ? present.slice(0, -1) : null;
};

const SHORTEST_VERB_IN_COMPOUND = 5;

/** "fodre" stands in the dictionary; "procesudvikle" is a word of the dictionary and a verb of the list. */
function isUnlistedVerb(word: string): boolean {
  if (!/^\p{L}{3,}e$/u.test(word)) return false;
  if (isDictionaryVerb(word)) return true;
  for (let split = 3; split <= word.length - SHORTEST_VERB_IN_COMPOUND; split++) {
    const head = word.slice(0, split);
    if (!presentByInfinitive.has(word.slice(split))) continue;
    if (isDictionaryNonVerb(head) || isDictionaryNonVerb(head.replace(/s$/, ''))) return true;
  }
  return false;
}

/** What may be said of a word in -e that the verb list does not have, from the dictionary alone. */
export function unlistedInfinitive(word: string): 'verb' | 'other' | 'either' | 'unknown' {
  const other = isDictionaryNonVerb(word) || isDictionaryNonVerb(word.replace(/(\p{L})\1?e$/u, '$1'));
  if (isUnlistedVerb(word)) return other ? 'either' : 'verb';
  return other ? 'other' : 'unknown';
}

/** A present that can be no noun in the plural: the dictionary has the verb, and no noun it could come from. */
export const isUnlistedPresent = (word: string): boolean =>
  word.endsWith('er') &&
  !isDictionaryNonVerb(word) &&
  !isDictionaryNonVerb(word.slice(0, -1)) &&
  !isDictionaryNonVerb(word.slice(0, -2)) &&
  // "midler", "regler": nouns in -el, -en, -er lose their e.
  !isDictionaryNonVerb(word.replace(/(\p{L})([lnr])er$/u, '$1e$2')) &&
  !isDictionaryNonVerb(word.replace(/(\p{L})([lnr])er$/u, '$1$1e$2')) &&
  isUnlistedVerb(word.slice(0, -1));

export const participleOf = (infinitive: string): string | null => PARTICIPLES[infinitive] ?? null;
export const isParticiple = (word: string): boolean => Object.values(PARTICIPLES).includes(word);
export const isInfinitive = (word: string): boolean => presentByInfinitive.has(word);
export const isPresent = (word: string): boolean => infinitiveByPresent.has(word);
export const isNounLikePresent = (word: string): boolean => NOUN_LIKE_PRESENTS.has(word);
export const isNounLikeInfinitive = (word: string): boolean => NOUN_LIKE_INFINITIVES.has(word);

/** An s-passive or s-verb in the present: "sikres", "bruges". */
export const isPassive = (word: string): boolean =>
  word.endsWith('s') && presentByInfinitive.has(word.slice(0, -1));

/** "inviter" -> "inviterer", "kom" -> "kommer", "vær" -> "er"; null when no known verb has that imperative. */
export function presentOfImperative(word: string): string | null {
  for (const infinitive of [`${word}e`, word, `${word}${word.at(-1) ?? ''}e`]) {
    const present = presentByInfinitive.get(infinitive);
    if (present) return present;
  }
  return null;
}

export const MODALS = new Set(['kan', 'skal', 'tør', 'vil', 'bør', 'må']);

/**
 * What a person is, has, knows or feels: "Hvordan" + verb would be wrong Danish (R9), so the question
 * asks how it shows.
 */
export const STATES = new Set(
  `er har kender ved forstår tror stoler trives bliver husker accepterer respekterer værdsætter føler oplever
  ser mener ønsker interesserer står hviler elsker håber synes erkender rummer mestrer tør vil besidder ejer
  brænder glæder undres fremstår mærker behersker anser betragter kræver behøver fungerer mangler
  repræsenterer befinder vedkender opfatter`.split(/\s+/),
);

/** What happens to a person: no question asks when one succeeds in it. */
export const NOT_OWN_ACTS = new Set('får bliver modtager kommer lykkes falder hører hedder'.split(' '));

/** Verbs that need no object: in "lytter og noterer svar" they share nothing with the verb after. */
export const INTRANSITIVE = new Set(
  `samarbejder lytter deltager reflekterer tænker arbejder handler agerer reagerer kommunikerer videndeler
  vidensdeler uddelegerer delegerer taler sparrer navigerer medvirker prioriterer smiler tøver eksperimenterer spørger`.split(
    /\s+/,
  ),
);

/** "hjælper X med at ...": what follows "at" is done by the object, so its sig/sin/hinanden are the object's. */
export const OBJECT_CONTROL = new Set(
  `hjælper støtter inviterer opfordrer motiverer får lader understøtter klæder inspirerer tilskynder opmuntrer
  udfordrer bemyndiger træner forpligter bringer sætter uddanner coacher hjulpet`.split(/\s+/),
);
