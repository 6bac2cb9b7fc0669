import { acceptTime } from 'app/domain/appointments/answer-times.server';
import { proposeTimes } from 'app/domain/appointments/propose-times.server';
import { callIn } from 'app/domain/conversations/call-in.server';
import { callInGroup } from 'app/domain/conversations/group/call-in-group.server';
import {
  cancelConversation,
  undoCancelling,
} from 'app/domain/conversations/lifecycle/cancel-conversation.server';
import { changePeople } from 'app/domain/cycles/rounds/change-people.server';
import { closeRoundAtOnce, describeUndone, reopenRound } from 'app/domain/cycles/rounds/close-round.server';
import { followReportingLines } from 'app/domain/cycles/rounds/follow-lines.server';
import { findOutsideRound, listPeopleInRound } from 'app/domain/cycles/rounds/list-people.server';
import { listRounds } from 'app/domain/cycles/rounds/list-rounds.server';
import { changeRunning } from 'app/domain/cycles/rounds/make-round.server';
import { openRound } from 'app/domain/cycles/rounds/open-round.server';
import { previewRound } from 'app/domain/cycles/rounds/preview.server';
import { recheckProblems } from 'app/domain/cycles/rounds/recheck.server';
import { newId } from 'app/domain/ids';
import { removeUnit } from 'app/domain/people/units/change-units.server';
import { gatherOwnData } from 'app/domain/privacy/own-data/gather-own-data.server';
import { OwnDataSchema } from 'app/domain/privacy/own-data/own-data.schema';
import { timeProposals } from 'db/schema/calendar';
import { conversations } from 'db/schema/conversations';
import { employments, people, units } from 'db/schema/people';
import { eq } from 'drizzle-orm';
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
let id: string;
beforeEach(() => {
  org = organisationForRounds();
  id = opened(org);
  inviteAll(org);
});
const hr = () => org.as('Hanne');

/** What the job does when it is woken. */
function work(): void {
  followReportingLines(org.system());
  recheckProblems(org.system());
  inviteAll(org);
}

const call = (leader: string, name: string) =>
  callIn(org.as(leader), org.idOf(name), {
    templateId: org.templateFor('medarbejder'),
    heldOn: '2026-03-20',
  });
const setState = (name: string, state: (typeof conversations.$inferSelect)['state']) =>
  org.db
    .update(conversations)
    .set({ state })
    .where(eq(conversations.id, talkOf(org, id, name)?.id ?? ''))
    .run();
const ALL = { words: '', standing: null, excuse: null, problem: null, unitId: null };

describe('excusing somebody', () => {
  it('calls the planned talk off and says so, and taking it back plans another', () => {
    const first = talkOf(org, id, 'Jonas')?.id;
    changePeople(hr(), id, [org.idOf('Jonas')], { intent: 'excuse', excuse: 'leave' });
    expect(standing(org, id).Jonas).toBe('excused leave');
    expect(talkOf(org, id, 'Jonas')).toMatchObject({ id: first, state: 'cancelled' });
    expect(mailsOf(org, 'cancelled')).toEqual(['Anne', 'Jonas']);
    changePeople(hr(), id, [org.idOf('Jonas')], { intent: 'include' });
    work();
    expect(talkOf(org, id, 'Jonas')).toMatchObject({ state: 'planned' });
    expect(talkOf(org, id, 'Jonas')?.id).not.toBe(first);
    expect(mailsOf(org, 'round-opened').filter((name) => name === 'Jonas')).toHaveLength(2);
    expect(mailsOf(org, 'round-to-hold').filter((name) => name === 'Anne')).toHaveLength(1);
  });

  it('stands: the leader cannot undo what HR has called off', () => {
    const talk = talkOf(org, id, 'Jonas')?.id ?? '';
    changePeople(hr(), id, [org.idOf('Jonas')], { intent: 'excuse', excuse: 'leave' });
    expect(() => undoCancelling(org.as('Anne'), talk)).toThrow('conversation.excused');
  });

  it('is refused when the leader has called them in already', () => {
    call('Anne', 'Jonas');
    expect(() =>
      changePeople(hr(), id, [org.idOf('Jonas'), org.idOf('Mie')], { intent: 'excuse', excuse: 'other' }),
    ).toThrow('rounds.talk_begun');
    expect(standing(org, id)).toMatchObject({ Jonas: 'invited preparing', Mie: 'invited planned' });
  });
});

