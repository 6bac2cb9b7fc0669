import { readdirSync } from 'node:fs';
import { applyFrameworkEdit, correctedFramework } from 'app/domain/frameworks/review/apply-edit';
import { type FrameworkEdit, FrameworkEditSchema } from 'app/domain/frameworks/review/edit.schema';
import { FrameworkEditError } from 'app/domain/frameworks/review/edit-refusals.rules';
import { hasCircle } from 'app/domain/frameworks/review/edits/roles';
import { reviewPassages } from 'app/domain/frameworks/review/passages';
import { rebuildDocument, settlePlaces } from 'app/domain/frameworks/review/rebuilt-document';
import {
  lettersOf,
  locate,
  type Piece,
  type ReviewDocument,
} from 'app/domain/frameworks/review/review-document';
import { EVERYBODY, type Framework, FrameworkSchema } from 'templates/framework.schema';
import { sharedDocument, sharedFolder } from 'tests/support/score-framework';
import { testFramework } from 'tests/support/test-framework';
import { describe, expect, it } from 'vitest';
import { MAKERS, numbersFrom } from './random-edits';
import { COLUMNS, HTML, SAMPLE, sample, sampleOf } from './sample-documents';

const kinds = Object.keys(MAKERS).flatMap((kind) => (isKind(kind) ? [kind] : []));

function isKind(kind: string): kind is FrameworkEdit['kind'] {
  return kind in MAKERS;
}

type Reviewed = { framework: Framework; document: ReviewDocument };

const settled = settlePlaces(testFramework);
const OWN: Record<string, () => Reviewed> = {
  'Markdown with a table': () => sample(SAMPLE),
  'text in columns': () => sample(COLUMNS, 'grundlag.txt'),
  HTML: () => sample(HTML, 'grundlag.html'),
  'a framework without its document': () => ({ framework: settled, document: rebuildDocument(settled) }),
};

/** Makes `count` corrections one after the other; calls back after each that could be made. */
function editAtRandom(
  { framework, document }: Reviewed,
  { seed, count }: { seed: number; count: number },
  after: (framework: Framework, edit: FrameworkEdit) => void,
): FrameworkEdit[] {
  const random = numbersFrom(seed);
  const made: FrameworkEdit[] = [];
  let now = correctedFramework(framework, document, []);
  for (let i = 0; i < count; i += 1) {
    const kind = kinds[Math.floor(random() * kinds.length)] ?? 'move';
    const edit = MAKERS[kind](now, document, random);
    if (!edit) continue;
    try {
      now = applyFrameworkEdit(now, document, FrameworkEditSchema.parse(edit));
    } catch (error) {
      if (error instanceof FrameworkEditError) continue;
      throw error;
    }
    made.push(edit);
    after(now, edit);
  }
  return made;
}

function piecesOf({ statements, indicators, leftOut }: Framework): Piece[] {
  return [...statements, ...indicators, ...leftOut];
}

function covered(document: ReviewDocument, pieces: readonly Piece[]): number[] {
  return pieces.flatMap((piece) => Array.from(locate(document, piece)));
}

function expectWhole(document: ReviewDocument, framework: Framework, all: ReadonlySet<number>): void {
  expect(FrameworkSchema.safeParse(framework).error).toBeUndefined();
  const ids = [...framework.statements, ...framework.indicators].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const piece of piecesOf(framework)) {
    const letters = Array.from(locate(document, piece));
    // Verbatim: the piece is, letter by letter, what stands at its places.
    expect(letters.map((letter) => document.letters.charAt(letter)).join('')).toBe(lettersOf(piece.text));
    expect(piece.source.end).toBeGreaterThan(piece.source.start);
    expect(piece.text).toBe(piece.text.trim());
  }
  const taken = covered(document, [...framework.statements, ...framework.indicators]);
  expect(new Set(taken).size).toBe(taken.length);
  const now = new Set(covered(document, piecesOf(framework)));
  expect([...all].filter((letter) => !now.has(letter))).toEqual([]);
  const firsts = framework.statements.map((statement) => locate(document, statement)[0] ?? -1);
  expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
}

