import { callIn } from 'app/domain/conversations/call-in.server';
import { describeConversation } from 'app/domain/conversations/describe-conversation.server';
import {
  cancelConversation,
  undoCancelling,
} from 'app/domain/conversations/lifecycle/cancel-conversation.server';
import { describeCancellable } from 'app/domain/conversations/lifecycle/describe-cancelling.server';
import { describeInherited } from 'app/domain/conversations/lifecycle/describe-inherited.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { auditEvents } from 'db/schema/audit';
import { conversations } from 'db/schema/conversations';
import { mails } from 'db/schema/notifications';
import { summaries } from 'db/schema/signing';
import { opened } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import { atSummary, calledIn, inTalk, organisationWithTeam } from 'tests/support/conversations';
import { moveReport } from 'tests/support/move-report';
import { notFound, refused } from 'tests/support/refused';
import { signed } from 'tests/support/signed';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithTeam();
});

const stateOf = (id: string) =>
  organisation.db.select().from(conversations).where(eq(conversations.id, id)).get()?.state;
const kindsOfMail = (name: string) =>
  organisation.db
    .select({ kind: mails.kind })
    .from(mails)
    .where(eq(mails.personId, organisation.idOf(name)))
    .all()
    .map(({ kind }) => kind);
const cancel = (id: string, by = 'Anne') => cancelConversation(organisation.as(by), id, 'Vi er flyttet');
const daysLater = (days: number) => new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000);

describe('cancelling a conversation', () => {
  it.each([
    ['while both prepare', calledIn],
    ['during the talk', inTalk],
    ['while the record is read through', atSummary],
  ])('is for the leader, %s', (_when, at) => {
    const id = at(organisation);
    cancel(id);
    expect(stateOf(id)).toBe('cancelled');
  });

  it('voids a summary that waits for signatures, so that nobody can sign it', async () => {
    const id = atSummary(organisation);
    await freezeSummary(organisation.as('Anne'), id);
    cancel(id);
    expect(stateOf(id)).toBe('cancelled');
    const voided = { voidedAt: summaries.voidedAt, voidReason: opened(summaries.voidReason) };
    expect(organisation.db.select(voided).from(summaries).all()).toEqual([
      { voidedAt: NOW, voidReason: 'Vi er flyttet' },
    ]);
  });

  it('tells everybody in it who did it and why', () => {
    const id = calledIn(organisation);
    cancel(id);
    for (const name of ['Jonas', 'Anne']) {
      expect(describeConversation(organisation.as(name), id).cancelled).toMatchObject({
        by: 'Anne',
        reason: 'Vi er flyttet',
        from: 'preparing',
      });
      expect(kindsOfMail(name)).toContain('cancelled');
    }
  });

  it('says why to those in it, and to a new leader only what they wrote themselves', () => {
    const id = calledIn(organisation);
    cancel(id);
    moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
    const seen = () => describeCancellable(organisation.as('Kim'), id).cancelled;
    expect(seen()).toMatchObject({ by: 'Anne', reason: '' });
    expect(describeInherited(organisation.as('Kim'), id).cancelled?.reason).toBe('');
    expect(describeConversation(organisation.as('Jonas'), id).cancelled?.reason).toBe('Vi er flyttet');
    undoCancelling(organisation.as('Kim'), id);
    cancelConversation(organisation.as('Kim'), id, 'Jeg indkalder igen');
    expect(seen()).toMatchObject({ by: 'Kim', reason: 'Jeg indkalder igen' });
  });

  it('leaves what was written to read, and nothing to write', () => {
    const id = calledIn(organisation);
    cancel(id);
    expect(describeConversation(organisation.as('Jonas'), id).state).toBe('cancelled');
    expect(() =>
      saveAnswer(organisation.as('Jonas'), id, { questionId: 'q_stolt', scale: null, text: 'x', version: 0 }),
    ).toThrow(refused('conversation.not_now.cancelled', 'conflict'));
    expect(() => sharePreparation(organisation.as('Jonas'), id)).toThrow(
      refused('conversation.not_now.cancelled'),
    );
    expect(() => startTalk(organisation.as('Anne'), id)).toThrow(refused('conversation.not_now.cancelled'));
  });

  it('is not for the employee, and hidden from everybody else', () => {
    const id = calledIn(organisation);
    expect(() => cancel(id, 'Jonas')).toThrow(refused('access.forbidden', 'forbidden'));
    for (const name of ['Mie', 'Bo', 'Kim', 'Hanne']) expect(() => cancel(id, name)).toThrow(notFound);
    expect(stateOf(id)).toBe('preparing');
  });

  it('comes too late once everybody has signed', async () => {
    const id = await signed(organisation);
    expect(() => cancel(id)).toThrow(refused('conversation.not_now.signed', 'conflict'));
  });

  it('is logged with the state it came from, and without the reason', () => {
    const id = inTalk(organisation);
    cancel(id);
    const event = organisation.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'conversation.cancel'))
      .get();
    expect(event).toMatchObject({ actorId: organisation.idOf('Anne'), subjectId: id });
    expect(event?.details).toBe('{"from":"in-talk"}');
  });
});

