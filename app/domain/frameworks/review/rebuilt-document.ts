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
  const lines = placed.map(({ piece }) => piece.source);
  return countLetters(
    placed.map(({ piece, kind }) => blockOf(piece, kind)),
    (place) => lines.findLast(({ start }) => start <= place)?.line ?? 1,
  );
}

function blockOf({ text, source }: Piece, kind: Kind): DocumentBlock {
  const places = Array.from({ length: text.length }, (_, at) => source.start + at);
  const ends = places.map((place, at) => (at === text.length - 1 ? source.end : place + 1));
  return { kind, level: kind === 'heading' ? 2 : 0, cell: null, text, places, ends };
}

/**
 * The framework with places that a document can be rebuilt from. Those that have room for their texts and do not
 * run into each other stay; others, as programs that know no places write them, are numbered anew in their order.
 */
export function settlePlaces(framework: Framework): Framework {
  const placed = placedPieces(framework);
  let reached = 0;
  const settled = placed.every(({ piece: { source, text } }) => {
    const fits = source.start >= reached && source.end - source.start >= text.length;
    reached = source.end;
    return fits;
  });
  if (settled) return framework;
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
