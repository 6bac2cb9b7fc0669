import { callIn } from 'app/domain/conversations/call-in.server';
import { changePeople, changePeopleInTurns } from 'app/domain/cycles/rounds/change-people.server';
import { followReportingLines } from 'app/domain/cycles/rounds/follow-lines.server';
import { changeRunning } from 'app/domain/cycles/rounds/make-round.server';
import { openRound } from 'app/domain/cycles/rounds/open-round.server';
import { previewRound } from 'app/domain/cycles/rounds/preview.server';
import { recheckProblems } from 'app/domain/cycles/rounds/recheck.server';
import { newId } from 'app/domain/ids';
import { auditEvents } from 'db/schema/audit';
import { conversations } from 'db/schema/conversations';
import { interviewTemplates, retiredTemplates } from 'db/schema/frameworks';
import { employments } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { NOW } from 'tests/support/test-database';
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
