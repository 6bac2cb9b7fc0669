import { describe, expect, it } from 'vitest';
import { AREAS, browserObjectionTo, objectionTo, partOf } from './import-rules';
import { type Import, importsOf, sourceFiles } from './source-files';

const files = sourceFiles('app', 'db', 'templates');
const imports = files.flatMap(importsOf);
const place = ({ from, line, to }: Import) => `${from}:${line} imports ${to}`;

const objections = (judge: (found: Import) => string | null, among = imports) =>
  among.flatMap((found) => {
    const why = judge(found);
    return why ? [`${place(found)}: ${why}`] : [];
  });

describe('who may import whom', () => {
  it('is obeyed by every import', () => {
    expect(imports.length).toBeGreaterThan(500);
    expect(objections(objectionTo)).toEqual([]);
  });

  it('names every area of the domain once, in an order that the code obeys', () => {
    const folders = new Set(files.flatMap(({ path }) => /^app\/domain\/([^/]+)\//.exec(path)?.[1] ?? []));
    expect([...AREAS].sort()).toEqual([...folders].sort());
  });

  it('keeps everything that components reach, however far, fit for the browser', () => {
    const reached = reachableFrom((path) => partOf(path) === 'components');
    const files = new Set(reached.map(({ from }) => from));
    expect(files).toContain('app/domain/conversations/conversation.schema.ts');
    expect(objections(browserObjectionTo, reached)).toEqual([]);
  });

  it('keeps the files that forms and actions share fit for the browser', () => {
    const reached = reachableFrom((path) => /\.(schema|rules)\.ts$/.test(path));
    expect(objections(browserObjectionTo, reached)).toEqual([]);
  });

  it('ends everything that opens the database in .server, so that no page can bundle it', () => {
    const opening = imports.filter(
      ({ from, to, typeOnly }) =>
        !typeOnly &&
        (to.endsWith('.server') || partOf(to) === 'db') &&
        ['domain', 'http'].includes(partOf(from) ?? '') &&
        !from.endsWith('.server.ts'),
    );
    expect(opening.map(place)).toEqual([]);
  });

  it('has no file that only hands on what others make', () => {
    const handedOn = imports.filter((found) => found.handedOn && !found.typeOnly);
    // The built server has one entry, which the start script imports.
    expect([...new Set(handedOn.map(({ from }) => from))]).toEqual(['app/http/server.server.ts']);
    expect(files.filter(({ path }) => /(?<!routes\/.*)\/index\.tsx?$/.test(path))).toEqual([]);
  });
});

describe('the check itself', () => {
  const ours = (from: string, to: string, typeOnly = false): Import => ({
    from,
    to,
    typeOnly,
    line: 1,
    kind: 'ours',
    handedOn: false,
  });
  const library = (from: string, to: string): Import => ({ ...ours(from, to), kind: 'package' });

  it.each([
    ours('templates/read/lines.ts', 'app/domain/errors'),
    ours('templates/pdf/fonts.ts', 'db/client.server'),
    ours('db/client.server.ts', 'templates/framework.schema'),
    ours('db/schema/vocabulary.ts', 'db/schema/people'),
    ours('app/routes/team/team.tsx', 'db/client.server'),
    ours('app/routes/team/team.tsx', 'templates/read/read-framework'),
    ours('app/i18n/da.ts', 'app/domain/errors'),
    ours('app/domain/errors.ts', 'app/http/form.server'),
    ours('app/domain/people/reports.server.ts', 'app/domain/conversations/call-in.server'),
    ours('app/domain/access/access.rules.ts', 'app/domain/audit/append-audit-event.server'),
    ours('app/domain/context.ts', 'app/domain/people/actor.server'),
    ours('app/domain/unheard-of/one.ts', 'app/domain/access/access.rules'),
    ours('app/components/data/table.tsx', 'app/domain/people/list-people.server'),
    ours('app/components/data/table.tsx', 'db/schema/people'),
    ours('app/components/data/table.tsx', 'app/routes/team/team'),
    ours('app/misc/helpers.ts', 'app/domain/errors'),
    library('db/client.server.ts', 'zod'),
    library('db/schema/vocabulary.ts', 'drizzle-orm'),
    library('templates/read/lines.ts', 'express'),
    library('app/domain/errors.ts', 'react-router'),
    library('app/components/data/table.tsx', 'drizzle-orm/sqlite-core'),
  ])('objects to $from importing $to', (found) => {
    expect(objectionTo(found)).not.toBeNull();
  });

  it('lets components know the types of what the server hands them', () => {
    const to = 'app/domain/people/list-people.server';
    expect(objectionTo(ours('app/components/people/people-table.tsx', to, true))).toBeNull();
  });

  it('sees imports in every way that they are written', () => {
    const text = [
      "import a from 'templates/a';",
      "import type { B } from '../b';",
      "import { type C } from './c';",
      "export * from './d';",
      "const e = await import('db/e');",
      "type F = import('zod').ZodType;",
      "import 'node:fs';",
    ].join('\n');
    expect(
      importsOf({ path: 'app/http/x.ts', text }).map(({ to, kind, typeOnly }) => [to, kind, typeOnly]),
    ).toEqual([
      ['templates/a', 'ours', false],
      ['app/b', 'ours', true],
      ['app/http/c', 'ours', true],
      ['app/http/d', 'ours', false],
      ['db/e', 'ours', false],
      ['zod', 'package', true],
      ['node:fs', 'node', false],
    ]);
  });
});

/** The imports of the files that `begins` names, and of all that they import as values, and so on. */
function reachableFrom(begins: (path: string) => boolean): Import[] {
  const byFile = new Map(files.map(({ path }) => [path, imports.filter(({ from }) => from === path)]));
  const seen = new Set(files.map(({ path }) => path).filter(begins));
  for (const path of seen)
    for (const { to, typeOnly } of byFile.get(path) ?? [])
      for (const file of [`${to}.ts`, `${to}.tsx`]) if (!typeOnly && byFile.has(file)) seen.add(file);
  return [...seen].flatMap((path) => byFile.get(path) ?? []);
}
