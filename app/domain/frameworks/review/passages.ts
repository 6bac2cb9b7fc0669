import type { Framework } from 'templates/framework.schema';
import type { DocumentBlock } from 'templates/read/document-view';
import { nameKey, rolesIn } from 'templates/read/roles/role-names';
import { type Fate, leftOutId, type Passage, type Segment } from './passages.rules';
import { isLetter, locate, type Piece, type ReviewDocument } from './review-document';

/**
 * The document with what became of every stretch of it. `names` is the framework whose names the document gave,
 * before any of them was changed.
 */
export function reviewPassages(
  document: ReviewDocument,
  framework: Framework,
  names: Framework = framework,
): Passage[] {
  const named = nameFinder(names);
  const fates = fatesOf(document, framework, named);
  let first = 0;
  return document.blocks.map((block, index) => {
    const letters: Fate[] = [];
    for (; document.block[first] === index; first += 1) letters.push(fates[first] ?? NOTHING);
    const segments = cut(block, letters, named);
    return { ...shownAs(block, segments), cell: block.cell, segments };
  });
}

/** Headings without a mark of their own, which the reader knows by the company they keep. */
const UNMARKED_LEVEL = 3;

function shownAs(
  { kind, level }: DocumentBlock,
  segments: readonly Segment[],
): Pick<Passage, 'kind' | 'level'> {
  const isHeading =
    kind === 'paragraph' &&
    segments.every(
      ({ fate }) => fate.kind === 'name' || (fate.kind === 'left-out' && fate.why === 'heading'),
    );
  return isHeading ? { kind: 'heading', level: UNMARKED_LEVEL } : { kind, level };
}

const NOTHING: Fate = { kind: 'nothing' };

/** Statements first: a piece that was left out as well, as a heading may be, gives way. */
function fatesOf(document: ReviewDocument, framework: Framework, named: NameFinder): (Fate | undefined)[] {
  const fates: (Fate | undefined)[] = new Array(document.letters.length);
  const claim = (piece: Piece, fate: Fate) => {
    for (const letter of locate(document, piece)) if (letter >= 0) fates[letter] ??= fate;
  };
  for (const statement of framework.statements) claim(statement, { kind: 'statement', id: statement.id });
  for (const indicator of framework.indicators) claim(indicator, { kind: 'indicator', id: indicator.id });
  for (const piece of framework.leftOut) {
    const { why, source, text } = piece;
    const name = why === 'heading' ? named(text) : null;
    claim(piece, name ?? { kind: 'left-out', id: leftOutId(piece), why, start: source.start });
  }
  return fates;
}

type NameFinder = (text: string) => Fate | null;

function nameFinder({ themes, roles, statements }: Framework): NameFinder {
  const names = new Map<string, Fate>();
  for (const { group } of statements)
    if (group) names.set(nameKey(group), { kind: 'name', of: 'heading', id: null });
  for (const { id, name } of themes) names.set(nameKey(name), { kind: 'name', of: 'theme', id });
  for (const { id, name } of roles) names.set(nameKey(name), { kind: 'name', of: 'role', id });
  const roleIds = new Set(roles.map(({ id }) => id));
  return (text) => {
    const known = names.get(nameKey(text.replace(/^\d+(?:\.\d+)*[.)]?\s+/, '')));
    if (known) return known;
    // `Funktionsledere` over a column names the role Funktionsleder.
    const [role, another] = text.trim().split(/\s+/).length <= 3 ? rolesIn(text) : [];
    return role && !another && roleIds.has(role.id) ? { kind: 'name', of: 'role', id: role.id } : null;
  };
}

/** A block's characters as segments; marks and white space go with the letters around them. */
function cut(block: DocumentBlock, letters: readonly Fate[], named: NameFinder): Segment[] {
  const fates = spread(block.text, letters);
  const segments: Segment[] = [];
  for (let at = 0; at < block.text.length; at += 1) {
    const fate = fates[at] ?? NOTHING;
    const place = block.places[at] ?? 0;
    const open = segments.at(-1);
    if (!open || !isSame(open.fate, fate)) {
      segments.push({ text: block.text.charAt(at), fate, runs: [[0, place]] });
      continue;
    }
    const run = open.runs.at(-1);
    if (!run || run[1] + open.text.length - run[0] !== place) open.runs.push([open.text.length, place]);
    open.text += block.text.charAt(at);
  }
  return segments.map((segment) =>
    segment.fate.kind === 'nothing' ? { ...segment, fate: named(segment.text) ?? segment.fate } : segment,
  );
}

function spread(text: string, letters: readonly Fate[]): Fate[] {
  const fates: Fate[] = [];
  let next = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isLetter(character)) {
      fates.push(letters[next] ?? NOTHING);
      next += 1;
      continue;
    }
    const [before, after] = [letters[next - 1], letters[next] ?? NOTHING];
    const between = before && isSame(before, after) ? before : null;
    // A final mark belongs to what it ends, an opening one to what it begins.
    const beside = /\s/.test(character) ? null : opens(text, at) ? after : before;
    fates.push(between ?? beside ?? (before ? NOTHING : after));
  }
  return fates;
}

const opens = (text: string, at: number) =>
  /^[^\p{L}\p{M}\p{N}\s]+[\p{L}\p{N}]/u.test(text.slice(at, at + 6)) && /^$|\s$/.test(text.slice(0, at));

const isSame = (one: Fate, other: Fate) =>
  one === other ||
  (one.kind === other.kind && 'id' in one && 'id' in other && one.id !== null && one.id === other.id);
