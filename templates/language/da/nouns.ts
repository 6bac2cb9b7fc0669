import type { PossessiveForm } from './tokens';

const NEUTER =
  /(arbejde|ansvar|center|team|område|fag|fællesskab|lederskab|kendskab|medarbejderskab|miljø|rum|sprog|netværk|engagement|udgangspunkt|perspektiv|mandat|potentiale|bidrag|initiativ|budget|blik|fokus|valg|svar|virke|nærvær|overblik|job|spor|resultat|kompas|eksempel|kald|bord|hjerte|liv|sind|ord|værd|afsæt|niveau|humør)$/;
const COMMON =
  /(hed|else|tion|sion|ning|ing|dom|itet|ur|ik|isme|viden|tid|indsats|rolle|opgave|praksis|energi|hverdag|tilgang|dialog|feedback|adfærd|kompetence|kraft|stemme|tvivl|tillid|enhed|leder|kollega|læring|planlægning|personlighed|indflydelse|mening|idé|ide|trivsel|balance|styrke|autoritet|stil|indsigt|erfaring|nysgerrighed|faglighed|afdeling|gruppe|ledergruppe)$/;
const PLURAL =
  /(kolleger|kollegaer|medarbejdere|ledere|opgaver|aftaler|kompetencer|relationer|erfaringer|resultater|idéer|ideer|fejl|styrker|svagheder|beslutninger|handlinger|holdninger|værdier|evner|forventninger|perspektiver|mål|ord|udfordringer|deadlines|ressourcer|grænser|behov|vaner|initiativer|samarbejdspartnere|rutiner|metoder|fagligheder|beslutninger|interesser|team[s])$/;

/**
 * Which of min/mit/mine goes with the noun a phrase opens with. Adjectives before the noun are passed over.
 * Null when the noun is unknown: the caller then leaves the sentence as it stands.
 */
export function possessiveFormOf(phrase: readonly string[]): PossessiveForm | null {
  for (const word of phrase.slice(0, 4)) {
    if (PLURAL.test(word)) return 'plural';
    if (NEUTER.test(word)) return 'neuter';
    if (COMMON.test(word)) return 'common';
    if (!/(e|fælles)$/.test(word)) return null;
  }
  return null;
}

const ROLE_NOUN =
  /^(?!.*(?:gruppe|ledelse)$)\p{L}*(leder|chef|direktør|medarbejder|konsulent|pædagog|lærer|assistent|koordinator|rådgiver|specialist|vejleder|mester|inspektør|sygeplejerske|terapeut|socialrådgiver)$/iu;
const PLURAL_ROLE: [RegExp, string][] = [
  [/(leder|medarbejder|lærer|rådgiver|mester|vejleder)e$/i, '$1'],
  [/(chef|konsulent|pædagog|assistent|specialist|terapeut|direktør|inspektør|koordinator)er$/i, '$1'],
];

/** "Funktionsleder" -> "Funktionslederen"; a name that is no plain noun is spoken of as leader or employee. */
export function definiteRole(name: string, leads: boolean): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  const single = PLURAL_ROLE.reduce((noun, [plural, one]) => noun.replace(plural, one), first);
  const plain = rest.length === 0 || /^(af|for|i|på)$/i.test(rest[0] ?? '');
  if (!plain || !ROLE_NOUN.test(single)) return leads ? 'Lederen' : 'Medarbejderen';
  const definite = single.endsWith('e') ? `${single}n` : `${single}en`;
  return [definite.charAt(0).toUpperCase() + definite.slice(1), ...rest].join(' ');
}

/** A noun for people in a role, alone or with others: what makes a subject a role ("Alle medarbejdere ..."). */
export const namesARole = (word: string): boolean =>
  /(medarbejder|leder|chef|kollega|ansat|direktør|ledelse|direktion)(e|en|ne|er|erne|te)?$/.test(word) &&
  !/(af|for)$/.test(word);
/** Of the words that name a role, those that stand for several. */
export const namesSeveral = (word: string): boolean =>
  /(medarbejdere|ledere|chefer|kolleger|ansatte|direktører|lederne|medarbejderne|cheferne)$/.test(word);
/** People led: "give medarbejdere ..." can only be said to a leader (R19). */
export const namesThoseLed = (word: string): boolean => /^medarbejdere(ne)?$|^medarbejderne$/.test(word);
