import type { Framework, Statement } from 'templates/framework.schema';
import { concat, joinLines, type MappedText, slice, trim } from 'templates/read/blocks/mapped-text';
import type { FrameworkEdit } from '../edit.schema';
import { FrameworkEditError } from '../edit-refusals.rules';
import { leftOutId } from '../passages.rules';
import { isLetter, lettersOf, locate, type ReviewDocument } from '../review-document';
import { formLike, mapped, newPieceId, pieceOf, statementBy, withPieces } from './pieces';
import { knownPlace } from './place';

type Edit<K extends FrameworkEdit['kind']> = Extract<FrameworkEdit, { kind: K }>;

export function leaveOut(framework: Framework, document: ReviewDocument, edit: Edit<'leave-out'>): Framework {
  const isIt = (piece: Framework['leftOut'][number]) => leftOutId(piece) === edit.statement;
  if (framework.leftOut.some(isIt))
    return {
      ...framework,
      leftOut: framework.leftOut.map((piece) => (isIt(piece) ? { ...piece, why: edit.why } : piece)),
    };
  const { text, source, id } = statementBy(framework, edit.statement);
  return withPieces(document, framework, {
    statements: framework.statements.filter((one) => one.id !== id),
    leftOut: [...framework.leftOut, { text, why: edit.why, source }],
  });
}

export function makeIndicator(
  framework: Framework,
  document: ReviewDocument,
  edit: Edit<'make-indicator'>,
): Framework {
  const { text, source, theme, id } = statementBy(framework, edit.statement);
  const indicator = { id: newPieceId(framework, 'i', { text, source }), theme, text, source };
  return withPieces(document, framework, {
    statements: framework.statements.filter((one) => one.id !== id),
    indicators: [...framework.indicators, indicator],
  });
}

export function makeStatement(
  framework: Framework,
  document: ReviewDocument,
  edit: Edit<'make-statement'>,
): Framework {
  const indicator = framework.indicators.find(({ id }) => id === edit.indicator);
  if (!indicator) throw new FrameworkEditError('framework.unknown_piece');
  const { text, source } = indicator;
  return withPieces(document, framework, {
    statements: [...framework.statements, newStatement(framework, { text, source }, edit.to)],
    indicators: framework.indicators.filter((one) => one !== indicator),
  });
}

/** A piece of the document as a statement: its form is read as those beside it make one expect. */
export function newStatement(
  framework: Framework,
  piece: Pick<Statement, 'text' | 'source'>,
  to: Edit<'add'>['to'],
): Statement {
  const place = knownPlace(framework, to);
  const beside = framework.statements.filter(
    ({ theme, group, role }) => theme === place.theme && group === place.group && role === place.role,
  );
  return {
    id: newPieceId(framework, 's', piece),
    ...place,
    text: piece.text,
    repaired: null,
    form: formLike(
      framework,
      piece.text,
      beside.map(({ form }) => form),
    ),
    source: piece.source,
  };
}

export function split(framework: Framework, document: ReviewDocument, edit: Edit<'split'>): Framework {
  const statement = statementBy(framework, edit.statement);
  const parts = cutAs(mapped(document, statement), edit.parts);
  const others = framework.statements.filter((one) => one !== statement);
  const made: Statement[] = [];
  for (const part of parts) {
    const { text, source } = pieceOf(document, part);
    const id = newPieceId({ ...framework, statements: [...others, ...made] }, 's', { text, source });
    const form = formLike(framework, text, [statement.form]);
    const { theme, group, role } = statement;
    made.push({ id, theme, group, role, text, repaired: null, form, source });
  }
  return withPieces(document, framework, { statements: [...others, ...made] });
}

/** The text cut where the parts end; refused where the parts are not its words, or one of them has none. */
function cutAs(text: MappedText, parts: readonly string[]): MappedText[] {
  if (parts.some((part) => lettersOf(part) === '')) throw new FrameworkEditError('framework.split_empty');
  const bare = (words: string) => words.replace(/\s/g, '');
  if (bare(parts.join('')) !== bare(text.text)) throw new FrameworkEditError('framework.split_differs');
  let at = 0;
  return parts.map((part) => {
    const from = at;
    for (let left = bare(part).length; left > 0; at += 1) if (/\S/.test(text.text.charAt(at))) left -= 1;
    return trim(slice(text, from, at));
  });
}

