import { at, type Token } from './tokens';
import { JOINERS, PREPOSITIONS } from './words';

const GOES_ON = /^(opad|nedad|videre|ud|op|ned|tydeligt|klart|åbent|løbende)$/;

/** Where "dette" or "disse" stands alone soon after the verb, so that it points out of the sentence; -1 where none does. */
export function pointsBack(body: readonly Token[]): number {
  const place = body.findIndex(
    (_, index) => index > 0 && index < 4 && /^(dette|disse)$/.test(at(body, index)),
  );
  const next = at(body, place + 1);
  const alone =
    next === '' || next === ',' || PREPOSITIONS.has(next) || JOINERS.has(next) || GOES_ON.test(next);
  return place >= 0 && alone ? place : -1;
}

const LONGEST_OBJECT = 6;

/** "Formidler dette videre" with what the sentence before had as its object; null where that cannot be told (R22). */
export function withObject(body: readonly Token[], place: number, before: readonly Token[]): Token[] | null {
  const end = before.findIndex(
    (token, index) => !/^\p{L}/u.test(token.text) || PREPOSITIONS.has(at(before, index)),
  );
  const object = end < 0 ? before : before.slice(0, end);
  if (object.length === 0 || object.length > LONGEST_OBJECT || object.some((token) => token.ref)) return null;
  return [
    ...body.slice(0, place),
    ...object.map((token) => ({ ...token, space: true })),
    ...body.slice(place + 1),
  ];
}
