import { findOwnConversation } from 'app/domain/conversations/find-conversation.server';
import { closeEarlier } from 'app/domain/conversations/lifecycle/close-earlier.server';
import { newId } from 'app/domain/ids';
import { transact } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import { conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { agree, say } from '../agreements/talks';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithTeam();
});

/** A talk of Jonas and Anne's, with these agreements; ids of both. */
function talk(heldOn: string, goals: string[], type: 'mus' | 'status' = 'mus', employee = 'Jonas') {
  const { db, idOf } = organisation;
  const id = newId();
  db.insert(conversations)
    .values({
      id,
      templateId: organisation.templateFor('medarbejder'),
      type,
      employeeId: idOf(employee),
      leaderId: idOf('Anne'),
      state: 'in-talk',
      heldOn,
      talkStartedAt: new Date(`${heldOn}T09:00:00Z`),
      createdAt: new Date(`${heldOn}T08:00:00Z`),
    })
    .run();
  return { id, made: goals.map((goal) => agree(organisation, 'Anne', id, goal)) };
}

const sayOf = (inTalk: string, agreementId: string | undefined, verdict: 'done' | 'continue' | 'drop') =>
  say(organisation, inTalk, agreementId ?? '', verdict);

/** As signing does: the state, and what it closes, in one transaction. */
function sign(id: string): void {
  const ctx = organisation.as('Anne');
  transact(ctx.db, (tx) => {
    tx.update(conversations).set({ state: 'signed' }).where(eq(conversations.id, id)).run();
    closeEarlier(ctx, tx, findOwnConversation(ctx, tx, id, 'read'));
  });
}
const stateOf = (id: string) =>
  organisation.db.select().from(conversations).where(eq(conversations.id, id)).get()?.state;

describe('what a signed conversation closes', () => {
  it('is the earlier one of the same kind, once each of its agreements has been taken up', () => {
    const before = talk('2025-03-03', ['Kursus', 'Føl']);
    sign(before.id);
    const now = talk('2026-03-02', []);
    sayOf(now.id, before.made[0], 'done');
    sayOf(now.id, before.made[1], 'drop');
    expect(stateOf(before.id)).toBe('signed');
    sign(now.id);
    expect(stateOf(before.id)).toBe('closed');
    expect(stateOf(now.id)).toBe('signed');
  });

  it('is not one with an agreement that nobody has looked back on', () => {
    const before = talk('2025-03-03', ['Kursus', 'Føl']);
    sign(before.id);
    const now = talk('2026-03-02', []);
    sayOf(now.id, before.made[0], 'done');
    sign(now.id);
    expect(stateOf(before.id)).toBe('signed');
  });

  it('counts what another talk has settled in between', () => {
    const before = talk('2025-03-03', ['Kursus']);
    sign(before.id);
    const status = talk('2025-09-01', [], 'status');
    sayOf(status.id, before.made[0], 'done');
    sign(status.id);
    expect(stateOf(before.id)).toBe('signed');
    sign(talk('2026-03-02', []).id);
    expect(stateOf(before.id)).toBe('closed');
    expect(stateOf(status.id)).toBe('signed');
  });

  it('is one that agreed on nothing, too', () => {
    const before = talk('2025-03-03', []);
    sign(before.id);
    sign(talk('2026-03-02', []).id);
    expect(stateOf(before.id)).toBe('closed');
  });

  it('is nobody else’s, nothing later, and nothing that is not signed', () => {
    const colleague = talk('2025-03-03', [], 'mus', 'Mie');
    sign(colleague.id);
    const later = talk('2026-06-01', []);
    sign(later.id);
    const open = talk('2025-06-01', []);
    sign(talk('2026-03-02', []).id);
    expect([colleague.id, later.id, open.id].map(stateOf)).toEqual(['signed', 'signed', 'in-talk']);
  });

  it('is logged, with the talk that it was closed after', () => {
    const before = talk('2025-03-03', []);
    sign(before.id);
    const now = talk('2026-03-02', []);
    sign(now.id);
    const closed = organisation.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'conversation.close'))
      .all();
    expect(closed).toMatchObject([{ subjectId: before.id, details: JSON.stringify({ after: now.id }) }]);
  });
});
