import type { FrameworkEdit } from 'app/domain/frameworks/review/edit.schema';
import type { ReviewDocument } from 'app/domain/frameworks/review/review-document';
import { EVERYBODY, type Framework, LEFT_OUT_REASONS, THEME_KINDS } from 'templates/framework.schema';

/** Numbers from 0 to below 1 that are the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
type Make = (framework: Framework, document: ReviewDocument, random: Random) => FrameworkEdit | null;

const one = <T>(list: readonly T[], random: Random): T | undefined =>
  list[Math.floor(random() * list.length)];

function place({ themes, roles }: Framework, random: Random) {
  const theme = one(themes, random)?.id ?? 'ukendt';
  const role = one([EVERYBODY, ...roles.map(({ id }) => id)], random) ?? EVERYBODY;
  return { theme, role, group: one([null, 'Hverdagen', 'Møder'], random) ?? null };
}

/** A word, sometimes one that is taken. */
const name = (framework: Framework, random: Random) =>
  one(['Mod', 'Omtanke', 'Nærvær', 'Koordinator', framework.themes[0]?.name ?? 'Mod'], random) ?? 'Mod';

/** One correction of each kind, most of them possible. */
export const MAKERS: { [Kind in FrameworkEdit['kind']]: Make } = {
  move: (framework, _document, random) => {
    const id = one(framework.statements, random)?.id;
    return id ? { kind: 'move', statements: [id], to: place(framework, random) } : null;
  },
  'leave-out': (framework, _document, random) => {
    const statement = one(framework.statements, random)?.id;
    const why = one(LEFT_OUT_REASONS, random) ?? 'unsure';
    return statement ? { kind: 'leave-out', statement, why } : null;
  },
  add: (framework, { start, end }, random) => {
    const first = Math.floor(random() * start.length);
    const last = Math.min(start.length - 1, first + Math.floor(random() * 60));
    const left = one(framework.leftOut, random);
    const to = place(framework, random);
    if (left && random() < 0.5) return { kind: 'add', start: left.source.start, end: left.source.end, to };
    return { kind: 'add', start: start[first] ?? 0, end: end[last] ?? 1, to };
  },
  split: (framework, _document, random) => {
    const statement = one(framework.statements, random);
    if (!statement) return null;
    const at = Math.floor(random() * statement.text.length);
    const parts = [statement.text.slice(0, at).trim(), statement.text.slice(at).trim()];
    return parts.includes('') ? null : { kind: 'split', statement: statement.id, parts };
  },
  join: ({ statements }, _document, random) => {
    const at = Math.floor(random() * statements.length);
    const [statement, next] = [statements[at]?.id, statements[at + 1]?.id];
    return statement && next ? { kind: 'join', statement, next } : null;
  },
  repair: (framework, _document, random) => {
    const statement = one(framework.statements, random)?.id;
    const repaired = one(['Sørger for hinanden', null], random) ?? null;
    return statement ? { kind: 'repair', statement, repaired } : null;
  },
  translate: (framework, _document, random) => {
    const statement = one(framework.statements, random)?.id;
    const text = one(['Cares for others', null], random) ?? null;
    return statement ? { kind: 'translate', statement, language: 'en', text } : null;
  },
  'make-indicator': (framework, _document, random) => {
    const statement = one(framework.statements, random)?.id;
    return statement ? { kind: 'make-indicator', statement } : null;
  },
  'make-statement': (framework, _document, random) => {
    const indicator = one(framework.indicators, random)?.id;
    return indicator ? { kind: 'make-statement', indicator, to: place(framework, random) } : null;
  },
  'set-role': (framework, _document, random) => {
    const role = one(framework.roles, random);
    const inherits = framework.roles.filter(() => random() < 0.4).map(({ id }) => id);
    const level = Math.floor(random() * 4);
    const called = random() < 0.5 ? (role?.name ?? '') : name(framework, random);
    return role ? { kind: 'set-role', role: role.id, name: called, level, leads: level > 0, inherits } : null;
  },
  'add-role': (framework, _document, random) => ({
    kind: 'add-role',
    name: name(framework, random),
    level: 2,
    leads: true,
  }),
  'remove-role': (framework, _document, random) => {
    const [role, into] = [one(framework.roles, random)?.id, place(framework, random).role];
    return role ? { kind: 'remove-role', role, into } : null;
  },
  'rename-theme': (framework, _document, random) => {
    const theme = one(framework.themes, random)?.id;
    const themeKind = one(THEME_KINDS, random) ?? 'value';
    return theme ? { kind: 'rename-theme', theme, name: name(framework, random), themeKind } : null;
  },
  'add-theme': (framework, _document, random) => ({
    kind: 'add-theme',
    name: name(framework, random),
    themeKind: 'value',
  }),
  'remove-theme': (framework, _document, random) => {
    const [theme, into] = [one(framework.themes, random)?.id, one(framework.themes, random)?.id];
    return theme && into ? { kind: 'remove-theme', theme, into } : null;
  },
  'rename-group': ({ statements }, _document, random) => {
    const grouped = statements.filter(({ group }) => group !== null);
    const { theme, group } = one(grouped, random) ?? {};
    if (!theme || !group) return null;
    return { kind: 'rename-group', theme, group, name: one(['Hverdagen', null], random) ?? null };
  },
  rename: (framework, _document, random) => ({
    kind: 'rename',
    name: name(framework, random),
    organisation: null,
  }),
};
