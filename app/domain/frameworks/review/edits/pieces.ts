import { createHash } from 'node:crypto';
import type { Framework, Statement, StatementForm } from 'templates/framework.schema';
import { type MappedText, spanOf } from 'templates/read/blocks/mapped-text';
import { type Expected, formOf } from 'templates/read/wording/statement-form';
import { FrameworkEditError } from '../edit-refusals.rules';
import { isLetter, locate, type Piece, type ReviewDocument } from '../review-document';

export type LeftOut = Framework['leftOut'][number];

/**
 * A piece's text with the places of its characters in the document. Marks are found beside the letters that they
 * stand with; those that are the reader's own, as a space where a line was broken, have no length.
 */
export function mapped(document: ReviewDocument, piece: Piece): MappedText {
  const { text, source } = piece;
  const letters = locate(document, piece);
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  const opening = Math.max(0, [...text].findIndex(isLetter));
  let before = { block: document.block[letters[0] ?? -1] ?? -1, at: -1 };
  before.at = (document.at[letters[0] ?? -1] ?? 0) - opening - 1;
  let reached = source.start;
  for (let at = 0, next = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const letter = isLetter(character) ? (letters[next++] ?? -1) : -1;
    const block = document.blocks[document.block[letter] ?? before.block];
    const here = document.at[letter] ?? before.at + 1;
    const found = isLetter(character) ? letter >= 0 : block?.text.charAt(here) === character;
    starts[at] = (found ? block?.places[here] : undefined) ?? reached;
    ends[at] = (found ? block?.ends[here] : undefined) ?? reached;
    if (found) before = { block: document.block[letter] ?? before.block, at: here };
    reached = ends[at] ?? reached;
  }
  // The marks at either end are the piece's own, wherever they stand.
  if (!isLetter(text.charAt(0))) starts[0] = source.start;
  if (!isLetter(text.charAt(text.length - 1))) ends[text.length - 1] = source.end;
  return { text, starts, ends };
}

/** The text as a piece of the framework, with its places and the line that it begins in. */
export function pieceOf(document: ReviewDocument, text: MappedText): Piece {
  const { start, end } = spanOf(text);
  return { text: text.text, source: { line: document.lineOf(start), start, end } };
}

/** As the reader makes them: from the text and its place, so that the same piece has the same id again. */
export function newPieceId(framework: Framework, prefix: 's' | 'i', { text, source }: Piece): string {
  const used = new Set([...framework.statements, ...framework.indicators].map(({ id }) => id));
  const hash = createHash('sha256').update(`${text}\n${source.start}\n${source.end}`).digest('hex');
  const id = `${prefix}_${hash.slice(0, 12)}`;
  if (!used.has(id)) return id;
  for (let n = 2; ; n += 1) if (!used.has(`${id}-${n}`)) return `${id}-${n}`;
}

/** What the form that statements beside it have makes one expect of a statement. */
function expectedBy(forms: readonly StatementForm[]): Expected {
  const most = (form: StatementForm) => forms.filter((other) => other === form).length * 2 > forms.length;
  return most('infinitive') ? 'infinitive' : most('present') ? 'present' : null;
}

export function formLike(framework: Framework, text: string, forms: readonly StatementForm[]): StatementForm {
  return formOf(text, expectedBy(forms), framework.language);
}

export function statementBy(framework: Framework, id: string): Statement {
  const statement = framework.statements.find((one) => one.id === id);
  if (!statement) throw new FrameworkEditError('framework.unknown_piece');
  return statement;
}

/** Pieces in the order that the document is read in. */
function inDocumentOrder<P extends Piece>(document: ReviewDocument, pieces: readonly P[]): P[] {
  const first = (piece: P) => locate(document, piece).find((letter) => letter >= 0);
  const placed = pieces.map((piece) => ({ piece, letter: first(piece), start: piece.source.start }));
  return placed
    .sort((a, b) =>
      a.letter === undefined || b.letter === undefined ? a.start - b.start : a.letter - b.letter,
    )
    .map(({ piece }) => piece);
}

/** The framework with other pieces, each list in the order of the document. */
export function withPieces(
  document: ReviewDocument,
  framework: Framework,
  pieces: Partial<Pick<Framework, 'statements' | 'indicators' | 'leftOut'>>,
): Framework {
  return {
    ...framework,
    statements: inDocumentOrder(document, pieces.statements ?? framework.statements),
    indicators: inDocumentOrder(document, pieces.indicators ?? framework.indicators),
    leftOut: inDocumentOrder(document, pieces.leftOut ?? framework.leftOut),
  };
}
