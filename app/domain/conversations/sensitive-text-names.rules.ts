import type { Place } from './sensitive-text.rules';
import { FIRST_NAMES } from './sensitive-text-first-names.rules';

/** Names that are words too, in Danish or English: together with another capital they can be anything. */
const ALSO_WORDS = new Set(
  'Dan Else Frank Grace Line Liv Liva Mark Mille Pil Rose Saga Storm Sten Sol Tea Tim Tom Vita Will'.split(
    ' ',
  ),
);

/** The surnames of most people in Denmark that do not end in -sen. */
const SURNAMES = new Set(
  `Ahmad Ahmed Ali Andreasen Bach Bang Beck Bech Berg Berthelsen Bjerre Bjerregaard Black Blom Bonde Borg Brandt Bruun Bro
  Bundgaard Buch Carstens Clemmensen Dahl Dalgaard Dalsgaard Dam Damgaard Demir Ernst Fischer Foged Frandsen Friis Frost
  Gade Green Gregers Hald Hansson Hassan Hedegaard Hjort Hoffmann Holm Holst Husted Hussein Høj Høyer Ibrahim Juhl Juul Kaya
  Khan Kirkegaard Kjeldgaard Kjær Klausen Klit Koch Kofoed Kragh Krag Krogh Kruse Lange Lassen Lau Laugesen Lind Lorenz Lund
  Lundgaard Lykke Madsen Meyer Mohamed Mohammad Munk Müller Møller Mørch Mortensen Nedergaard Nguyen Nissen Nygaard Nørgaard
  Odgaard Olesen Overgaard Pham Philipsen Pilgaard Ravn Rasmussen Riis Rosendahl Schmidt Schou Schultz Schrøder Singh Skov
  Skovgaard Søgaard Søndergaard Storm Svane Svendsen Tang Thorup Toft Thygesen Tran Vang Vestergaard Vinther Villadsen Wagner
  Winther With Wulff Yilmaz Yildiz Østergaard Aagaard`.split(/\s+/),
);

/** What is called after somebody is no person: Peter Bangs Vej, Ingrid Jespersens Skole, Sankt Hans Aften. */
const CALLED_AFTER =
  /^(?:\p{L}*(?:skole|skolen|gymnasium|centret|centeret|hospital|vej)|vejen|gade|gaden|allé|plads|torv|boulevard|stræde|park|parken|børnehus|børnehave|hus|huset|hjem|hjemmet|gård|gården|center|kirke|kollegium|kollegiet|fond|fonden|instituttet|legat|aften|dag|and|road|street|school|house|centre|day|award|method|metoden|modellen|model|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/iu;
const TITLED = /(?:Sankt|Skt\.?|St\.|Dronning|Kong|Prins|Prinsesse|Queen|King|Saint) $/;

const CAPITAL = "\\p{Lu}[\\p{L}'’]*\\p{Ll}(?:-\\p{Lu}\\p{Ll}+)*";
/** Two to five words in capitals in one line, with initials and the small words of names between them. */
const CAPITALS = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])${CAPITAL}(?:[ \\u00a0](?:(?:von|van|de|der|den|af|el|al)[ \\u00a0])?(?:${CAPITAL}|\\p{Lu}\\.)){1,4}(?![\\p{L}\\p{N}]|-\\p{L})`,
  'gu',
);
const GENITIVE = /(?:['’]s?|s)$/;
const PATRONYMIC = /^\p{Lu}\p{Ll}{2,}sen(?:s|['’]s)?$/u;
const SENTENCE_START = /(?:^|[.!?:\n]\s*|[-•*]\s*|["”»]\s*)$/;

/**
 * Full names, other than those that belong here. A common first name before a word in capitals is one, and
 * so is any word in capitals before a common surname within a sentence. A first name alone is not: one
 * writes of colleagues and of Microsoft Teams without being held up.
 */
export function findFullNames(text: string, allowedNames: readonly string[]): Place[] {
  const allowed = allowedNames.map((name) => new Set(name.split(/\s+/).map(withoutGenitive)));
  return [...text.matchAll(CAPITALS)].flatMap(({ 0: found, index }) => {
    const words = [...found.matchAll(/\S+/g)].map((word) => ({ word: word[0], at: index + word.index }));
    const from = words.findIndex(({ word, at }, place) =>
      startsName(word, words.slice(place + 1), beginsSentence(text, at)),
    );
    if (from < 0) return [];
    const name = words.slice(from);
    const last = name.at(-1)?.word ?? '';
    const after =
      /^ ([\p{L}]+)/u.exec(text.slice(index + found.length, index + found.length + 20))?.[1] ?? '';
    if (name.some(({ word }) => CALLED_AFTER.test(word)) || (/s$/.test(last) && CALLED_AFTER.test(after)))
      return [];
    if (TITLED.test(text.slice(Math.max(0, (name[0]?.at ?? 0) - 12), name[0]?.at))) return [];
    const said = name.map(({ word }) => withoutGenitive(word));
    if (allowed.some((known) => said.every((word) => known.has(word)))) return [];
    return [{ start: name[0]?.at ?? index, end: index + found.length }];
  });
}

const beginsSentence = (text: string, at: number) => SENTENCE_START.test(text.slice(Math.max(0, at - 4), at));

function startsName(word: string, rest: readonly { word: string }[], beginsSentence: boolean): boolean {
  if (rest.length === 0) return false;
  const last = rest.at(-1)?.word ?? '';
  const isSurname = SURNAMES.has(last) || SURNAMES.has(last.replace(GENITIVE, '')) || PATRONYMIC.test(last);
  const first = word.split('-')[0] ?? '';
  // "Anne Marie" is one person's first name.
  if (!isSurname && rest.every((next) => FIRST_NAMES.has(next.word))) return false;
  if (FIRST_NAMES.has(first) && !ALSO_WORDS.has(first)) return true;
  return isSurname && (!beginsSentence || ALSO_WORDS.has(first));
}

/** "Hansens", "Berg's" and "Jonas’" are said of Hansen, Berg and Jonas; a name that ends in s keeps it on both sides. */
const withoutGenitive = (word: string) => word.replace(GENITIVE, '').toLowerCase();
