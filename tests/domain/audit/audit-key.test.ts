import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditKeyFits } from 'app/domain/audit/verify-audit-chain.server';
import { createKeys, loadKeys } from 'app/domain/keys.server';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
import { describe, expect, it, onTestFinished } from 'vitest';

describe('the master key', () => {
  it('is made on the first start alone: over data that another key protects, none is', () => {
    const { db } = organisationWithTeam();
    const folder = mkdtempSync(join(tmpdir(), 'muskat-key-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'master.key');
    expect(() => loadKeys(db, file, { first: false })).toThrow(/Put back the one that belongs/);
    expect(existsSync(file)).toBe(false);
    const made = loadKeys(db, file, { first: true });
    expect(loadKeys(db, file, { first: false }).audit).toEqual(made.audit);
  });

  it('that is not the one the log was written with is found out', () => {
    const organisation = organisationWithTeam();
    const other = createKeys(randomBytes(32));
    expect(auditKeyFits(organisation.db, other)).toBe(true);
    calledIn(organisation);
    expect(auditKeyFits(organisation.db, organisation.keys)).toBe(true);
    expect(auditKeyFits(organisation.db, other)).toBe(false);
  });
});
