import { createAttempts } from 'app/domain/accounts/attempts.server';
import { removeFactors } from 'app/domain/accounts/factors/remove-factors.server';
import { hasFactor } from 'app/domain/accounts/factors/ways-in.server';
import { logIn } from 'app/domain/accounts/log-in.server';
import { beginSession, findActor } from 'app/domain/accounts/sessions.server';
import { transact } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import { mails } from 'db/schema/notifications';
import { quickPassword } from 'tests/support/quick-password';
import { createTestOrganisation, NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { anneLogsIn, PASSWORD } from '../accounts';
import { withCodeApp, withPasskey } from './with-factors';

describe('taking lost factors from somebody', () => {
  let organisation: TestOrganisation;
  beforeEach(async () => {
    organisation = createTestOrganisation([
      { name: 'Adam', grants: ['administrator'] },
      { name: 'Anne', passwordHash: await quickPassword(PASSWORD) },
    ]);
    await withCodeApp(organisation, 'Anne');
    await withPasskey(organisation, 'Anne');
  });

  it('leaves the password, ends the sessions, and is logged', async () => {
    const anne = organisation.idOf('Anne');
    const session = transact(organisation.db, (tx) => beginSession(tx, anne, NOW));
    removeFactors(organisation.as('Adam'), anne);
    expect(findActor(organisation.db, session, NOW)).toBeNull();
    expect(await logIn(organisation.system(), createAttempts(), anneLogsIn())).toMatchObject({
      kind: 'session',
    });
    expect(organisation.db.select().from(auditEvents).all()).toContainEqual(
      expect.objectContaining({
        action: 'account.remove-factors',
        actorId: organisation.idOf('Adam'),
        subjectId: anne,
      }),
    );
  });

  it('is told to the person by mail, as somebody may have done it who should not have', () => {
    const anne = organisation.idOf('Anne');
    removeFactors(organisation.as('Adam'), anne);
    expect(organisation.db.select().from(mails).all()).toMatchObject([
      { personId: anne, kind: 'factors-removed', conversationId: null },
    ]);
  });

  it('is for administrators, and never about oneself', () => {
    expect(() => removeFactors(organisation.as('Anne'), organisation.idOf('Anne'))).toThrow(
      expect.objectContaining({ code: 'access.forbidden' }),
    );
    expect(() => removeFactors(organisation.as('Adam'), organisation.idOf('Adam'))).toThrow(
      expect.objectContaining({ code: 'account.own_factors' }),
    );
    expect(hasFactor(organisation.db, organisation.idOf('Anne'))).toBe(true);
  });
});
