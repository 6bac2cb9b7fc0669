import type { StatementForm } from 'templates/framework.schema';
import { forOnePerson } from './agreement';
import { type Conjunct, conjunctsOf } from './conjuncts';
import { infinitivesToPresent } from './infinitives';
import { namesThoseLed } from './nouns';
import { withReferences } from './references';
import { type Origin, type Reading, readSubject } from './subject';
import { at, type Token, textOf, tokenize, word } from './tokens';
import { infinitiveOf, participleOf } from './verbs';
import { JOINERS, PREPOSITIONS } from './words';

export interface StatementInput {
  /** The statement's sentence, repaired where the source has a slip. */
  text: string;
  form: StatementForm;
  /** The statement before it in the same theme, role and group: what "dette" points to (R22). */
  previous: { text: string; form: StatementForm } | null;
  /** Written to everybody, so that what only a leader can do is turned round for others (R19). */
  toEverybody: boolean;
}

interface PersonReading {
  kind: 'person';
  fronted: Token[];
  conjuncts: Conjunct[];
  /** Whether the source says the predicate of one person, so that it cannot be said of a team as it stands. */
  singular: boolean;
}

export interface ThirdPartyReading {
  kind: 'third-party';
  /** What others do, as a clause after "at". */
  clause: Token[];
  /** "men jeg bestemmer ...": what the person does himself. */
  own: Conjunct[];
}

export type StatementReading = PersonReading | ThirdPartyReading | { kind: 'nominal'; phrase: Token[] };

const COMMENT = /^(det|der|dette|den|her|sådan)$/;
const UNREADABLE = /[:;?!•…|]/;

/** Sentences without their final marks. */
function sentencesOf(text: string): Token[][] {
  const sentences: Token[][] = [[]];
  for (const token of tokenize(text)) {
    if (token.text === '.' && !token.inert) sentences.push([]);
    else sentences.at(-1)?.push(token);
  }
  return sentences.filter((tokens) => tokens.length > 0);
}

/** Reads a statement into what can be said of and asked of a person; null where that is not certain. */
export function readStatement(statement: StatementInput, leads: boolean): StatementReading | null {
  if (UNREADABLE.test(statement.text.replace(/[.!]$/, ''))) return null;
  const [main, ...others] = sentencesOf(statement.text.replace(/!$/, ''));
  if (!main) return null;
  const reading = readSubject(main, statement.form);
  if (!reading || reading.kind === 'nominal') return others.length === 0 ? reading : null;
  if (reading.kind === 'third-party') return thirdParty(reading, others);
  if (others.some((tokens) => !isComment(tokens))) return null;
  return personReading(reading, statement, leads);
}

const isComment = (tokens: readonly Token[]): boolean =>
  COMMENT.test(at(tokens, 0)) && !tokens.some((_, index) => /^(jeg|du|mig|dig)$/.test(at(tokens, index)));

function personReading(
  reading: Extract<Reading, { kind: 'person' }>,
  statement: StatementInput,
  leads: boolean,
): PersonReading | null {
  const several = reading.origin === 'vi' || reading.origin === 'several';
  const agreed = several ? forOnePerson(reading.body, reading.origin) : reading.body;
  const resolved = agreed && resolveDette(agreed, statement, leads);
  const turned = resolved && (statement.toEverybody ? turnedRound(resolved, leads) : resolved);
  const body = turned && withReferences(withoutOgså(turned, reading.origin), reading.origin);
  const fronted = withReferences([word('er'), ...reading.fronted], reading.origin);
  if (!body || !fronted) return null;
  return {
    kind: 'person',
    fronted: fronted.slice(1),
    conjuncts: conjunctsOf(body),
    singular: !several && /\ber\b/.test(textOf(body)),
  };
}

/** "Derfor prøver jeg også ..." standing alone: the "også" points back to nothing (R11). */
const withoutOgså = (body: Token[], origin: Origin): Token[] =>
  origin !== 'unnamed' && at(body, 1) === 'også' ? [...body.slice(0, 1), ...body.slice(2)] : body;

