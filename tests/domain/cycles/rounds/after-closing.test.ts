import { callIn } from 'app/domain/conversations/call-in.server';
import { changePeople, changePeopleInTurns } from 'app/domain/cycles/rounds/change-people.server';
import { closeRound, closeRoundAtOnce, reopenRound } from 'app/domain/cycles/rounds/close-round.server';
import { followReportingLines } from 'app/domain/cycles/rounds/follow-lines.server';
import { changeRunning } from 'app/domain/cycles/rounds/make-round.server';
import { openRound } from 'app/domain/cycles/rounds/open-round.server';
import { previewRound } from 'app/domain/cycles/rounds/preview.server';
import { recheckProblems } from 'app/domain/cycles/rounds/recheck.server';
import { newId } from 'app/domain/ids';
import { readRoundMail } from 'app/domain/notifications/read-round-mail.server';
import { auditEvents } from 'db/schema/audit';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { interviewTemplates, retiredTemplates } from 'db/schema/frameworks';
import { employments } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { createTestOrganisation, NOW } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  draftOf,
  inviteAll,
  MUS,
  mailsOf,
  moveTo,
  opened,
  organisationForRounds,
  standing,
  talkOf,
} from './round-world';

let org: ReturnType<typeof organisationForRounds>;
beforeEach(() => {
  org = organisationForRounds();
});
const hr = () => org.as('Hanne');
const KEEP = { planned: 'keep', reason: '' } as const;
const CANCEL = { planned: 'cancel', reason: 'Vi samler op til efteråret' } as const;
const AUTUMN = { startsOn: '2026-09-01', endsOn: '2026-11-30', signBy: '2026-12-11' };
const membersOf = (id: string) =>
  org.db.select().from(conversationMembers).where(eq(conversationMembers.conversationId, id)).all().length;

describe('what a closed round has left', () => {
  it('is planned anew by the next one: on its days, and everybody is told', () => {
    const spring = opened(org);
    inviteAll(org);
    callIn(org.as('Anne'), org.idOf('Jonas'), {
      templateId: org.templateFor('medarbejder'),
      heldOn: '2026-03-20',
    });
    closeRoundAtOnce(hr(), spring, KEEP);
    const autumn = opened(org, { ...AUTUMN, name: 'MUS efterår 2026' });
    inviteAll(org);
    expect(talkOf(org, autumn, 'Mie')).toEqual({
      ...talkOf(org, spring, 'Mie'),
      cycleId: autumn,
      heldOn: '2026-11-30',
    });
    // What is being prepared goes on in the new round, on the day that the leader has set.
    expect(talkOf(org, autumn, 'Jonas')).toMatchObject({ cycleId: autumn, heldOn: '2026-03-20' });
    expect(org.db.select().from(conversations).all()).toHaveLength(7);
    expect(mailsOf(org, 'round-opened').filter((name) => name === 'Mie')).toHaveLength(2);
    expect(mailsOf(org, 'round-to-hold').filter((name) => name === 'Anne')).toHaveLength(2);
    const told = { kind: 'round-to-hold', cycleId: autumn, personId: org.idOf('Anne') } as const;
    expect(readRoundMail(org.system(), told).undone).toMatchObject([{ toCallIn: 2, toHold: 1 }]);
  });

  it('of group talks too, with those who are in the next one', () => {
    const spring = opened(org, { type: 'grus' });
    inviteAll(org);
    closeRoundAtOnce(hr(), spring, KEEP);
    const autumn = draftOf(org, { ...AUTUMN, type: 'grus', name: 'GRUS efterår 2026' });
    changePeople(hr(), autumn, [org.idOf('Oda')], { intent: 'excuse', excuse: 'other' });
    openRound(hr(), autumn, previewRound(hr(), autumn, 1).invited);
    inviteAll(org);
    const group = talkOf(org, autumn, 'Mie');
    expect(group).toEqual({ ...talkOf(org, spring, 'Mie'), cycleId: autumn, heldOn: '2026-11-30' });
    expect(membersOf(group?.id ?? '')).toBe(2);
  });
});