describe('the people of a round that goes on', () => {
  it('can be added: a new employee is found, taken in and invited', () => {
    const sif = newId();
    const email = 'sif@proeveby.example';
    org.db.insert(people).values({ id: sif, name: 'Sif', email, language: 'da', createdAt: hr().now }).run();
    const [jonas] = org.db
      .select()
      .from(employments)
      .where(eq(employments.personId, org.idOf('Jonas')))
      .all();
    if (jonas)
      org.db
        .insert(employments)
        .values({ ...jonas, id: newId(), personId: sif })
        .run();
    expect(findOutsideRound(hr(), id, 'Sif')).toMatchObject([{ name: 'Sif', unit: 'Børn og unge' }]);
    changePeople(hr(), id, [sif], { intent: 'include' });
    work();
    expect(standing(org, id).Sif).toBe('invited planned');
    expect(findOutsideRound(hr(), id, 'Sif')).toEqual([]);
  });

  it('are listed by name, unit and how they stand, for HR alone', () => {
    expect(listPeopleInRound(hr(), id, { ...ALL, words: 'jon' }, 1)).toMatchObject({
      count: 1,
      rows: [{ name: 'Jonas', leader: 'Anne', standing: 'invited', talk: { state: 'planned' } }],
    });
    const [unit] = org.db.select().from(units).all();
    expect(listPeopleInRound(hr(), id, { ...ALL, unitId: unit?.id ?? '' }, 1).count).toBe(7);
    expect(listPeopleInRound(hr(), id, { ...ALL, standing: 'problem' }, 1).count).toBe(0);
    expect(() => listPeopleInRound(org.as('Anne'), id, ALL, 1)).toThrow('access.forbidden');
  });

  it('can be spared reminders, and get them again', () => {
    changePeople(hr(), id, [org.idOf('Mie')], { intent: 'reminders-off' });
    const mie = () => listPeopleInRound(hr(), id, { ...ALL, words: 'Mie' }, 1).rows[0];
    expect(mie()?.remindersOff).toBe(true);
    changePeople(hr(), id, [org.idOf('Mie')], { intent: 'reminders-on' });
    expect(mie()?.remindersOff).toBe(false);
  });

  it('who could not be invited are invited once what was missing is there', () => {
    moveTo(org, 'Oda', null);
    changePeople(hr(), id, [org.idOf('Oda')], { intent: 'excuse', excuse: 'other' });
    changePeople(hr(), id, [org.idOf('Oda')], { intent: 'include' });
    work();
    expect(standing(org, id).Oda).toBe('problem no-leader');
    moveTo(org, 'Oda', 'Kim');
    work();
    expect(talkOf(org, id, 'Oda')).toMatchObject({ state: 'planned', leaderId: org.idOf('Kim') });
  });

  it('whose leader cancels and calls in again have the new talk in the round', () => {
    cancelConversation(org.as('Anne'), talkOf(org, id, 'Jonas')?.id ?? '', 'Vi venter til efter ferien');
    expect(standing(org, id).Jonas).toBe('invited cancelled');
    const again = call('Anne', 'Jonas');
    expect(talkOf(org, id, 'Jonas')).toMatchObject({ id: again, state: 'preparing', cycleId: id });
  });
});

