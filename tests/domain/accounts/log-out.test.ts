import { logOut } from 'app/domain/accounts/log-out.server';
import { beginSession, findActor } from 'app/domain/accounts/sessions.server';
import { transact } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import { createTestOrganisation, NOW } from 'tests/support/test-database';
import { describe, expect, it } from 'vitest';

describe('logging out', () => {
  it('ends this session and leaves the person logged in elsewhere', () => {
    const organisation = createTestOrganisation([{ name: 'Anne' }]);
    const { db } = organisation;
    const begin = () => transact(db, (tx) => beginSession(tx, organisation.idOf('Anne'), NOW));
    const [here, elsewhere] = [begin(), begin()];
    logOut(organisation.as('Anne'), here);
    expect(findActor(db, here, NOW)).toBeNull();
    expect(findActor(db, elsewhere, NOW)?.name).toBe('Anne');
  });

  it('stands in the audit log with who did it', () => {
    const organisation = createTestOrganisation([{ name: 'Anne' }]);
    const { db } = organisation;
    const session = transact(db, (tx) => beginSession(tx, organisation.idOf('Anne'), NOW));
    logOut(organisation.as('Anne'), session);
    const [event] = db.select().from(auditEvents).all();
    expect(event).toMatchObject({ action: 'session.end', actorId: organisation.idOf('Anne') });
  });
});