describe('letting somebody off from a planned group', () => {
  it('tells them; and changing the reason later is about nobody’s talk', () => {
    const id = opened(org, { type: 'grus' });
    inviteAll(org);
    changePeople(hr(), id, [org.idOf('Oda')], { intent: 'excuse', excuse: 'leave' });
    expect(mailsOf(org, 'left-group')).toEqual(['Oda']);
    // The leader calls the rest in.
    org.db
      .update(conversations)
      .set({ state: 'preparing' })
      .where(eq(conversations.id, talkOf(org, id, 'Mie')?.id ?? ''))
      .run();
    changePeople(hr(), id, [org.idOf('Oda')], { intent: 'excuse', excuse: 'leaving' });
    expect(standing(org, id)).toMatchObject({ Oda: 'excused leaving', Mie: 'invited preparing' });
    expect(() => changePeople(hr(), id, [org.idOf('Mie')], { intent: 'excuse', excuse: 'other' })).toThrow(
      'rounds.talk_begun',
    );
  });

  it('all of them calls it off, which each hears and the log says', () => {
    const id = opened(org, { type: 'grus' });
    inviteAll(org);
    const group = talkOf(org, id, 'Per')?.id ?? '';
    changePeople(hr(), id, ['Per', 'Rie'].map(org.idOf), { intent: 'excuse', excuse: 'other' });
    expect(talkOf(org, id, 'Per')?.state).toBe('cancelled');
    expect(mailsOf(org, 'cancelled')).toEqual(['Kim', 'Per', 'Rie']);
    const logged = org.db.select().from(auditEvents).where(eq(auditEvents.subjectId, group)).all();
    expect(logged.map(({ action }) => action)).toEqual(['conversation.plan', 'conversation.cancel']);
  });
});

it('of a whole list nobody is let off where somebody has been called in, and each once else', async () => {
  const id = opened(org);
  inviteAll(org);
  callIn(org.as('Anne'), org.idOf('Jonas'), {
    templateId: org.templateFor('medarbejder'),
    heldOn: '2026-03-20',
  });
  const off = { intent: 'excuse', excuse: 'other' } as const;
  const all = ['Mie', 'Oda', 'Jonas', 'Mie'].map(org.idOf);
  await expect(changePeopleInTurns(hr(), id, all, off)).rejects.toThrow('rounds.talk_begun');
  expect(standing(org, id)).toMatchObject({ Mie: 'invited planned', Oda: 'invited planned' });
  expect(await changePeopleInTurns(hr(), id, [...all.slice(0, 2), 'findesikke'], off)).toBe(2);
  expect(await changePeopleInTurns(hr(), id, [org.idOf('Oda'), org.idOf('Oda')], { intent: 'include' })).toBe(
    1,
  );
  inviteAll(org);
  expect(standing(org, id)).toMatchObject({ Mie: 'excused other', Oda: 'invited planned' });
  expect(mailsOf(org, 'cancelled')).toEqual(['Anne', 'Anne', 'Mie', 'Oda']);
});

it('whoever becomes a leader, gets a second job or moves while the round goes on keeps the talk that is planned', () => {
  const id = opened(org);
  inviteAll(org);
  const before = talkOf(org, id, 'Jonas');
  moveTo(org, 'Rie', 'Jonas');
  const job = org.db
    .select()
    .from(employments)
    .where(eq(employments.personId, org.idOf('Jonas')))
    .get();
  if (!job) throw new Error('Jonas works nowhere');
  org.db
    .insert(employments)
    .values({ ...job, id: newId(), role: 'leder', leaderId: org.idOf('Kim'), startsOn: '2026-03-01' })
    .run();
  followReportingLines(org.system());
  recheckProblems(org.system());
  inviteAll(org);
  expect(talkOf(org, id, 'Jonas')).toEqual(before);
  expect(talkOf(org, id, 'Rie')).toMatchObject({ state: 'planned', leaderId: org.idOf('Jonas') });
  expect(org.db.select().from(conversations).all()).toHaveLength(7);
});

