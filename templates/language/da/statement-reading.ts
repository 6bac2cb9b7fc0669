import type { StatementForm } from 'templates/framework.schema';
import { forOnePerson, forSeveralPeople } from './agreement';
import { pointsBack, withObject } from './anaphora';
import { placesOf } from './clauses';
import { type Conjunct, conjunctsOf } from './conjuncts';
import { legible } from './legible';
import type { OtherSubject } from './named-subject';
import { type Origin, type PersonSubject, person } from './person-reading';
import { withReferences } from './references';
import { readSubject } from './subject';
import { type ThirdPartyReading, thirdPartyReading } from './third-party';
import { at, type Token, textOf, tokenize, word } from './tokens';
import { turnedRound } from './turned-round';
import { PREPOSITIONS } from './words';

export interface StatementInput {
  /** The statement's sentence, repaired where the source has a slip. */
  text: string;
  form: StatementForm;
  /** The statement before it in the same theme, role and group: what "dette" points to (R22). */
  previous: { text: string; form: StatementForm } | null;
  /** Written to everybody, so that what only a leader can do is turned round for others (R19). */
  toEverybody: boolean;
}

/** What one sentence says of the person. */
export interface Said {
  fronted: Token[];
  conjuncts: Conjunct[];
  /** Whether the source says the predicate of one person, so that it cannot be said of a team as it stands. */
  singular: boolean;
}

interface PersonReading {
  kind: 'person';
  sentences: [Said, ...Said[]];
}

export type StatementReading = PersonReading | ThirdPartyReading | { kind: 'nominal'; phrase: Token[] };

const COMMENT = /^(det|der|dette|den|her|sådan|heri|herved|dermed)$/;

/** Sentences without their final marks. */
function sentencesOf(text: string): Token[][] {
  const sentences: Token[][] = [[]];
  for (const token of tokenize(text)) {
    if (token.text === '.' && !token.inert) sentences.push([]);
    else sentences.at(-1)?.push(token);
  }
  return sentences.filter((tokens) => tokens.length > 0);
}

/**
 * In characters. No expectation is said in a longer sentence, and the rules look at each clause in the light of the
 * others, so that what a page of clauses costs grows much faster than the page.
 */
export const LONGEST_READ = 600;

/** Reads a statement into what can be said of and asked of a person; null where that is not certain. */
export function readStatement(statement: StatementInput, leads: boolean): StatementReading | null {
  if (statement.text.length > LONGEST_READ) return null;
  const text = legible(statement.text);
  if (text === null) return null;
  const all = sentencesOf(text);
  const [main, ...others] = all;
  if (!main) return null;
  const reading = readSubject(main, statement.form);
  if (others.length === 0 && reading?.kind === 'nominal') return reading;
  if (reading?.kind === 'third-party' && beginsSentence(text)) {
    const about = thirdPartyReading(reading, others);
    if (about) return about;
  }
  return ofPerson(all, statement, leads);
}

/** What the sentences say of the person; those that speak of nobody in it are its reason, and no part of it. */
function ofPerson(all: Token[][], statement: StatementInput, leads: boolean): PersonReading | null {
  const sentences: Said[] = [];
  for (const tokens of all) {
    const comment = isComment(tokens);
    if (comment && sentences.length > 0) continue;
    const reading = readSubject(tokens, statement.form);
    const own = reading?.kind === 'third-party' ? ownPart(reading) : reading;
    const more = own?.kind === 'person' ? said(own, statement, leads) : null;
    if (more) sentences.push(more);
    else if (reading?.kind !== 'third-party' || all.length === 1 || speaksOfDuty(tokens)) return null;
  }
  const [first, ...rest] = sentences;
  return first ? { kind: 'person', sentences: [first, ...rest] } : null;
}

/** A sentence about others begins with a capital; without one it is the end of some other sentence. */
const beginsSentence = (text: string): boolean => !/^\p{Ll}/u.test(text);

const speaksOfDuty = (tokens: readonly Token[]): boolean =>
  tokens.some((_, index) => at(tokens, index) === 'skal');