describe('a change of leader', () => {
  it('takes a planned talk along, and the new leader is told of the round', () => {
    const talk = talkOf(org, id, 'Jonas')?.id;
    moveTo(org, 'Jonas', 'Kim');
    work();
    expect(talkOf(org, id, 'Jonas')).toMatchObject({ id: talk, state: 'planned', leaderId: org.idOf('Kim') });
    expect(mailsOf(org, 'round-opened').filter((name) => name === 'Jonas')).toHaveLength(1);
    expect(call('Kim', 'Jonas')).toBe(talk);
  });

  it('takes back the hours that the former leader has proposed', () => {
    const talk = talkOf(org, id, 'Jonas')?.id ?? '';
    proposeTimes(org.as('Anne'), talk, [{ heldOn: '2026-03-23', startTime: '10:00', minutes: 60 }]);
    moveTo(org, 'Jonas', 'Kim');
    work();
    const [time] = org.db.select().from(timeProposals).all();
    expect(time?.state).toBe('withdrawn');
    expect(() => acceptTime(org.as('Jonas'), talk, time?.id ?? '')).toThrow('appointments.time_gone');
  });

  it('to nobody is nothing that the job does again and again', () => {
    moveTo(org, 'Jonas', null);
    expect(followReportingLines(org.system())).toBe(0);
    moveTo(org, 'Jonas', 'Kim');
    expect(followReportingLines(org.system())).toBe(1);
    expect(followReportingLines(org.system())).toBe(0);
  });

  it('lets the new leader call in to the planned talk before the job has seen it', () => {
    const talk = talkOf(org, id, 'Jonas')?.id;
    moveTo(org, 'Jonas', 'Kim');
    expect(call('Kim', 'Jonas')).toBe(talk);
    expect(talkOf(org, id, 'Jonas')?.leaderId).toBe(org.idOf('Kim'));
  });

  it.each(['preparing', 'in-talk', 'summary', 'signing', 'signed', 'closed', 'cancelled'] as const)(
    'leaves a talk that is %s where it is: what has been said belongs to those who said it',
    (state) => {
      call('Anne', 'Jonas');
      setState('Jonas', state);
      moveTo(org, 'Jonas', 'Kim');
      work();
      expect(talkOf(org, id, 'Jonas')).toMatchObject({ state, leaderId: org.idOf('Anne') });
    },
  );

  it('to nobody leaves a planned talk until there is a leader', () => {
    moveTo(org, 'Jonas', null);
    work();
    expect(talkOf(org, id, 'Jonas')).toMatchObject({ state: 'planned', leaderId: org.idOf('Anne') });
  });

  it('of somebody in a planned group takes them to the new leader’s group', () => {
    const group = opened(org, { type: 'grus', name: 'GRUS forår' });
    inviteAll(org);
    moveTo(org, 'Jonas', 'Kim');
    work();
    expect(talkOf(org, group, 'Jonas')?.id).toBe(talkOf(org, group, 'Per')?.id);
    expect(talkOf(org, group, 'Mie')?.leaderId).toBe(org.idOf('Anne'));
  });

  it('of a whole group makes a group of the new leader’s, and calls the old one off', () => {
    const group = opened(org, { type: 'grus', name: 'GRUS forår' });
    inviteAll(org);
    const before = talkOf(org, group, 'Per')?.id ?? '';
    for (const name of ['Per', 'Rie']) moveTo(org, name, 'Anne');
    // Anne's own group has been called in already.
    callInGroup(org.as('Anne'), {
      name: 'Team Solsikken',
      members: ['Jonas', 'Mie', 'Oda'].map(org.idOf),
      templateId: org.templateFor('grus'),
      heldOn: '2026-03-20',
    });
    work();
    expect(talkOf(org, group, 'Per')).toMatchObject({ state: 'planned', leaderId: org.idOf('Anne') });
    expect(talkOf(org, group, 'Per')?.id).toBe(talkOf(org, group, 'Rie')?.id);
    const old = org.db.select().from(conversations).where(eq(conversations.id, before)).get();
    expect(old?.state).toBe('cancelled');
  });

  it('of somebody who leaves calls their planned talk off and lets them off', () => {
    org.db
      .update(employments)
      .set({ endsOn: '2026-02-27' })
      .where(eq(employments.personId, org.idOf('Jonas')))
      .run();
    work();
    expect(standing(org, id).Jonas).toBe('excused leaving');
    expect(talkOf(org, id, 'Jonas')?.state).toBe('cancelled');
  });

  it('and a move to another unit leaves a planned talk with the same leader', () => {
    const unitId = newId();
    org.db.insert(units).values({ id: unitId, name: 'Mosekonen' }).run();
    org.db
      .update(employments)
      .set({ unitId })
      .where(eq(employments.personId, org.idOf('Jonas')))
      .run();
    const before = talkOf(org, id, 'Jonas');
    work();
    expect(talkOf(org, id, 'Jonas')).toEqual(before);
  });
});