function expectKnownPlaces({ themes, roles, statements, indicators }: Framework): void {
  const themeIds = new Set(themes.map(({ id }) => id));
  const roleIds = new Set([EVERYBODY, ...roles.map(({ id }) => id)]);
  expect(themeIds.size).toBe(themes.length);
  expect(roleIds.size).toBe(roles.length + 1);
  for (const { theme } of [...statements, ...indicators]) expect(themeIds).toContain(theme);
  for (const { role } of statements) expect(roleIds).toContain(role);
  for (const { inherits } of roles) for (const id of inherits) expect(roleIds).toContain(id);
  expect(hasCircle(roles)).toBe(false);
  expect(new Set(themes.map(({ name }) => name)).size).toBe(themes.length);
  expect(new Set(roles.map(({ name }) => name)).size).toBe(roles.length);
}

describe('whatever corrections are made, in whatever order', () => {
  const succeeded = new Set<string>();

  describe.each(Object.entries(OWN))('%s', (_what, open) => {
    it.each([1, 2, 3, 4])('keeps every letter of the document, verbatim and in order (run %i)', (seed) => {
      const reviewed = open();
      const { document } = reviewed;
      const all = new Set(covered(document, piecesOf(reviewed.framework)));
      const made = editAtRandom(reviewed, { seed, count: 80 }, (framework, edit) => {
        succeeded.add(edit.kind);
        expectWhole(document, framework, all);
        expectKnownPlaces(framework);
      });
      expect(made.length).toBeGreaterThan(15);
    });

    it('comes to the same again when the corrections are made anew', () => {
      const reviewed = open();
      let last = reviewed.framework;
      const made = editAtRandom(reviewed, { seed: 11, count: 80 }, (framework) => {
        last = framework;
      });
      expect(correctedFramework(reviewed.framework, open().document, made)).toEqual(last);
    });

    it('shows the whole document, each stretch as what it has become', () => {
      const reviewed = open();
      const { document } = reviewed;
      editAtRandom(reviewed, { seed: 12, count: 30 }, (framework) => {
        const passages = reviewPassages(document, framework, reviewed.framework);
        const shown = passages.map(({ segments }) => segments.map(({ text }) => text).join(''));
        expect(shown).toEqual(document.blocks.map(({ text }) => text));
        const segments = passages.flatMap((passage) => passage.segments);
        for (const { id, text } of framework.statements) {
          const own = segments.filter(({ fate }) => fate.kind === 'statement' && fate.id === id);
          expect(lettersOf(own.map((segment) => segment.text).join(''))).toBe(lettersOf(text));
        }
      });
    });
  });

  it('every kind of correction was among them', () => {
    expect([...succeeded].sort()).toEqual([...kinds].sort());
  });
});

const folders = ['seeds', 'corpus'].flatMap((folder) => {
  const path = sharedFolder(folder);
  if (path === null)
    console.warn(`../shared/${folder} is not here: its documents are not corrected at random`);
  return path === null ? [] : readdirSync(path).map((file) => `${folder}/${file}`);
});

describe.skipIf(folders.length === 0)('real documents (skipped where ../shared is not)', () => {
  it.each(folders)('keep every letter under review: %s', (path) => {
    const found = sharedDocument(path);
    const reviewed = found && readable(found);
    if (!reviewed) return;
    const { document } = reviewed;
    const all = new Set(covered(document, piecesOf(reviewed.framework)));
    expect(all.has(-1)).toBe(false);
    let step = 0;
    editAtRandom(reviewed, { seed: 3, count: 60 }, (framework) => {
      step += 1;
      if (step % 10 === 0) expectWhole(document, framework, all);
    });
  });
});

/** Null for those that the reader says no to, with a reason of its own. */
function readable(found: { name: string; bytes: Uint8Array }): Reviewed | null {
  try {
    return sampleOf(found);
  } catch {
    return null;
  }
}
