import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Framework } from 'templates/framework.schema';
import { generateTemplate } from 'templates/generate/generate-template';
import { readFramework } from 'templates/read/read-framework';
import { everyTemplate } from 'tests/templates/generate/every-template';
import {
  expectGoodTemplate,
  expectVaried,
  frameworkQuestions,
} from 'tests/templates/generate/template-properties';
import { describe, expect, it } from 'vitest';

const read = (name: string): Framework =>
  readFramework({ name, bytes: readFileSync(join(process.cwd(), 'templates/frameworks', name)) });

/** name, statements in each theme, statements of each role */
const STARTERS: [string, Record<string, number>, Record<string, number>][] = [
  [
    'fire-pejlemaerker.md',
    {
      'En arbejdsplads, vi skaber sammen': 2,
      'Vi begynder hos borgeren': 6,
      'Vi taler ordentligt med hinanden': 6,
      'Vi er nysgerrige på hinandens faglighed': 6,
      'Vi tør gå nye veje': 6,
    },
    { alle: 24, leder: 1, medarbejder: 1 },
  ],
  [
    'vaerdier-i-hverdagen.md',
    {
      Ordentlighed: 3,
      Nysgerrighed: 3,
      Fællesskab: 3,
      'Jeg står ved min faglighed': 3,
      'Jeg skaber gode relationer': 3,
      'Jeg tager ansvar': 3,
      'Jeg udvikler mig og mit arbejde': 2,
      'Ledelse med retning': 3,
      'Ledelse med nærvær': 3,
      'Strategi og drift': 4,
      'Mennesker og samarbejde': 5,
    },
    { alle: 9, leder: 15, medarbejder: 11 },
  ],
  [
    'ledelse-paa-alle-niveauer.md',
    { Personaleledelse: 13, 'Faglig ledelse': 10, 'Ledelse på tværs': 10 },
    { medarbejder: 11, funktionsleder: 10, centerleder: 6, chef: 6 },
  ],
];

function countBy(keys: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

describe.each(STARTERS)('the starter framework %s', (name, themes, roles) => {
  const framework = read(name);
  const themeName = (id: string): string => framework.themes.find((theme) => theme.id === id)?.name ?? id;

  it('reads into its themes and roles', () => {
    expect(countBy(framework.statements.map((statement) => themeName(statement.theme)))).toEqual(themes);
    expect(countBy(framework.statements.map((statement) => statement.role))).toEqual(roles);
  });

  it.each(framework.roles.map(({ id }) => id))(
    'gives good and varied templates for %s in every type, language and length',
    { timeout: 30_000 },
    (role) => {
      for (const template of everyTemplate(framework, role)) {
        expectGoodTemplate(template, framework);
        expectVaried(template);
      }
    },
  );

  it('has no sentence that Danish questions could not be made of', () => {
    for (const role of framework.roles) {
      const template = generateTemplate(framework, { type: 'mus', role: role.id, language: 'da' });
      const quoted = frameworkQuestions(template).filter(({ text }) =>
        text.employee?.startsWith('Grundlaget siger'),
      );
      expect(quoted.map(({ text }) => text.employee)).toEqual([]);
    }
  });
});

describe('the employee part', () => {
  it('holds for leaders too where the framework says so', () => {
    const leader = read('vaerdier-i-hverdagen.md').roles.find((role) => role.id === 'leder');
    expect(leader).toMatchObject({ leads: true, inherits: ['medarbejder'] });
  });
});

describe('the tables of the framework of roles', () => {
  const name = 'ledelse-paa-alle-niveauer.md';
  const lines = readFileSync(join(process.cwd(), 'templates/frameworks', name), 'utf8').split('\n');
  const rows = lines.filter((line) => line.startsWith('|'));

  it('are ones that every Markdown viewer can draw', () => {
    expect(rows).toHaveLength(3 * (2 + 4));
    expect(new Set(rows.map((row) => row.split('|').length))).toEqual(new Set([5]));
    expect(lines.filter((line) => /\t|<(?!br>)/.test(line))).toEqual([]);
  });

  it('give every theme its description and its two groups', () => {
    const framework = read(name);
    for (const theme of framework.themes) {
      expect(theme.kind).toBe('form-of-leadership');
      expect(theme.description).toMatch(/^Handler om /);
      const groups = framework.statements.filter((one) => one.theme === theme.id).map(({ group }) => group);
      expect(new Set(groups).size).toBe(2);
      expect(groups).not.toContain(null);
    }
  });
});
