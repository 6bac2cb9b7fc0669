import { listTokens, makeToken, revokeToken, takeToken } from 'app/domain/provisioning/tokens.server';
import { provisioningTokens } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { createTestOrganisation, NOW } from 'tests/support/test-database';
import { describe, expect, it } from 'vitest';

const organisationWithAdam = () =>
  createTestOrganisation([{ name: 'Adam', grants: ['administrator'] }, { name: 'Anne' }]);
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

describe('a token of a directory', () => {
  it('is shown once, and the database does not hold it', () => {
    const organisation = organisationWithAdam();
    const secret = makeToken(organisation.as('Adam'), 'Entra ID');
    expect(secret).toMatch(/^muskat-scim-[\w-]{43}$/);
    expect(organisation.db.$client.serialize().includes(secret)).toBe(false);
    expect(JSON.stringify(listTokens(organisation.as('Adam')))).not.toContain(secret);
    expect(organisation.db.select().from(auditEvents).all()).toMatchObject([
      { action: 'provisioning.make-token', actorId: organisation.idOf('Adam') },
    ]);
  });

  it('works until it is revoked, and nothing like it works', () => {
    const organisation = organisationWithAdam();
    const secret = makeToken(organisation.as('Adam'), 'Entra ID');
    const [token] = listTokens(organisation.as('Adam'));
    expect(takeToken(organisation.db, secret, NOW)).toBe(token?.id);
    expect(takeToken(organisation.db, `${secret}x`, NOW)).toBeNull();
    expect(takeToken(organisation.db, '', NOW)).toBeNull();
    revokeToken(organisation.as('Adam'), token?.id ?? '');
    expect(takeToken(organisation.db, secret, NOW)).toBeNull();
    expect(() => revokeToken(organisation.as('Adam'), token?.id ?? '')).toThrow(
      expect.objectContaining({ code: 'provisioning.token_gone' }),
    );
  });

  it('says when it was last used, to the minute', () => {
    const organisation = organisationWithAdam();
    const secret = makeToken(organisation.as('Adam'), 'Entra ID');
    const used = () => organisation.db.select().from(provisioningTokens).get()?.lastUsedAt;
    expect(used()).toBeNull();
    takeToken(organisation.db, secret, NOW);
    takeToken(organisation.db, secret, later(0.5));
    expect(used()).toEqual(NOW);
    takeToken(organisation.db, secret, later(2));
    expect(used()).toEqual(later(2));
  });

  it('is for administrators to make, see and revoke', () => {
    const organisation = organisationWithAdam();
    const anne = organisation.as('Anne');
    for (const act of [() => makeToken(anne, 'x'), () => listTokens(anne), () => revokeToken(anne, 'x')])
      expect(act).toThrow(expect.objectContaining({ code: 'access.forbidden' }));
  });
});