/** "Huset bærer præg af mit arbejde, og jeg passer på det": what the person does in it. */
function ownPart({ body }: OtherSubject): PersonSubject | null {
  const turn = body.findIndex(
    (_, index) => at(body, index) === 'og' && at(body, index + 1) === 'jeg' && at(body, index - 1) === ',',
  );
  return turn < 0 ? null : person('jeg', body.slice(turn + 2));
}

const isComment = (tokens: readonly Token[]): boolean =>
  COMMENT.test(at(tokens, 0)) && !tokens.some((_, index) => /^(jeg|du|mig|dig)$/.test(at(tokens, index)));

function said(reading: PersonSubject, statement: StatementInput, leads: boolean): Said | null {
  const { several } = reading;
  const ofSeveral = several ? null : forSeveralPeople(reading.body, reading.origin);
  const agreed = several ? forOnePerson(reading.body, reading.origin) : (ofSeveral ?? reading.body);
  const resolved = agreed && withReferent(agreed, statement, leads);
  const turned = resolved && (statement.toEverybody ? turnedRound(resolved, leads) : resolved);
  const body = turned && withReferences(withoutOgså(turned), reading.origin);
  const fronted = withReferences([word('er'), ...reading.fronted], reading.origin);
  if (!body || !fronted || setsDemands(body, reading.origin)) return null;
  const conjuncts = conjunctsOf(body);
  if (conjuncts.some(hasStraySubject) || pointsOut(body)) return null;
  return {
    fronted: isTrueOfAll(fronted.slice(1)) ? [] : fronted.slice(1),
    conjuncts,
    singular: !several && ofSeveral === null,
  };
}

/** "følger op på den": so short a phrase holds nothing that "den" could point to (R22). */
const pointsOut = (body: readonly Token[]): boolean =>
  body.length <= SHORT_PHRASE &&
  /^(den|dem|det|dette)$/.test(at(body, body.length - 1)) &&
  PREPOSITIONS.has(at(body, body.length - 2));

const SHORT_PHRASE = 5;

/** "Vi maler og pudser vi huset": a subject where none can stand, so two sentences were run together. */
function hasStraySubject({ verbs, rest }: Conjunct): boolean {
  const body = [...verbs.slice(0, 1), ...rest];
  const places = placesOf(body);
  return body.some((token, index) => token.ref?.kind === 'subject' && places[index]?.level === 'main');
}

/** "Vi stiller krav til ledere om …": the organisation does, and no leader in it. */
const setsDemands = (body: readonly Token[], origin: Origin): boolean =>
  origin === 'vi' &&
  /\bkrav til (alle )?(leder|medarbejder|chef)/i.test(textOf(body)) &&
  at(body, 0) === 'stiller';

/** "Her i Nordby ...", "Hos os ...", "Som en del af ...": true of everybody, so no part of what is said of one. */
const isTrueOfAll = (fronted: readonly Token[]): boolean =>
  (at(fronted, 0) === 'som' && at(fronted, 1) === 'en') ||
  (/^(i|her|hos)$/.test(at(fronted, 0)) &&
    fronted.some((token, index) => /^(os|her)$/.test(at(fronted, index)) || /^\p{Lu}/u.test(token.text)));

/** "Derfor prøver jeg også ..." standing alone: such words point back to nothing (R11). */
const withoutOgså = (body: Token[]): Token[] =>
  /^(også|samtidig|derfor|dermed|desuden|derudover)$/.test(at(body, 1)) && at(body, 2) !== 'med'
    ? [...body.slice(0, 1), ...body.slice(2)]
    : body;

/** "Formidler dette videre": the thing meant is named from the statement before. */
function withReferent(body: Token[], statement: StatementInput, leads: boolean): Token[] | null {
  const place = pointsBack(body);
  if (place < 0) return body;
  if (!statement.previous) return null;
  const before = readStatement({ ...statement, ...statement.previous, previous: null }, leads);
  return before?.kind === 'person'
    ? withObject(body, place, before.sentences[0].conjuncts[0]?.rest ?? [])
    : null;
}
