import {
  answerEvaluation,
  asksHowItWas,
  declineEvaluation,
  describeEvaluation,
  talkToEvaluate,
} from 'app/domain/indicators/evaluate.server';
import { auditEvents } from 'db/schema/audit';
import { conversations } from 'db/schema/conversations';
import { contributions, evaluations } from 'db/schema/insight';
import { desc, eq } from 'drizzle-orm';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const SAID = { important: 'yes', heard: 'partly', agreements: 'no' } as const;
const DAY = 86_400_000;
let org: TestOrganisation;
let id: string;
beforeEach(() => {
  org = organisationWithTeam();
  id = signedTalk();
});

/** As signing leaves it. */
function signedTalk(): string {
  const talk = calledIn(org);
  org.db
    .update(conversations)
    .set({ state: 'signed', signedAt: NOW, contributedAt: NOW })
    .where(eq(conversations.id, talk))
    .run();
  return talk;
}
const stateFor = (name: string, talk = id) => describeEvaluation(org.as(name), talk).state;
const counted = () =>
  org.db
    .select({ subject: contributions.subject, value: contributions.value })
    .from(contributions)
    .where(eq(contributions.kind, 'evaluation'))
    .all()
    .sort((a, b) => a.subject.localeCompare(b.subject));

describe('saying how a talk was', () => {
  it('counts the answers, and keeps of the person only that they have answered', () => {
    answerEvaluation(org.as('Jonas'), id, SAID);
    expect(counted()).toEqual([
      { subject: 'employee.agreements', value: 'no' },
      { subject: 'employee.heard', value: 'partly' },
      { subject: 'employee.important', value: 'yes' },
    ]);
    expect(org.db.select().from(evaluations).all()).toEqual([
      { conversationId: id, personId: org.idOf('Jonas'), answered: 'yes' },
    ]);
    const logged = org.db.select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1).get();
    expect(logged).toMatchObject({ action: 'evaluation.answer', subjectId: id });
    expect(logged?.details).not.toMatch(/partly|heard|important/);
  });

  it('is looked at without taking the turn of anybody who writes', () => {
    const writing = vi.spyOn(org.db, 'transaction');
    expect(stateFor('Jonas')).toBe('open');
    expect(asksHowItWas(org.as('Jonas'), id)).toBe(true);
    expect(talkToEvaluate(org.as('Jonas'))).toBe(id);
    expect(writing).not.toHaveBeenCalled();
  });

  it('is asked of both sides, and counted apart', () => {
    answerEvaluation(org.as('Anne'), id, SAID);
    expect(counted().map(({ subject }) => subject)).toEqual(
      ['agreements', 'heard', 'important'].map((question) => `leader.${question}`),
    );
    expect(stateFor('Jonas')).toBe('open');
  });

  it('is done once, also when the talk is opened and signed again', () => {
    answerEvaluation(org.as('Jonas'), id, SAID);
    expect(() => answerEvaluation(org.as('Jonas'), id, SAID)).toThrow('evaluation.not_asked');
    expect(stateFor('Jonas')).toBe('answered');
    reopen();
    org.db
      .update(conversations)
      .set({ state: 'signed', signedAt: NOW })
      .where(eq(conversations.id, id))
      .run();
    expect(() => answerEvaluation(org.as('Jonas'), id, SAID)).toThrow('evaluation.not_asked');
    expect(counted()).toHaveLength(3);
  });

  it('is asked of a leader once in a year, however many talks they hold', () => {
    const other = signedTalk();
    answerEvaluation(org.as('Anne'), id, SAID);
    expect(stateFor('Anne', other)).toBe('asked-before');
    expect(() => answerEvaluation(org.as('Anne'), other, SAID)).toThrow('evaluation.not_asked');
  });

  it('can be declined, and is not asked again then', () => {
    declineEvaluation(org.as('Jonas'), id);
    expect(stateFor('Jonas')).toBe('declined');
    expect(talkToEvaluate(org.as('Jonas'))).toBeNull();
    expect(counted()).toEqual([]);
  });

  it('is possible for a month', () => {
    org.setNow(new Date(NOW.getTime() + 30 * DAY));
    expect(stateFor('Jonas')).toBe('open');
    org.setNow(new Date(NOW.getTime() + 31 * DAY));
    expect(stateFor('Jonas')).toBe('over');
  });

  it('is nobody else’s, and not possible before the talk is signed', () => {
    expect(() => describeEvaluation(org.as('Mie'), id)).toThrow('access.not_found');
    expect(() => describeEvaluation(org.as('Hanne'), id)).toThrow('access.not_found');
    expect(() => describeEvaluation(org.as('Jonas'), calledIn(org))).toThrow('conversation.not_now');
  });

  it('is mentioned in the overview for two weeks', () => {
    expect(talkToEvaluate(org.as('Jonas'))).toBe(id);
    expect(talkToEvaluate(org.as('Mie'))).toBeNull();
    expect(asksHowItWas(org.as('Jonas'), id)).toBe(true);
    org.setNow(new Date(NOW.getTime() + 15 * DAY));
    expect(talkToEvaluate(org.as('Jonas'))).toBeNull();
    expect(asksHowItWas(org.as('Jonas'), id)).toBe(true);
  });
});

/** As taking it up again leaves it. */
function reopen(): void {
  org.db
    .update(conversations)
    .set({ state: 'summary', signedAt: null })
    .where(eq(conversations.id, id))
    .run();
}
