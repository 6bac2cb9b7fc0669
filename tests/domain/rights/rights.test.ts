import { newId } from 'app/domain/ids';
import { listRights } from 'app/domain/rights/list-rights.server';
import { wishesTold, yearAfter, yearBefore } from 'app/domain/rights/rights.rules';
import { rightsOfReports } from 'app/domain/rights/rights-of-reports.server';
import { takeRightsOut } from 'app/domain/rights/take-rights-out.server';
import { auditEvents } from 'db/schema/audit';
import { agreements, agreementVerdicts, conversationMembers, conversations } from 'db/schema/conversations';
import { retiredTemplates } from 'db/schema/frameworks';
import { employments, leaves, units } from 'db/schema/people';
import { sealing } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import { moveReport } from 'tests/support/move-report';
import { plantRound } from 'tests/support/planted-round';
import { refused } from 'tests/support/refused';
import { createTestOrganisation, NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

/** Today is 2 March 2026; everybody has been employed since 2020. */
let organisation: TestOrganisation;
beforeEach(() => {
  organisation = createTestOrganisation([
    { name: 'Bo', role: 'leder' },
    { name: 'Anne', role: 'leder', leader: 'Bo' },
    { name: 'Jonas', leader: 'Anne' },
    { name: 'Mie', leader: 'Anne' },
    { name: 'Oda', leader: 'Anne' },
    { name: 'Hanne', grants: ['hr'] },
  ]);
});

/** Everybody has had a talk this year and agreed on something, but for one. */
function allBut(name: string | null): void {
  for (const other of ['Bo', 'Anne', 'Hanne', 'Jonas', 'Mie', 'Oda'])
    if (other !== name) talk(other, '2026-02-02');
}

type Talk = Partial<typeof conversations.$inferInsert>;
const GROUP = { type: 'grus', employeeId: null, groupName: 'Solsikken' } as const;

/** A talk as it stands; `agreed` says with whom something was agreed, null for the whole group. */
function talk(name: string, heldOn: string, rest: Talk = {}, agreed: (string | null)[] = [name]): string {
  const { db, idOf, templateFor } = organisation;
  const id = newId();
  db.insert(conversations)
    .values({
      ...{ id, type: 'mus', employeeId: idOf(name), leaderId: idOf('Anne'), heldOn },
      ...{ templateId: templateFor('medarbejder'), createdAt: new Date(`${heldOn}T09:00:00Z`) },
      ...rest,
      state: 'summary',
    })
    .run();
  if (rest.employeeId === null) member(id, name);
  for (const whom of agreed) agreedOn(id, whom);
  db.update(conversations)
    .set({ state: rest.state ?? 'signed' })
    .where(eq(conversations.id, id))
    .run();
  return id;
}

function agreedOn(conversationId: string, name: string | null): void {
  const { db, idOf } = organisation;
  const id = newId();
  const at = { conversationId, id };
  db.insert(agreements)
    .values({
      ...{ ...at, position: 1, savedAt: NOW, memberId: name === null ? null : idOf(name) },
      ...{ goal: sealing(agreements.goal, at, 'x'), activity: sealing(agreements.activity, at, '') },
      ...{
        employeePart: sealing(agreements.employeePart, at, ''),
        leaderPart: sealing(agreements.leaderPart, at, ''),
      },
    })
    .run();
}

const member = (conversationId: string, name: string, wishesOwnTalkAt: Date | null = null) =>
  organisation.db
    .insert(conversationMembers)
    .values({ conversationId, personId: organisation.idOf(name), wishesOwnTalkAt })
    .run();
const become = (id: string, state: Talk['state']) =>
  organisation.db.update(conversations).set({ state }).where(eq(conversations.id, id)).run();
const away = (name: string, startsOn: string, endsOn: string | null) =>
  organisation.db
    .insert(leaves)
    .values({ id: newId(), personId: organisation.idOf(name), startsOn, endsOn })
    .run();
const ledger = (rest = {}) => listRights(organisation.as('Hanne'), { right: null, unit: '', ...rest }, 1);
const said = () => ledger().lines.map(({ right, name, since, lastOn }) => ({ right, name, since, lastOn }));

describe('a talk a year', () => {
  it('is owed a year after the last one that was signed', () => {
    allBut('Mie');
    talk('Mie', '2024-03-01', { state: 'closed' }, []);
    talk('Mie', '2025-03-02');
    expect(said()).toEqual([{ right: 'talk', name: 'Mie', since: '2026-03-02', lastOn: '2025-03-02' }]);
    organisation.setNow(new Date('2026-03-01T09:00:00Z'));
    expect(said()).toEqual([]);
  });

  it('is owed a year after the employment began to whoever has had none, whatever has changed in it since', () => {
    allBut('Mie');
    moveReport(organisation, 'Mie', { leader: 'Bo', lastDay: '2025-12-31', from: '2026-01-01' });
    expect(said()).toEqual([{ right: 'talk', name: 'Mie', since: '2021-01-01', lastOn: null }]);
  });

  it('is not owed yet to whoever was employed less than a year ago, also where they were here before', () => {
    allBut('Mie');
    moveReport(organisation, 'Mie', { leader: 'Bo', lastDay: '2023-12-31', from: '2025-06-01' });
    expect(said()).toEqual([]);
  });

  it('is given by a group’s talk to each in it, and not by a status talk or one that is not signed', () => {
    allBut('Mie');
    talk('Mie', '2026-01-15', { type: 'status' });
    const group = talk('Mie', '2026-01-20', { ...GROUP, state: 'signing' }, [null]);
    expect(said().map(({ right }) => right)).toEqual(['talk']);
    become(group, 'signed');
    expect(said()).toEqual([]);
  });

  it('is not owed to whoever has left or is on leave today', () => {
    const { db, idOf } = organisation;
    allBut('Mie');
    away('Mie', '2026-01-01', null);
    expect(said()).toEqual([]);
    db.delete(leaves).run();
    db.update(employments)
      .set({ endsOn: '2026-02-28' })
      .where(eq(employments.personId, idOf('Mie')))
      .run();
    expect(said()).toEqual([]);
  });
});

describe('a development plan', () => {
  it('is owed where nothing was agreed at the last talk', () => {
    allBut('Jonas');
    talk('Jonas', '2025-06-10');
    talk('Jonas', '2026-02-10', {}, []);
    expect(said()).toEqual([{ right: 'plan', name: 'Jonas', since: '2026-02-10', lastOn: '2026-02-10' }]);
  });

  it('is there where an earlier agreement goes on', () => {
    const { db, idOf } = organisation;
    allBut('Jonas');
    const id = talk('Jonas', '2026-02-10', { state: 'summary' }, []);
    db.insert(agreementVerdicts)
      .values({
        ...{ id: newId(), conversationId: id, agreementId: db.select().from(agreements).get()?.id ?? '' },
        ...{ verdict: 'continue', savedAt: NOW, savedBy: idOf('Anne') },
        reason: sealing(agreementVerdicts.reason, { conversationId: id, id: '1' }, ''),
      })
      .run();
    become(id, 'signed');
    expect(said()).toEqual([]);
  });

  it('that was forgotten is made up for by what is agreed at a status talk since', () => {
    allBut('Jonas');
    talk('Jonas', '2026-02-10', {}, []);
    talk('Jonas', '2026-01-10', { type: 'status' });
    expect(said()).toHaveLength(1);
    const status = talk('Jonas', '2026-02-24', { type: 'status', state: 'signing' });
    expect(said()).toHaveLength(1);
    become(status, 'signed');
    expect(said()).toEqual([]);
  });

  it('in a group is each member’s own or all’s, not a colleague’s', () => {
    allBut('Jonas');
    talk('Jonas', '2026-02-10', GROUP, ['Mie']);
    expect(said().map(({ right, name }) => `${right} ${name}`)).toEqual(['plan Jonas']);
    talk('Jonas', '2026-02-11', GROUP, [null]);
    expect(said()).toEqual([]);
  });
});

it('whoever came back from leave is owed a talk from the first day, until one is held', () => {
  allBut(null);
  away('Oda', '2025-08-01', '2026-02-15');
  expect(said()).toEqual([{ right: 'after-leave', name: 'Oda', since: '2026-02-16', lastOn: null }]);
  const id = talk('Oda', '2026-02-27', { type: 'status', state: 'preparing' });
  expect(said()).toHaveLength(1);
  become(id, 'summary');
  expect(said()).toEqual([]);
});

it('a leader who calls their team in is owed a LUS before, where the organisation holds them', () => {
  const { db, idOf, templateFor } = organisation;
  allBut(null);
  talk('Mie', '2026-03-20', { state: 'preparing', createdAt: new Date('2026-02-20T09:00:00Z') });
  // Bo calls in too, and has no leader to hold a LUS with: nothing is owed.
  talk('Anne', '2026-03-20', { type: 'mus', leaderId: idOf('Bo'), state: 'preparing' });
  expect(said()).toEqual([{ right: 'lus-first', name: 'Anne', since: '2026-02-20', lastOn: null }]);
  const lus = talk('Anne', '2026-02-25', { type: 'lus', state: 'summary' });
  expect(said()).toEqual([]);
  become(lus, 'preparing');
  expect(said()).toHaveLength(1);
  db.insert(retiredTemplates)
    .values({ templateId: templateFor('leder'), retiredAt: NOW })
    .run();
  expect(said()).toEqual([]);
});

describe('the ledger', () => {
  it('says where somebody works, who leads them, and the talk that is under way', () => {
    allBut('Mie');
    const id = talk('Mie', '2026-03-20', { state: 'preparing' });
    expect(ledger({ right: 'talk' }).lines).toMatchObject([
      { name: 'Mie', unit: 'Børn og unge', leader: { name: 'Anne' }, underWay: { id, state: 'preparing' } },
    ]);
  });

  it('counts each right, and is narrowed by right and by unit', () => {
    const { db, idOf } = organisation;
    allBut('Mie');
    const unitId = newId();
    db.insert(units).values({ id: unitId, name: 'Mosekonen' }).run();
    db.update(employments)
      .set({ unitId })
      .where(eq(employments.personId, idOf('Mie')))
      .run();
    expect(ledger()).toMatchObject({ counts: { talk: 1, plan: 0 }, total: 1 });
    expect(ledger({ right: 'plan' }).lines).toEqual([]);
    expect(ledger({ unit: 'mose' }).lines).toHaveLength(1);
    expect(ledger({ unit: 'børn' }).lines).toEqual([]);
  });

  it('names the rounds that people can be put into', () => {
    plantRound(organisation);
    plantRound(organisation, { name: 'MUS 2025', state: 'closed' });
    expect(ledger().rounds.map(({ name }) => name)).toEqual(['MUS 2026']);
  });

  it('is taken out as a table, which is logged with how many', () => {
    allBut('Mie');
    expect(takeRightsOut(organisation.as('Hanne'), { right: null, unit: '' })).toHaveLength(1);
    const logged = organisation.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'status.export'))
      .all();
    expect(logged).toHaveLength(1);
  });

  it('is for HR; a leader sees what their own reports are owed', () => {
    allBut('Mie');
    for (const name of ['Bo', 'Anne', 'Mie'])
      expect(() => listRights(organisation.as(name), { right: null, unit: '' }, 1)).toThrow(
        refused('access.forbidden', 'forbidden'),
      );
    expect(rightsOfReports(organisation.as('Anne'))).toEqual([
      { right: 'talk', personId: organisation.idOf('Mie'), since: '2021-01-01', lastOn: null },
    ]);
    expect(rightsOfReports(organisation.as('Bo'))).toEqual([]);
  });
});

describe('a wish for a talk of one’s own', () => {
  it('is told to HR as a number for the whole organisation, from five, and never with a name', () => {
    for (const name of ['Jonas', 'Bo', 'Anne', 'Hanne']) talk(name, '2026-02-02');
    member(talk('Mie', '2026-02-20', { ...GROUP, state: 'preparing' }), 'Oda');
    organisation.db.update(conversationMembers).set({ wishesOwnTalkAt: NOW }).run();
    const { wishes, lines } = ledger();
    expect(wishes).toBe('few');
    expect(lines.map(({ right }) => right)).toEqual(['talk', 'talk', 'lus-first']);
    expect(ledger({ unit: 'børn' }).wishes).toBe('few');
    expect([0, 1, 4, 5, 12].map(wishesTold)).toEqual(['few', 'few', 'few', 5, 10]);
  });
});

it('a year from a leap day ends on the day that there is', () => {
  expect(yearAfter('2024-02-29')).toBe('2025-03-01');
  expect(yearBefore('2024-02-29')).toBe('2023-02-28');
  expect(yearBefore('2026-03-02')).toBe('2025-03-02');
});
