import { READ_LIMITS } from 'app/domain/frameworks/run-reader.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { listRevisions } from 'app/domain/signing/list-revisions.server';
import { CHECK_LIMITS, verifyDocument } from 'app/domain/signing/verify-document.server';
import { reopenSummary } from 'app/domain/signing/void-summary.server';
import { auditEvents } from 'db/schema/audit';
import { atSummary, organisationWithTeam } from 'tests/support/conversations';
import { expect, it } from 'vitest';
import { sign } from './sign-as';

it('a document is known by its bytes, and only who has them learns what has become of it', async () => {
  const organisation = organisationWithTeam();
  const id = atSummary(organisation);
  await freezeSummary(organisation.as('Anne'), id);
  for (const name of ['Anne', 'Jonas']) await sign(organisation, name, id);
  const [frozen, half, whole] = listRevisions(organisation.db, id).map(({ pdf }) => pdf);
  if (!frozen || !half || !whole) throw new Error('nothing was signed');
  const written = () => organisation.db.select().from(auditEvents).all().length;
  const before = written();
  const hurried = { limits: { ...CHECK_LIMITS, milliseconds: 1 } };

  expect(await verifyDocument(organisation, whole)).toMatchObject({
    verification: { verdict: 'ok' },
    known: { voided: false, newer: false },
  });
  // What is known of it does not wait for what the signatures say, which is nothing when the time is up.
  expect(await verifyDocument(organisation, half, hurried)).toMatchObject({
    verification: { verdict: 'unreadable', reasons: ['verify.too_heavy'] },
    known: { voided: false, newer: true },
  });
  const changed = Uint8Array.from(whole);
  changed[3000] = (changed[3000] ?? 0) ^ 1;
  expect((await verifyDocument(organisation, changed, hurried)).known).toBeNull();
  // Who asked is nobody's business.
  expect(written()).toBe(before);

  reopenSummary(organisation.as('Anne'), id, 'Vi manglede en aftale.');
  expect((await verifyDocument(organisation, whole, hurried)).known).toEqual({ voided: true, newer: false });
}, 120_000);

it('a stranger’s file may cost less than one of somebody who works here', () => {
  expect(CHECK_LIMITS.milliseconds).toBeLessThan(READ_LIMITS.milliseconds);
  expect(CHECK_LIMITS.megabytes).toBeLessThan(READ_LIMITS.megabytes);
});