/** "give medarbejdere indsigt i ...": a leader's own employees; an employee is the one who is given it (R19). */
function turnedRound(body: Token[], leads: boolean): Token[] | null {
  const [verb, led] = body;
  if (!verb || !led || !namesThoseLed(at(body, 1))) return body;
  if (leads) {
    if (at(body, 1) !== 'medarbejdere') return body;
    return [
      verb,
      { ...word('mine'), ref: { kind: 'possessive', form: 'plural', local: true, impersonal: false } },
      ...body.slice(1),
    ];
  }
  if (at(body, 0) === 'giver') return [{ ...verb, text: 'får' }, ...body.slice(2)];
  const participle = participleOf(infinitiveOf(at(body, 0)) ?? '');
  return participle ? [{ ...verb, text: 'bliver' }, word(participle), ...body.slice(2)] : null;
}

/** "Formidler dette videre": the thing meant is named (R22). Null where it cannot be told what is meant. */
function resolveDette(body: Token[], statement: StatementInput, leads: boolean): Token[] | null {
  const place = body.findIndex(
    (_, index) => index > 0 && index < 4 && /^(dette|disse)$/.test(at(body, index)),
  );
  if (place < 0) return body;
  const next = at(body, place + 1);
  const standsAlone =
    next === '' ||
    next === ',' ||
    PREPOSITIONS.has(next) ||
    JOINERS.has(next) ||
    /^(opad|nedad|videre|ud|op|ned|tydeligt|klart|åbent|løbende)$/.test(next);
  if (!standsAlone) return body;
  if (!statement.previous) return null;
  const before = readStatement({ ...statement, ...statement.previous, previous: null }, leads);
  if (before?.kind !== 'person') return null;
  const rest = before.conjuncts[0]?.rest ?? [];
  const end = rest.findIndex(
    (token, index) => !/^\p{L}/u.test(token.text) || PREPOSITIONS.has(at(rest, index)),
  );
  const object = end < 0 ? rest : rest.slice(0, end);
  if (object.length === 0 || object.length > 6 || object.some((token) => token.ref)) return null;
  return [
    ...body.slice(0, place),
    ...object.map((token) => ({ ...token, space: true })),
    ...body.slice(place + 1),
  ];
}

/** "Gæsterne skal føle sig ..." -> "gæsterne føler sig ...": the wish as what is (R18). */
function withoutDuty(body: Token[]): Token[] | null {
  return at(body, 0) === 'skal' ? infinitivesToPresent(body.slice(1)) : body;
}

function thirdParty(
  reading: Extract<Reading, { kind: 'third-party' }>,
  others: Token[][],
): ThirdPartyReading | null {
  const turn = reading.body.findIndex(
    (_, index) => /^(men|og)$/.test(at(reading.body, index)) && /^jeg$/.test(at(reading.body, index + 1)),
  );
  const comma = turn > 0 && at(reading.body, turn - 1) === ',' ? turn - 1 : turn;
  const theirs = withoutDuty(turn < 0 ? reading.body : reading.body.slice(0, comma));
  const mine = turn < 0 ? [] : withReferences(reading.body.slice(turn + 2), 'jeg');
  if (!theirs || !mine || theirs.some((_, index) => /^(jeg|mig|min|mit|mine)$/.test(at(theirs, index))))
    return null;
  const more = others.map((tokens) => continuedWish(tokens));
  const clause = [...clauseOrder(reading.subject, theirs), ...more.flatMap((tokens) => tokens ?? [])];
  if (more.some((tokens) => tokens === null)) return null;
  return { kind: 'third-party', clause, own: mine.length > 0 ? conjunctsOf(mine) : [] };
}

/** Subject, sentence adverb, verb (R12). */
function clauseOrder(subject: readonly Token[], body: readonly Token[]): Token[] {
  const adverb = /^(ikke|altid|aldrig|også)$/.test(at(body, 1)) ? body.slice(1, 2) : [];
  return [...subject, ...adverb, ...body.slice(0, 1), ...body.slice(1 + adverb.length)];
}

/** "De skal opleve, at ..." after a wish for the same people: ", og at de oplever, at ...". */
function continuedWish(tokens: readonly Token[]): Token[] | null {
  if (at(tokens, 0) !== 'de' || at(tokens, 1) !== 'skal') return null;
  const body = infinitivesToPresent(tokens.slice(2));
  return (
    body && [
      { text: ',', space: false, inert: false },
      word('og'),
      word('at'),
      word('de'),
      ...body.map((token) => ({ ...token, space: token.text !== ',' })),
    ]
  );
}