export function join(framework: Framework, document: ReviewDocument, edit: Edit<'join'>): Framework {
  const one = statementBy(framework, edit.statement);
  const next = statementBy(framework, edit.next);
  if (!canJoin(framework, document, one, next)) throw new FrameworkEditError('framework.not_neighbours');
  const { text, source } = pieceOf(document, joinedText(document, one, next));
  const others = framework.statements.filter((other) => other !== one && other !== next);
  const { theme, group, role } = one;
  const joined: Statement = {
    id: newPieceId({ ...framework, statements: others }, 's', { text, source }),
    theme,
    group,
    role,
    text,
    repaired: joinedRepair(text, one, next),
    form: formLike(framework, text, [one.form]),
    source,
  };
  return withPieces(document, framework, { statements: [...others, joined] });
}

/**
 * Whether `next` follows in the document with nothing between but white space, marks, and what a page puts
 * between the halves of a sentence: page numbers and pull quotes, as the reader itself joins them.
 */
export function canJoin(
  framework: Framework,
  document: ReviewDocument,
  one: Statement,
  next: Statement,
): boolean {
  const last = locate(document, one).at(-1);
  const first = locate(document, next).at(0);
  if (last === undefined || first === undefined || last < 0 || first <= last) return false;
  if (first === last + 1) return true;
  const worn = wornLetters(framework, document);
  for (let letter = last + 1; letter < first; letter += 1) if (!worn.has(letter)) return false;
  return true;
}

/** What a page puts between the halves of a sentence; counted once for all pairs of a framework. */
const wornIn = new WeakMap<Framework['leftOut'], Set<number>>();

function wornLetters({ leftOut }: Framework, document: ReviewDocument): Set<number> {
  const known = wornIn.get(leftOut);
  if (known) return known;
  const worn = new Set<number>();
  for (const piece of leftOut)
    if (piece.why === 'furniture' || piece.why === 'pull-quote')
      for (const letter of locate(document, piece)) worn.add(letter);
  wornIn.set(leftOut, worn);
  return worn;
}

function joinedText(document: ReviewDocument, one: Statement, next: Statement): MappedText {
  const [a, b] = [mapped(document, one), mapped(document, next)];
  const last = locate(document, one).at(-1) ?? 0;
  const first = locate(document, next).at(0) ?? 0;
  const block = document.blocks[document.block[last] ?? 0];
  if (!block || document.block[last] !== document.block[first]) return joinLines([a, b]);
  // In one block the marks between them stand there too.
  const from = (document.at[last] ?? 0) + 1 + trailing(a.text);
  const to = (document.at[first] ?? 0) - leading(b.text);
  const whole: MappedText = {
    text: block.text,
    starts: Int32Array.from(block.places),
    ends: Int32Array.from(block.ends),
  };
  return concat([a, slice(whole, from, Math.max(from, to)), b]);
}

const leading = (text: string) => [...text].findIndex(isLetter);
const trailing = (text: string) => [...text].reverse().findIndex(isLetter);

/** What was repaired in either stays repaired. */
function joinedRepair(text: string, one: Statement, next: Statement): string | null {
  if (one.repaired === null && next.repaired === null) return null;
  if (!text.startsWith(one.text) || !text.endsWith(next.text)) return null;
  const between = text.slice(one.text.length, text.length - next.text.length);
  return `${one.repaired ?? one.text}${between}${next.repaired ?? next.text}`;
}

export function repair(framework: Framework, edit: Edit<'repair'>): Framework {
  const statement = statementBy(framework, edit.statement);
  const repaired = edit.repaired === statement.text ? null : edit.repaired;
  const form = formLike(framework, repaired ?? statement.text, [statement.form]);
  return replaced(framework, { ...statement, repaired, form });
}

export function translate(framework: Framework, edit: Edit<'translate'>): Framework {
  if (edit.language === framework.language) throw new FrameworkEditError('framework.same_language');
  const { translations, ...statement } = statementBy(framework, edit.statement);
  const { [edit.language]: _former, ...others } = translations ?? {};
  const kept = edit.text === null ? others : { ...others, [edit.language]: edit.text };
  return replaced(framework, {
    ...statement,
    ...(Object.keys(kept).length > 0 && { translations: kept }),
  });
}

function replaced(framework: Framework, statement: Statement): Framework {
  return {
    ...framework,
    statements: framework.statements.map((one) => (one.id === statement.id ? statement : one)),
  };
}
