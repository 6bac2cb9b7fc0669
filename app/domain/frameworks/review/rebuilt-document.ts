import type { Framework } from 'templates/framework.schema';
import type { DocumentBlock } from 'templates/read/document-view';
import type { Piece, ReviewDocument } from './review-document';
import { countLetters } from './review-document';

type Kind = DocumentBlock['kind'];
type Placed = { readonly piece: Piece; readonly kind: Kind };

/**
 * The document as far as the framework tells of it: its pieces in the order of their places, where the text itself
 * is not stored. `framework` is as `settlePlaces` gives it.
 */
export function rebuildDocument(framework: Framework): ReviewDocument {
  const placed = placedPieces(framework);
  const places = placesOf(placed) ?? new Map<Piece, number[]>();
  const lines = placed.map(({ piece }) => piece.source);
  return countLetters(
    placed.map(({ piece, kind }) => blockOf(piece, kind, places.get(piece) ?? [])),
    (place) => lines.findLast(({ start }) => start <= place)?.line ?? 1,
  );
}

function blockOf({ text, source }: Piece, kind: Kind, places: number[]): DocumentBlock {
  const ends = places.map((place, at) => (at === text.length - 1 ? source.end : place + 1));
  return { kind, level: kind === 'heading' ? 2 : 0, cell: null, text, places, ends };
}

/** No document is as long, and no page has as much between the halves of its sentences. */
const FARTHEST = 2 ** 31 - 1;
const MOST_SKIPPED = 1_000_000;

/**
 * A place for each character of each piece, all of them different; null where the pieces have no room for that. A
 * piece that stands within the span of another, as a page number does in the sentence that it breaks, comes first.
 */
function placesOf(placed: readonly Placed[]): Map<Piece, number[]> | null {
  const taken = new Set<number>();
  const places = new Map<Piece, number[]>();
  const span = ({ piece: { source } }: Placed) => source.end - source.start;
  let skipped = 0;
  for (const { piece } of [...placed].sort((a, b) => span(a) - span(b))) {
    const own: number[] = [];
    const { start, end } = piece.source;
    if (end > FARTHEST) return null;
    for (let place = start; place < end && own.length < piece.text.length; place += 1) {
      if (taken.has(place)) skipped += 1;
      else own.push(place);
      if (skipped > MOST_SKIPPED) return null;
    }
    if (own.length < piece.text.length) return null;
    for (const place of own) taken.add(place);
    places.set(piece, own);
  }
  return places;
}

/**
 * The framework with places that a document can be rebuilt from. Those that have room for their texts stay; others,
 * as programs that know no places write them, are numbered anew in their order.
 */
export function settlePlaces(framework: Framework): Framework {
  const placed = placedPieces(framework);
  if (placesOf(placed)) return framework;
  const sources = new Map<Piece, Piece['source']>();
  let start = 0;
  for (const { piece } of placed) {
    const end = start + piece.text.length;
    sources.set(piece, { line: piece.source.line, start, end });
    start = end + 2;
  }
  const moved = <P extends Piece>(piece: P): P => ({ ...piece, source: sources.get(piece) ?? piece.source });
  return {
    ...framework,
    statements: framework.statements.map(moved),
    indicators: framework.indicators.map(moved),
    leftOut: framework.leftOut.map(moved),
  };
}

function placedPieces({ statements, indicators, leftOut }: Framework): Placed[] {
  const placed: Placed[] = [
    ...statements.map((piece): Placed => ({ piece, kind: 'item' })),
    ...indicators.map((piece): Placed => ({ piece, kind: 'item' })),
    ...leftOut.map((piece): Placed => ({ piece, kind: piece.why === 'heading' ? 'heading' : 'paragraph' })),
  ];
  return placed.sort(
    ({ piece: { source: a } }, { piece: { source: b } }) => a.start - b.start || a.line - b.line,
  );
}