describe('a template that goes out of use in between', () => {
  const template = () => org.templateFor('medarbejder');
  const copy = (replacesId: string | null) => {
    const found = org.db.select().from(interviewTemplates).where(eq(interviewTemplates.id, template())).get();
    if (!found) throw new Error('there is no template');
    const id = newId();
    org.db
      .insert(interviewTemplates)
      .values({ ...found, id, replacesId, version: replacesId === null ? 1 : found.version + 1 })
      .run();
    return id;
  };
  const retire = (templateId: string) =>
    org.db.insert(retiredTemplates).values({ templateId, retiredAt: NOW }).run();

  it('is a problem that the draft names, and the job in a round that is open; another one solves it', () => {
    const draft = draftOf(org);
    retire(template());
    expect(previewRound(hr(), draft, 1)).toMatchObject({
      invited: 0,
      problems: [{ code: 'no-template', count: 7 }],
    });
    org.db.delete(retiredTemplates).run();
    openRound(hr(), draft, previewRound(hr(), draft, 1).invited);
    retire(template());
    inviteAll(org);
    expect(standing(org, draft).Mie).toBe('problem no-template');
    const { type: _type, startsOn: _startsOn, ...running } = MUS;
    const another = copy(null);
    changeRunning(hr(), draft, running, new Map([['medarbejder', another]]));
    recheckProblems(org.system());
    inviteAll(org);
    expect(talkOf(org, draft, 'Mie')).toMatchObject({ state: 'planned', templateId: another });
  });

  it('is followed by the one that replaces it', () => {
    const draft = draftOf(org);
    const newer = copy(template());
    openRound(hr(), draft, previewRound(hr(), draft, 1).invited);
    inviteAll(org);
    expect(talkOf(org, draft, 'Mie')?.templateId).toBe(newer);
  });

  it('is changed by HR in the talks that are planned, and in no other', () => {
    const id = opened(org);
    inviteAll(org);
    callIn(org.as('Anne'), org.idOf('Jonas'), { templateId: template(), heldOn: '2026-03-20' });
    const { type: _type, startsOn: _startsOn, ...running } = MUS;
    const another = copy(null);
    changeRunning(hr(), id, running, new Map([['medarbejder', another]]));
    expect(talkOf(org, id, 'Mie')?.templateId).toBe(another);
    expect(talkOf(org, id, 'Jonas')?.templateId).toBe(template());
  });
});

describe('closing a round and taking it up again', () => {
  it('tells the leaders anew of what they are to hold', () => {
    const id = opened(org);
    inviteAll(org);
    closeRoundAtOnce(hr(), id, CANCEL);
    reopenRound(hr(), id);
    inviteAll(org);
    expect(mailsOf(org, 'round-to-hold')).toEqual(['Anne', 'Anne', 'Bo', 'Bo', 'Kim', 'Kim']);
    expect(mailsOf(org, 'round-opened').filter((name) => name === 'Mie')).toHaveLength(2);
  });

  it('answers others while many talks are called off, and stops where a colleague reopens it', async () => {
    const many = Array.from({ length: 50 }, (_, at) => ({
      name: `Ny ${String.fromCharCode(97 + (at % 26))}${at < 26 ? 'a' : 'b'}`,
      leader: 'Anne',
    }));
    org = createTestOrganisation([
      { name: 'Anne', role: 'leder' },
      { name: 'Hanne', leader: 'Anne', grants: ['hr'] },
      ...many,
    ]);
    const id = opened(org);
    inviteAll(org);
    const closing = closeRound(hr(), id, CANCEL);
    reopenRound(hr(), id);
    await closing;
    const states = org.db.select().from(conversations).all();
    expect(states.filter(({ state }) => state === 'cancelled')).toHaveLength(20);
    inviteAll(org);
    expect(Object.values(standing(org, id)).filter((one) => one === 'invited planned')).toHaveLength(51);
  });
});
