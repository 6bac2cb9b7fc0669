import { appendAuditEvent } from 'app/domain/audit/append-audit-event.server';
import { recordDenial } from 'app/domain/audit/record-denial.server';
import { verifyAuditChain } from 'app/domain/audit/verify-audit-chain.server';
import { findOwnConversation } from 'app/domain/conversations/find-conversation.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { Refusal } from 'app/domain/errors';
import { createKeys } from 'app/domain/keys.server';
import { chooseLanguage } from 'app/domain/people/choose-language.server';
import { transact } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import { preparations } from 'db/schema/conversations';
import { people } from 'db/schema/people';
import { calledIn, inTalk, organisationWithTeam } from 'tests/support/conversations';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithTeam();
});
const rows = () => organisation.db.select().from(auditEvents).all();
const verify = () => verifyAuditChain(organisation.db, organisation.keys);

/** Somebody with the database file and a tool: the triggers that refuse are gone. */
function tamper(sql: string): void {
  const { $client } = organisation.db;
  $client.exec('DROP TRIGGER audit_events_never_changed; DROP TRIGGER audit_events_never_removed');
  expect($client.prepare(sql).run().changes).toBeGreaterThan(0);
}

describe('the audit log', () => {
  it('is whole after a conversation has been called in, prepared and begun', () => {
    inTalk(organisation);
    expect(rows().map(({ action }) => action)).toEqual([
      'conversation.call-in',
      'preparation.share',
      'preparation.share',
      'conversation.start-talk',
    ]);
    expect(verify()).toEqual({ rows: 4, firstBadRow: null, misfits: [] });
  });

  it('is whole while it is empty', () => {
    expect(verify()).toEqual({ rows: 0, firstBadRow: null, misfits: [] });
  });

  it('cannot be changed or shortened with SQL', () => {
    calledIn(organisation);
    const { $client } = organisation.db;
    expect(() => $client.exec("UPDATE audit_events SET action = 'x'")).toThrow('append-only');
    expect(() => $client.exec('DELETE FROM audit_events')).toThrow('append-only');
  });

  it.each([
    ['who did it', "actor_id = 'somebody-else'"],
    ['what was done', "action = 'conversation.read'"],
    ['when', 'at = at + 1'],
    ['whether it was refused', "outcome = 'denied'"],
    ['to what', "subject_id = 'another'"],
    ['the details', "details = '{}'"],
    ['the chain itself', 'mac = (SELECT mac FROM audit_events WHERE seq = 1)'],
  ])('names the row in which %s was changed', (_what, change) => {
    inTalk(organisation);
    chooseLanguage(organisation.as('Anne'), 'en');
    tamper(`UPDATE audit_events SET ${change} WHERE seq = ${change.startsWith('details') ? 5 : 3}`);
    expect(verify().firstBadRow).toBe(change.startsWith('details') ? 5 : 3);
  });

  it('names the row that follows one that was taken out', () => {
    inTalk(organisation);
    tamper('DELETE FROM audit_events WHERE seq = 2');
    expect(verify().firstBadRow).toBe(3);
  });

  it('names it even where the rows after it were numbered anew', () => {
    inTalk(organisation);
    tamper('DELETE FROM audit_events WHERE seq = 2');
    organisation.db.$client.exec('UPDATE audit_events SET seq = seq - 1 WHERE seq > 2');
    expect(verify().firstBadRow).toBe(2);
  });

  it('shows rows cut off at the end by their number', () => {
    inTalk(organisation);
    tamper('DELETE FROM audit_events WHERE seq = 4');
    expect(verify()).toEqual({ rows: 3, firstBadRow: null, misfits: [] });
  });

  it('does not verify with another organisation’s key', () => {
    calledIn(organisation);
    expect(verifyAuditChain(organisation.db, createKeys(Buffer.alloc(32, 1))).firstBadRow).toBe(1);
  });
});

describe('what is refused', () => {
  it('leaves a row that says who tried what on what, and why not', () => {
    const id = calledIn(organisation);
    const kim = organisation.as('Kim');
    try {
      findOwnConversation(kim, organisation.db, id, 'read');
      throw new Error('it was allowed');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      recordDenial(kim, error);
    }
    expect(rows().at(-1)).toMatchObject({
      outcome: 'denied',
      actorId: organisation.idOf('Kim'),
      action: 'conversation.read',
      subjectId: id,
      details: '{"code":"access.not_found"}',
    });
    expect(verify().firstBadRow).toBeNull();
  });

  it('leaves no row where nothing was off limits', () => {
    recordDenial(organisation.as('Kim'), new Refusal('invalid', 'people.email_taken'));
    expect(rows()).toEqual([]);
  });
});

describe('an operation that fails', () => {
  it('leaves neither its change nor its row', () => {
    const id = calledIn(organisation);
    const before = organisation.db.select().from(preparations).all();
    // The log cannot be written, as when the disk is full.
    organisation.db.$client.exec(
      "CREATE TRIGGER full BEFORE INSERT ON audit_events BEGIN SELECT RAISE(ABORT, 'disk full'); END",
    );
    expect(() => sharePreparation(organisation.as('Jonas'), id)).toThrow('disk full');
    organisation.db.$client.exec('DROP TRIGGER full');
    expect(organisation.db.select().from(preparations).all()).toEqual(before);
    expect(rows()).toHaveLength(1);
    expect(verify()).toEqual({ rows: 1, firstBadRow: null, misfits: [] });
  });

  it('takes back the row when what comes after it fails', () => {
    const ctx = organisation.as('Anne');
    expect(() =>
      transact(organisation.db, (tx) => {
        appendAuditEvent(ctx, tx, { action: 'person.test', subjectType: 'person', subjectId: null });
        tx.update(people).set({ name: 'Bo Ny' }).run();
        throw new Error('later');
      }),
    ).toThrow('later');
    expect(rows()).toEqual([]);
    expect(
      organisation.db
        .select()
        .from(people)
        .all()
        .some(({ name }) => name === 'Bo Ny'),
    ).toBe(false);
  });
});
