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
  'indse forudse overse efterse tilse betro foreslå bistå gennemgå tilgå fremstå tilgodese slå anslå afslå',
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

export const presentOf = (infinitive: string): string | null => presentByInfinitive.get(infinitive) ?? null;
export const infinitiveOf = (present: string): string | null => infinitiveByPresent.get(present) ?? null;
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
  vidensdeler sparrer navigerer medvirker prioriterer smiler tøver eksperimenterer spørger`.split(/\s+/),
);

/** "hjælper X med at ...": what follows "at" is done by the object, so its sig/sin/hinanden are the object's. */
export const OBJECT_CONTROL = new Set(
  `hjælper støtter inviterer opfordrer motiverer får lader understøtter klæder inspirerer tilskynder opmuntrer
  udfordrer bemyndiger træner forpligter bringer sætter uddanner coacher hjulpet`.split(/\s+/),
);