it('whoever the leader calls in as a group, though no group was planned, is in the round with it', () => {
  const group = draftOf(org, { type: 'grus', name: 'GRUS forår' });
  for (const name of ['Jonas', 'Mie', 'Oda']) moveTo(org, name, 'Bo');
  changePeople(hr(), group, ['Jonas', 'Mie'].map(org.idOf), { intent: 'excuse', excuse: 'other' });
  changePeople(hr(), group, ['Hanne', 'Adam'].map(org.idOf), { intent: 'excuse', excuse: 'other' });
  openRound(hr(), group, previewRound(hr(), group, 1).invited);
  expect(standing(org, group).Oda).toBe('problem group-small');
  const talk = callInGroup(org.as('Bo'), {
    name: 'Team Mosekonen',
    members: ['Oda', 'Jonas'].map(org.idOf),
    templateId: org.templateFor('grus'),
    heldOn: '2026-03-20',
  });
  expect(talkOf(org, group, 'Oda')).toMatchObject({ id: talk, cycleId: group });
  expect(standing(org, group)).toMatchObject({ Oda: 'invited preparing', Jonas: 'excused other' });
});

describe('deadlines of a round that goes on', () => {
  it('move what is planned, and leave what has been called in', () => {
    call('Anne', 'Jonas');
    const { type: _type, startsOn: _startsOn, ...running } = MUS;
    const templates = new Map([['medarbejder', org.templateFor('medarbejder')]]);
    changeRunning(hr(), id, { ...running, endsOn: '2026-06-30', signBy: '2026-07-10' }, templates);
    expect(talkOf(org, id, 'Mie')?.heldOn).toBe('2026-06-30');
    expect(talkOf(org, id, 'Jonas')?.heldOn).toBe('2026-03-20');
  });
});

it('everybody finds their place in a round among their own data, with the planned talk', () => {
  changePeople(hr(), id, [org.idOf('Mie')], { intent: 'excuse', excuse: 'leave' });
  const own = (name: string) => OwnDataSchema.parse(gatherOwnData(org.as(name)));
  expect(own('Mie').rounds).toMatchObject([{ name: MUS.name, standing: 'excused', excuse: 'leave' }]);
  expect(own('Jonas')).toMatchObject({
    rounds: [{ standing: 'invited', excuse: null }],
    talks: [{ state: 'planned' }],
  });
  expect(own('Anne').rounds).toEqual([]);
});

describe('closing a round', () => {
  it('says what is left undone, and calls off what was never called in to, with a reason', () => {
    call('Anne', 'Jonas');
    expect(describeUndone(hr(), id)).toMatchObject({ planned: 6, notHeld: 1, notSigned: 0 });
    closeRoundAtOnce(hr(), id, { planned: 'cancel', reason: 'Vi samler op til efteråret' });
    expect(standing(org, id)).toMatchObject({ Jonas: 'invited preparing', Mie: 'invited cancelled' });
    expect(mailsOf(org, 'cancelled')).toContain('Mie');
    expect(listRounds(hr())).toMatchObject([{ state: 'closed', numbers: { people: 7, held: 0 } }]);
    expect(() => changePeople(hr(), id, [org.idOf('Mie')], { intent: 'include' })).toThrow(
      'rounds.not_now.closed',
    );
  });

  it('leaves what is planned where HR says so', () => {
    closeRoundAtOnce(hr(), id, { planned: 'keep', reason: '' });
    expect(standing(org, id).Mie).toBe('invited planned');
    expect(call('Anne', 'Mie')).toBe(talkOf(org, id, 'Mie')?.id);
  });

  it('can be taken back: whoever was called off then is invited anew', () => {
    cancelConversation(org.as('Anne'), talkOf(org, id, 'Oda')?.id ?? '', 'Oda har holdt sin MUS');
    org.setNow(new Date('2026-06-01T08:00:00Z'));
    closeRoundAtOnce(hr(), id, { planned: 'cancel', reason: 'Vi samler op til efteråret' });
    reopenRound(hr(), id);
    work();
    expect(standing(org, id)).toMatchObject({ Mie: 'invited planned', Oda: 'invited cancelled' });
  });
});

it('a unit that a round names cannot be removed', () => {
  const unitId = newId();
  org.db.insert(units).values({ id: unitId, name: 'Mosekonen' }).run();
  draftOf(org, {}, [unitId]);
  expect(() => removeUnit(org.as('Adam'), unitId)).toThrow('people.unit_in_round');
});
