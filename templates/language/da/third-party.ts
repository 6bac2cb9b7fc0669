import { type Conjunct, conjunctsOf } from './conjuncts';
import { infinitivesToPresent } from './infinitives';
import type { OtherSubject } from './named-subject';
import { withReferences } from './references';
import { at, type Token } from './tokens';

export interface ThirdPartyReading {
  kind: 'third-party';
  /** What others do, each as a clause after "at". */
  clauses: [Token[], ...Token[][]];
  /** "men jeg bestemmer ...": what the person does himself. */
  own: Conjunct[];
}

/** "Gæsterne skal føle sig ..." -> "gæsterne føler sig ...": the wish as what is (R18). */
const withoutDuty = (body: Token[]): Token[] | null =>
  at(body, 0) === 'skal' ? infinitivesToPresent(body.slice(1)) : body;

/** What others do, and what the person does meanwhile; null where whose doing something is cannot be told. */
export function thirdPartyReading(reading: OtherSubject, others: Token[][]): ThirdPartyReading | null {
  const turn = reading.body.findIndex(
    (_, index) => /^(men|og)$/.test(at(reading.body, index)) && /^jeg$/.test(at(reading.body, index + 1)),
  );
  const comma = turn > 0 && at(reading.body, turn - 1) === ',' ? turn - 1 : turn;
  const theirs = withoutDuty(turn < 0 ? reading.body : reading.body.slice(0, comma));
  const mine = turn < 0 ? [] : withReferences(reading.body.slice(turn + 2), 'jeg');
  if (!theirs || !mine || [...reading.subject, ...theirs].some(speaksOfMe)) return null;
  const more = others.map(continuedWish);
  if (more.some((tokens) => tokens === null)) return null;
  return {
    kind: 'third-party',
    clauses: [clauseOrder(reading.subject, theirs), ...more.filter((tokens) => tokens !== null)],
    own: mine.length > 0 ? conjunctsOf(mine) : [],
  };
}

const speaksOfMe = (token: Token): boolean =>
  !token.inert && /^(jeg|mig|min|mit|mine|du|dig|din|dit|dine)$/i.test(token.text);

/** Subject, sentence adverb, verb (R12). */
function clauseOrder(subject: readonly Token[], body: readonly Token[]): Token[] {
  const adverb = /^(ikke|altid|aldrig|også)$/.test(at(body, 1)) ? body.slice(1, 2) : [];
  return [...subject, ...adverb, ...body.slice(0, 1), ...body.slice(1 + adverb.length)];
}

/** "De skal opleve, at ..." after a wish for the same people: "de oplever, at ...". */
function continuedWish(tokens: readonly Token[]): Token[] | null {
  if (at(tokens, 0) !== 'de' || at(tokens, 1) !== 'skal') return null;
  const body = infinitivesToPresent(tokens.slice(2));
  return body && [{ text: 'de', space: true, inert: false }, ...body.map(spacedUnlessComma)];
}

const spacedUnlessComma = (token: Token): Token => ({ ...token, space: token.text !== ',' });
