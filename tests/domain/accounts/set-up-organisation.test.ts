import { findActor } from 'app/domain/accounts/sessions.server';
import { setUpOrganisation } from 'app/domain/accounts/set-up-organisation.server';
import { createKeys } from 'app/domain/keys.server';
import { findOrganisation } from 'app/domain/people/organisation.server';
import type { FirstRun } from 'app/domain/people/people.schema';
import { openDatabase } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import { people } from 'db/schema/people';
import { NOW } from 'tests/support/test-database';
import { describe, expect, it } from 'vitest';

const input: FirstRun = {
  organisation: 'Prøveby Kommune',
  language: 'da',
  name: 'Adam Friis',
  email: 'adam@proeveby.example',
  password: 'en hel sætning til adam',
};

function emptySystem() {
  return {
    db: openDatabase(':memory:', 'migrations'),
    keys: createKeys(Buffer.alloc(32, 7)),
    actor: null,
    now: NOW,
  };
}

describe('the first run', () => {
  it('makes the organisation and logs its first administrator in', async () => {
    const system = emptySystem();
    expect(findOrganisation(system.db)).toBeUndefined();
    const session = await setUpOrganisation(system, input);
    expect(findOrganisation(system.db)).toMatchObject({ name: 'Prøveby Kommune', language: 'da' });
    expect([...(findActor(system.db, session, NOW)?.grants ?? [])]).toEqual(['administrator']);
    expect(system.db.select().from(auditEvents).all()).toMatchObject([{ action: 'organisation.set-up' }]);
  });

  it('happens once: the next one finds nothing to set up', async () => {
    const system = emptySystem();
    await setUpOrganisation(system, input);
    await expect(
      setUpOrganisation(system, { ...input, email: 'eva@proeveby.example' }),
    ).rejects.toMatchObject({ kind: 'not-found', code: 'setup.done' });
    expect(system.db.select().from(people).all()).toHaveLength(1);
  });

  it('is won by one of two at the same moment', async () => {
    const system = emptySystem();
    const outcomes = await Promise.allSettled([
      setUpOrganisation(system, input),
      setUpOrganisation(system, { ...input, email: 'eva@proeveby.example' }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(system.db.select().from(people).all()).toHaveLength(1);
  });
});