describe('undoing a cancellation', () => {
  it.each([
    ['preparing', calledIn],
    ['in-talk', inTalk],
    ['summary', atSummary],
  ] as const)('takes it back to %s', (state, at) => {
    const id = at(organisation);
    cancel(id);
    undoCancelling(organisation.as('Anne'), id);
    expect(stateOf(id)).toBe(state);
    expect(describeConversation(organisation.as('Jonas'), id).cancelled).toBeNull();
  });

  it('takes one that waited for signatures back to the record, since that summary is void', async () => {
    const id = atSummary(organisation);
    await freezeSummary(organisation.as('Anne'), id);
    cancel(id);
    undoCancelling(organisation.as('Anne'), id);
    expect(stateOf(id)).toBe('summary');
    await freezeSummary(organisation.as('Anne'), id);
    expect(stateOf(id)).toBe('signing');
  });

  it('is possible for fourteen days', () => {
    const id = calledIn(organisation);
    cancel(id);
    organisation.setNow(daysLater(14));
    expect(describeConversation(organisation.as('Anne'), id).cancelled?.undoUntil).toEqual(daysLater(14));
    undoCancelling(organisation.as('Anne'), id);
    expect(stateOf(id)).toBe('preparing');
  });

  it('is not possible after that', () => {
    const id = calledIn(organisation);
    cancel(id);
    organisation.setNow(daysLater(14.01));
    expect(describeConversation(organisation.as('Anne'), id).cancelled?.undoUntil).toBeNull();
    expect(() => undoCancelling(organisation.as('Anne'), id)).toThrow(
      refused('conversation.cancelled_long_ago'),
    );
    expect(stateOf(id)).toBe('cancelled');
  });

  it('calls in again those who had been told that the day was off, and nobody else', () => {
    const id = calledIn(organisation);
    cancel(id);
    const ofJonas = eq(mails.personId, organisation.idOf('Jonas'));
    organisation.db.update(mails).set({ sentAt: NOW, nextAttemptAt: null }).where(ofJonas).run();
    undoCancelling(organisation.as('Anne'), id);
    const count = (name: string) => kindsOfMail(name).filter((kind) => kind === 'called-in').length;
    expect(count('Jonas')).toBe(2);
    expect(count('Anne')).toBe(1);
  });

  it.each([
    ['during the talk', inTalk],
    ['while the record is read through', atSummary],
  ])('tells those who had been told that it was cancelled, %s', (_when, at) => {
    const id = at(organisation);
    cancel(id);
    const ofJonas = eq(mails.personId, organisation.idOf('Jonas'));
    organisation.db.update(mails).set({ sentAt: NOW, nextAttemptAt: null }).where(ofJonas).run();
    undoCancelling(organisation.as('Anne'), id);
    expect(kindsOfMail('Jonas')).toContain('cancel-undone');
    expect(kindsOfMail('Anne')).not.toContain('cancel-undone');
  });

  it('is not for the employee', () => {
    const id = calledIn(organisation);
    cancel(id);
    expect(() => undoCancelling(organisation.as('Jonas'), id)).toThrow(refused('access.forbidden'));
  });
});

describe('a new leader', () => {
  it('can cancel what another leader began, and call in anew', () => {
    const id = inTalk(organisation);
    moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
    expect(() => cancel(id, 'Anne')).toThrow(notFound);
    cancel(id, 'Kim');
    expect(stateOf(id)).toBe('cancelled');
    expect(describeConversation(organisation.as('Jonas'), id).cancelled?.by).toBe('Kim');
    expect(
      callIn(organisation.as('Kim'), organisation.idOf('Jonas'), {
        templateId: organisation.templateFor('medarbejder'),
        heldOn: '2026-04-01',
      }),
    ).toEqual(expect.any(String));
  });
});
