import { saveAgreement } from 'app/domain/conversations/agreements/agreements.server';
import { callIn } from 'app/domain/conversations/call-in.server';
import { callInGroup } from 'app/domain/conversations/group/call-in-group.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { newId } from 'app/domain/ids';
import { contributeFigures } from 'app/domain/indicators/contribute.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { reopenSummary } from 'app/domain/signing/void-summary.server';
import { transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { cycles } from 'db/schema/cycles';
import { contributions, figureReleases } from 'db/schema/insight';
import { employments, units } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { sign } from 'tests/domain/signing/sign-as';
import { atSummary } from 'tests/support/conversations';
import { createTestOrganisation, NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

const TEAM = ['Jonas', 'Mie', 'Oda', 'Per', 'Rie'];
let org: TestOrganisation;
beforeEach(() => {
  org = createTestOrganisation([
    { name: 'Bo', role: 'leder' },
    { name: 'Anne', role: 'leder', leader: 'Bo' },
    ...TEAM.map((name) => ({ name, leader: 'Anne' })),
    { name: 'Hanne', grants: ['hr'] },
  ]);
});

const rows = () =>
  org.db
    .select()
    .from(contributions)
    .all()
    .map(({ id: _, ...row }) => row)
    .sort((a, b) => `${a.kind}${a.subject}`.localeCompare(`${b.kind}${b.subject}`));
const said = () => rows().map(({ kind, subject, value }) => [kind, subject, value]);
const talkOf = (name: string, leader = 'Anne') =>
  callIn(org.as(leader), org.idOf(name), {
    templateId: org.templateFor(name === 'Anne' ? 'leder' : 'medarbejder'),
    heldOn: '2026-03-16',
  });
const answer = (name: string, id: string, questionId: string, scale: string) =>
  saveAnswer(org.as(name), id, { questionId, scale, text: 'Kun til Anne', version: 0 });
const contributed = (id: string) => transact(org.db, (tx) => contributeFigures(org.system(), tx, id));
const agree = (id: string, more: { statementId?: string; sectionId?: string; memberId?: string }) =>
  saveAgreement(org.as('Anne'), id, {
    ...{ id: null, goal: 'Et mål', activity: '', employeePart: '', leaderPart: '', support: '', version: 0 },
    ...{ dueOn: null, followUpOn: null, statementId: null, sectionId: null, memberId: null },
    ...more,
  });

describe('what a signed talk contributes', () => {
  it('is how the employee sees each statement, the themes they chose and those they agreed within', () => {
    const id = talkOf('Jonas');
    answer('Jonas', id, 'q_spoerger', 'on-the-way');
    answer('Anne', id, 'q_spoerger', 'going-well');
    sharePreparation(org.as('Jonas'), id);
    sharePreparation(org.as('Anne'), id);
    startTalk(org.as('Anne'), id);
    agree(id, { statementId: 's_deler' });
    agree(id, { sectionId: 'nysgerrighed' });
    contributed(id);
    expect(said()).toEqual([
      ['agreement', 'nysgerrighed', 'agreed'],
      ['scale', 's_deler', 'unanswered'],
      ['scale', 's_spoerger', 'on-the-way'],
    ]);
    expect(rows()[0]).toMatchObject({ cycleId: null, year: 2026, type: 'mus', role: 'medarbejder' });
  });

  it('has nothing in it that leads back to anybody', () => {
    const id = talkOf('Jonas');
    answer('Jonas', id, 'q_spoerger', 'on-the-way');
    sharePreparation(org.as('Jonas'), id);
    contributed(id);
    const stored = JSON.stringify(org.db.select().from(contributions).all());
    for (const word of [id, org.idOf('Jonas'), org.idOf('Anne'), 'Jonas', 'Kun til'])
      expect(stored).not.toContain(word);
    expect(Object.keys(rows()[0] ?? {})).toEqual([
      'cycleId',
      'year',
      'type',
      'unitId',
      'role',
      'frameworkId',
      'kind',
      'subject',
      'value',
    ]);
  });

  it('is stored in no order that tells who came first', () => {
    for (const name of TEAM) contributed(talkOf(name));
    const ids = org.db.select().from(contributions).all();
    expect(ids).toHaveLength(15);
    expect(ids.map(({ id }) => id)).toEqual(ids.map(({ id }) => id).toSorted());
    expect(() => org.db.$client.prepare('select rowid from contributions').all()).toThrow('no such column');
  });

  it('is from a preparation that was never shared what it is from one in which nothing was answered', () => {
    const [unshared, empty] = [talkOf('Jonas'), talkOf('Mie')];
    answer('Jonas', unshared, 'q_spoerger', 'on-the-way');
    contributed(unshared);
    const fromUnshared = said();
    expect(fromUnshared).toEqual([
      ['agreement', 'nysgerrighed', 'not-agreed'],
      ['scale', 's_deler', 'unanswered'],
      ['scale', 's_spoerger', 'unanswered'],
    ]);
    org.db.delete(contributions).run();
    sharePreparation(org.as('Mie'), empty);
    contributed(empty);
    expect(said()).toEqual(fromUnshared);
  });

  it('is nothing of a talk whose preparations have been deleted', () => {
    const id = talkOf('Jonas');
    org.db.update(conversations).set({ preparationsErasedAt: NOW }).where(eq(conversations.id, id)).run();
    contributed(id);
    expect(said()).toEqual([]);
  });

  it('counts a plan of the whole group for each of its members, and one of a member for that one', () => {
    const id = callInGroup(org.as('Anne'), {
      name: 'Solsikken',
      members: ['Jonas', 'Mie', 'Oda'].map(org.idOf),
      templateId: org.templateFor('grus'),
      heldOn: '2026-03-16',
    });
    org.setNow(new Date('2026-03-16T09:00:00Z'));
    startTalk(org.as('Anne'), id);
    agree(id, { sectionId: 'nysgerrighed', memberId: org.idOf('Mie') });
    contributed(id);
    expect(
      said()
        .flatMap(([kind, , value]) => (kind === 'agreement' ? value : []))
        .sort(),
    ).toEqual(['agreed', 'not-agreed', 'not-agreed']);
  });
});

describe('it is contributed', () => {
  it('with the last signature, and not again when it is reopened and signed again', async () => {
    const id = atSummary(org);
    const signedBy = async (...names: string[]) => {
      for (const name of names) await sign(org, name, id);
    };
    await freezeSummary(org.as('Anne'), id);
    await signedBy('Anne');
    expect(rows()).toEqual([]);
    await signedBy('Jonas');
    const before = rows();
    expect(before).not.toEqual([]);
    reopenSummary(org.as('Anne'), id, 'En slåfejl');
    await freezeSummary(org.as('Anne'), id);
    await signedBy('Anne', 'Jonas');
    expect(rows()).toEqual(before);
  });

  it('once by each in a year, however many talks they have', () => {
    contributed(talkOf('Jonas'));
    contributed(talkOf('Jonas'));
    expect(said()).toHaveLength(3);
    org.setNow(new Date('2027-03-02T09:00:00Z'));
    contributed(talkOf('Jonas'));
    expect(new Set(rows().map(({ year }) => year))).toEqual(new Set([2026, 2027]));
  });

  it('to its round while that is being counted, and to the year once its figures are made', () => {
    const cycleId = round();
    const [first, second] = [talkOf('Jonas'), talkOf('Mie')];
    for (const id of [first, second])
      org.db.update(conversations).set({ cycleId }).where(eq(conversations.id, id)).run();
    contributed(first);
    org.db
      .insert(figureReleases)
      .values({ id: newId(), cycleId, year: 2026, type: 'mus', fewest: 5, startedAt: NOW })
      .run();
    contributed(second);
    expect(new Set(rows().map((row) => row.cycleId))).toEqual(new Set([cycleId, null]));
  });
});

describe('where somebody is counted', () => {
  /** Everybody but Jonas and Mie has moved to a unit under the first. */
  function splitUp() {
    const [top] = org.db.select().from(units).all();
    const below = newId();
    org.db
      .insert(units)
      .values({ id: below, name: 'Mosekonen', parentId: top?.id ?? null })
      .run();
    const move = (name: string) =>
      org.db
        .update(employments)
        .set({ unitId: below })
        .where(eq(employments.personId, org.idOf(name)))
        .run();
    return { top: top?.id, below, move };
  }

  it('is their own unit where five there have their role', () => {
    const { below, move } = splitUp();
    for (const name of TEAM) move(name);
    contributed(talkOf('Jonas'));
    expect(rows()[0]).toMatchObject({ unitId: below, role: 'medarbejder' });
  });

  it('is the unit above where fewer have', () => {
    const { top, move } = splitUp();
    for (const name of TEAM.slice(1)) move(name);
    contributed(talkOf('Mie'));
    expect(rows()[0]).toMatchObject({ unitId: top, role: 'medarbejder' });
  });

  it('is the whole organisation, without the role, where fewer than five have the role at all', () => {
    contributed(talkOf('Anne', 'Bo'));
    expect(new Set(rows().map(({ role }) => role))).toEqual(new Set(['alle']));
  });
});

function round(): string {
  const id = newId();
  const days = {
    startsOn: '2026-01-01',
    endsOn: '2026-06-30',
    signBy: '2026-07-31',
    remindDays: 7,
    escalateDays: 7,
  };
  org.db
    .insert(cycles)
    .values({
      id,
      name: 'MUS 2026',
      type: 'mus',
      state: 'open',
      ...days,
      createdAt: NOW,
      createdById: org.idOf('Hanne'),
    })
    .run();
  return id;
}
