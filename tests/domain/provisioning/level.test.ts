import { saveProfile } from 'app/domain/people-import/profiles.server';
import { roleOf } from 'app/domain/provisioning/level.server';
import { transact } from 'db/client.server';
import { createTestOrganisation, NOW } from 'tests/support/test-database';
import { testFramework } from 'tests/support/test-framework';
import { describe, expect, it } from 'vitest';

const [first, second] = testFramework.roles;
if (!first || !second) throw new Error('the framework has two roles');

function organisationThatImports() {
  const { db } = createTestOrganisation([]);
  const columns = Object.fromEntries(
    [
      'number',
      'name',
      'firstName',
      'lastName',
      'email',
      'title',
      'unit',
      'unitCode',
      'unitParent',
      'leader',
      'role',
      'startsOn',
      'endsOn',
    ].map((field) => [field, null]),
  );
  const choices = { columns, roles: { souschef: second?.id ?? '' }, otherRole: first?.id ?? '' };
  transact(db, (tx) => saveProfile(tx, 'Løn', JSON.parse(JSON.stringify({ header: [], choices })), NOW));
  return db;
}

describe('the role of somebody whom a directory tells of', () => {
  const plain = createTestOrganisation([]).db;
  const now = (role: string, title: string) => ({ role, title });

  it('is the level that is said, by id or name, whatever the case', () => {
    expect(roleOf(plain, { level: second.id.toUpperCase(), title: null }, undefined)).toBe(second.id);
    expect(roleOf(plain, { level: second.name, title: null }, now(first.id, ''))).toBe(second.id);
  });

  it('is what the payroll import was told of the title, where no level is said', () => {
    const db = organisationThatImports();
    expect(roleOf(db, { level: null, title: 'Souschef' }, undefined)).toBe(second.id);
    expect(roleOf(db, { level: null, title: 'Pædagog' }, undefined)).toBe(first.id);
  });

  it('stays what it is with the same title, and with one that says nothing', () => {
    const db = organisationThatImports();
    expect(roleOf(db, { level: null, title: 'Souschef' }, now(first.id, 'Souschef'))).toBe(first.id);
    expect(roleOf(db, { level: null, title: 'Pædagog' }, now(second.id, 'Leder'))).toBe(second.id);
    expect(roleOf(db, { level: null, title: 'Souschef' }, now(first.id, 'Pædagog'))).toBe(second.id);
  });

  it('is asked for where nothing says', () => {
    expect(() => roleOf(plain, { level: null, title: 'Souschef' }, undefined)).toThrow(
      expect.objectContaining({ code: 'provisioning.level_missing', values: { title: 'Souschef' } }),
    );
  });
});
