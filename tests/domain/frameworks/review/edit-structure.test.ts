import { applyFrameworkEdit } from 'app/domain/frameworks/review/apply-edit';
import { type FrameworkEdit, FrameworkEditSchema } from 'app/domain/frameworks/review/edit.schema';
import type { Framework } from 'templates/framework.schema';
import { describe, expect, it } from 'vitest';
import { sample, statementIn } from './sample-documents';

const { framework, document } = sample();

const edited = (from: Framework, ...edits: FrameworkEdit[]): Framework =>
  edits.reduce((now, edit) => applyFrameworkEdit(now, document, FrameworkEditSchema.parse(edit)), from);
const refusing = (code: string) => expect.objectContaining({ name: 'FrameworkEditError', code });

const leader = { kind: 'set-role', role: 'leder', name: 'Leder', level: 1, leads: true } as const;
const chief = { kind: 'add-role', name: 'Områdechef', level: 2, leads: true } as const;
const rolesOf = ({ roles }: Framework) => Object.fromEntries(roles.map((role) => [role.id, role]));

describe('a role', () => {
  it('keeps its id, and its statements, when it is called something else', () => {
    const renamed = edited(framework, { ...leader, name: 'Daglig leder', inherits: ['medarbejder'] });
    expect(rolesOf(renamed).leder).toEqual({
      id: 'leder',
      name: 'Daglig leder',
      level: 1,
      leads: true,
      inherits: ['medarbejder'],
    });
    expect(renamed.statements).toEqual(framework.statements);
  });

  it('that is added stands at its level', () => {
    const added = edited(framework, { ...chief, level: 0 });
    expect(added.roles.map(({ id }) => id)).toEqual(['medarbejder', 'omraadechef', 'leder']);
  });

  it.each(['Leder', ' leder! ', 'Alle'])('is not called "%s", which is taken', (name) => {
    expect(() => edited(framework, { ...chief, name })).toThrow(refusing('framework.name_taken'));
  });

  it('does not inherit itself, near or far', () => {
    const inherits = ['leder'];
    expect(() => edited(framework, { ...leader, inherits })).toThrow(refusing('framework.inherits_itself'));
    const employee = { ...leader, role: 'medarbejder', name: 'Medarbejder', level: 0, leads: false } as const;
    const chain = edited(framework, { ...leader, inherits: ['medarbejder'] });
    expect(() => edited(chain, { ...employee, inherits })).toThrow(refusing('framework.inherits_itself'));
  });

  it('that is removed hands its statements on, and its heirs inherit what took its place', () => {
    const before = edited(
      framework,
      { ...leader, inherits: ['medarbejder'] },
      { ...chief, name: 'Leder af ledere' },
      { ...leader, role: 'leder-af-ledere', name: 'Leder af ledere', level: 2, inherits: ['leder'] },
      { ...chief, name: 'Teamleder', level: 1 },
    );
    const removed = edited(before, { kind: 'remove-role', role: 'leder', into: 'teamleder' });
    expect(rolesOf(removed)['leder-af-ledere']?.inherits).toEqual(['teamleder', 'medarbejder']);
    expect(statementIn(removed, 'Giver plads').role).toBe('teamleder');
  });

  it('that is removed into its heir leaves no circle behind', () => {
    const before = edited(framework, { ...leader, inherits: ['medarbejder'] });
    const removed = edited(before, { kind: 'remove-role', role: 'medarbejder', into: 'leder' });
    expect(removed.roles).toMatchObject([{ id: 'leder', inherits: [] }]);
    expect(new Set(removed.statements.map(({ role }) => role))).toEqual(new Set(['leder']));
  });

  it('can give its statements to everybody', () => {
    const removed = edited(framework, { kind: 'remove-role', role: 'leder', into: 'alle' });
    expect(statementIn(removed, 'Giver plads').role).toBe('alle');
    expect(() => edited(framework, { kind: 'remove-role', role: 'leder', into: 'leder' })).toThrow(
      refusing('framework.into_itself'),
    );
  });
});

describe('a theme', () => {
  const rename = {
    kind: 'rename-theme',
    theme: 'tillid',
    name: 'Tillid og mod',
    themeKind: 'value',
  } as const;

  it('keeps its id when it is called something else; as a value it is among the values', () => {
    const renamed = edited(framework, rename);
    expect(renamed.themes[0]).toMatchObject({ id: 'tillid', name: 'Tillid og mod', kind: 'value' });
    expect(renamed.values).toMatchObject([{ id: 'tillid', name: 'Tillid og mod' }]);
    expect(renamed.statements).toEqual(framework.statements);
    expect(edited(renamed, { ...rename, themeKind: 'competence' }).values).toEqual([]);
  });

  it('is not called what another is called', () => {
    expect(() => edited(framework, { ...rename, name: 'SAMARBEJDE' })).toThrow(
      refusing('framework.name_taken'),
    );
    expect(() => edited(framework, { kind: 'add-theme', name: 'Tillid', themeKind: 'value' })).toThrow(
      refusing('framework.name_taken'),
    );
  });

  it('that is removed hands its statements and indicators on', () => {
    const removed = edited(framework, { kind: 'remove-theme', theme: 'samarbejde', into: 'tillid' });
    expect(removed.themes.map(({ id }) => id)).toEqual(['tillid']);
    expect(new Set([...removed.statements, ...removed.indicators].map(({ theme }) => theme))).toEqual(
      new Set(['tillid']),
    );
    expect(() => edited(framework, { kind: 'remove-theme', theme: 'tillid', into: 'tillid' })).toThrow(
      refusing('framework.into_itself'),
    );
  });
});

describe('a group', () => {
  const rename = { kind: 'rename-group', theme: 'samarbejde', group: 'Læring', name: 'Vi lærer' } as const;

  it('is renamed or dissolved for all that stand in it', () => {
    const groupOf = (one: Framework) => statementIn(one, 'Prøver nye').group;
    expect(groupOf(edited(framework, rename))).toBe('Vi lærer');
    expect(groupOf(edited(framework, { ...rename, name: null }))).toBeNull();
  });

  it('that no statement is in cannot be renamed', () => {
    expect(() => edited(framework, { ...rename, theme: 'tillid' })).toThrow(
      refusing('framework.unknown_group'),
    );
  });
});

it('the framework itself is renamed, and belongs to an organisation or to none', () => {
  const renamed = edited(framework, { kind: 'rename', name: 'Vores grundlag', organisation: '' });
  expect(renamed).toMatchObject({ name: 'Vores grundlag', organisation: null });
});
