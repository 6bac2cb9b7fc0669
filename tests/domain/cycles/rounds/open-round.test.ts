import { callIn } from 'app/domain/conversations/call-in.server';
import { callInGroup } from 'app/domain/conversations/group/call-in-group.server';
import { changePeople } from 'app/domain/cycles/rounds/change-people.server';
import { changeDraft, removeDraft } from 'app/domain/cycles/rounds/make-round.server';
import { openRound } from 'app/domain/cycles/rounds/open-round.server';
import { previewRound } from 'app/domain/cycles/rounds/preview.server';
import { newId } from 'app/domain/ids';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { mails } from 'db/schema/notifications';
import { employments, leaves, units } from 'db/schema/people';
import { eq, sql } from 'drizzle-orm';
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

describe('a draft', () => {
  it('is for HR alone, and nobody hears of it', () => {
    const id = draftOf(org);
    expect(() => previewRound(org.as('Anne'), id, 1)).toThrow('access.forbidden');
    expect(org.db.select().from(mails).all()).toEqual([]);
    expect(previewRound(hr(), id, 1)).toMatchObject({ invited: 7, leaders: 3, excused: [], problems: [] });
  });

  it('of MUS is for those who lead nobody, and of LUS for those who lead', () => {
    const id = opened(org, { type: 'lus' });
    expect(Object.keys(standing(org, id))).toEqual(['Anne', 'Bo', 'Kim']);
    expect(standing(org, id)).toMatchObject({ Bo: 'problem no-leader', Anne: 'waiting' });
  });

  it('of a part of the organisation is for those who work there, or below', () => {
    const [top] = org.db.select().from(units).all();
    const below = newId();
    org.db.insert(units).values({ id: below, name: 'Mosekonen', parentId: top?.id }).run();
    org.db
      .update(employments)
      .set({ unitId: below })
      .where(eq(employments.personId, org.idOf('Per')))
      .run();
    expect(previewRound(hr(), draftOf(org, {}, [below]), 1)).toMatchObject({
      people: 1,
      units: [{ unit: 'Børn og unge / Mosekonen', invited: 1, leaders: [{ name: 'Kim', invited: 1 }] }],
    });
  });

  it('names everybody who cannot be invited, and why', () => {
    moveTo(org, 'Mie', null);
    const change = (name: string, role: string) =>
      org.db
        .update(employments)
        .set({ role })
        .where(eq(employments.personId, org.idOf(name)))
        .run();
    change('Oda', 'leder');
    change('Per', 'tryllekunstner');
    const [jonas] = org.db
      .select()
      .from(employments)
      .where(eq(employments.personId, org.idOf('Jonas')))
      .all();
    if (jonas)
      org.db
        .insert(employments)
        .values({ ...jonas, id: newId(), role: 'leder' })
        .run();
    expect(standing(org, opened(org))).toMatchObject({
      Mie: 'problem no-leader',
      Oda: 'problem no-template',
      Per: 'problem no-role',
      Jonas: 'problem two-roles',
      Rie: 'waiting',
    });
  });

  it('proposes to let off whoever is away, new, leaving, or has held the talk this year', () => {
    org.db
      .insert(leaves)
      .values({ id: newId(), personId: org.idOf('Mie'), startsOn: '2026-01-01', endsOn: '2026-05-15' })
      .run();
    // A month of the period is left, so that there is time.
    org.db
      .insert(leaves)
      .values({ id: newId(), personId: org.idOf('Rie'), startsOn: '2026-01-01', endsOn: '2026-04-15' })
      .run();
    const job = (name: string, days: Partial<typeof employments.$inferInsert>) =>
      org.db
        .update(employments)
        .set(days)
        .where(eq(employments.personId, org.idOf(name)))
        .run();
    job('Oda', { startsOn: '2026-02-01' });
    job('Per', { endsOn: '2026-04-30' });
    const held = callIn(org.as('Anne'), org.idOf('Jonas'), {
      templateId: org.templateFor('medarbejder'),
      heldOn: '2026-03-10',
    });
    org.db
      .update(conversations)
      .set({ state: 'signed', heldOn: '2026-02-10' })
      .where(eq(conversations.id, held))
      .run();
    expect(standing(org, opened(org))).toMatchObject({
      Mie: 'excused leave',
      Rie: 'waiting',
      Oda: 'excused new',
      Per: 'excused leaving',
      Jonas: 'excused already-held',
    });
  });

  it('does as HR decides, and goes back to what is proposed', () => {
    org.db
      .update(employments)
      .set({ startsOn: '2026-02-01' })
      .where(eq(employments.personId, org.idOf('Oda')))
      .run();
    const id = draftOf(org);
    changePeople(hr(), id, [org.idOf('Oda'), org.idOf('Anne')], { intent: 'include' });
    changePeople(hr(), id, [org.idOf('Jonas')], { intent: 'excuse', excuse: 'other' });
    changePeople(hr(), id, [org.idOf('Mie')], { intent: 'excuse', excuse: 'other' });
    changePeople(hr(), id, [org.idOf('Mie')], { intent: 'as-proposed' });
    openRound(hr(), id, previewRound(hr(), id, 1).invited);
    expect(standing(org, id)).toMatchObject({
      Oda: 'waiting',
      Jonas: 'excused other',
      Mie: 'waiting',
      // Added by HR, though she leads; a leader has no MUS template.
      Anne: 'problem no-template',
    });
  });

  it('can be changed and removed until it is opened', () => {
    const id = draftOf(org);
    changeDraft(hr(), id, { ...MUS, name: 'MUS efterår' }, { units: [], templates: new Map() });
    expect(previewRound(hr(), id, 1).problems).toEqual([{ code: 'no-template', count: 7 }]);
    removeDraft(hr(), id);
    expect(() => previewRound(hr(), id, 1)).toThrow('access.not_found');
    const open = opened(org);
    expect(() => removeDraft(hr(), open)).toThrow('rounds.not_now.open');
  });
});

describe('opening a round', () => {
  it('is refused when it would invite others than HR has seen, nobody, or after its last day', () => {
    const id = draftOf(org);
    expect(() => openRound(hr(), id, 6)).toThrow('rounds.changed');
    const empty = draftOf(org, { endsOn: '2026-03-01', startsOn: '2026-02-01' });
    expect(() => openRound(hr(), empty, 7)).toThrow('rounds.period_over');
  });

  it('plans a talk for each and tells the employee once, and the leader once of all', () => {
    const id = opened(org);
    inviteAll(org);
    expect(standing(org, id)).toMatchObject({ Jonas: 'invited planned', Rie: 'invited planned' });
    expect(talkOf(org, id, 'Jonas')).toMatchObject({
      state: 'planned',
      heldOn: MUS.endsOn,
      leaderId: org.idOf('Anne'),
      cycleId: id,
    });
    expect(mailsOf(org, 'round-opened')).toHaveLength(7);
    expect(mailsOf(org, 'round-to-hold')).toEqual(['Anne', 'Bo', 'Kim']);
  });

  it('uses the talk that a leader has called in to already: there are never two', () => {
    const own = callIn(org.as('Anne'), org.idOf('Jonas'), {
      templateId: org.templateFor('medarbejder'),
      heldOn: '2026-03-20',
    });
    const id = opened(org);
    inviteAll(org);
    expect(talkOf(org, id, 'Jonas')).toMatchObject({ id: own, state: 'preparing', cycleId: id });
    expect(mailsOf(org, 'round-opened')).not.toContain('Jonas');
  });

  it('of GRUS plans one talk with each leader, for those who report to them', () => {
    moveTo(org, 'Per', 'Anne');
    const id = opened(org, { type: 'grus' });
    inviteAll(org);
    expect(standing(org, id)).toMatchObject({ Per: 'invited planned', Rie: 'problem group-small' });
    const group = talkOf(org, id, 'Per');
    expect(group).toMatchObject({ groupName: 'Børn og unge', leaderId: org.idOf('Anne') });
    const members = org.db
      .select()
      .from(conversationMembers)
      .where(eq(conversationMembers.conversationId, group?.id ?? ''))
      .all();
    expect(members).toHaveLength(4);
    expect(mailsOf(org, 'round-to-hold')).toEqual(['Anne', 'Bo']);
  });
});

it('a group that the leader has called in already is in the round with those who are in it', () => {
  const own = callInGroup(org.as('Anne'), {
    name: 'Team Solsikken',
    members: ['Jonas', 'Mie'].map(org.idOf),
    templateId: org.templateFor('grus'),
    heldOn: '2026-03-20',
  });
  const id = opened(org, { type: 'grus' });
  inviteAll(org);
  expect(talkOf(org, id, 'Jonas')).toMatchObject({ id: own, cycleId: id });
  expect(standing(org, id)).toMatchObject({ Mie: 'invited preparing', Oda: 'problem group-small' });
  expect(mailsOf(org, 'round-opened')).not.toContain('Jonas');
});

describe('a job that is stopped and begun again', () => {
  it.each(['mus', 'grus'] as const)(
    'after any transaction of a %s round sends each mail exactly once',
    (type) => {
      const id = opened(org, { type });
      // As a new process would: nothing but the database says how far it is.
      inviteAll(org, 1);
      inviteAll(org);
      expect(org.db.select().from(cyclePeople).where(eq(cyclePeople.standing, 'waiting')).all()).toEqual([]);
      expect(new Set(mailsOf(org, 'round-opened'))).toEqual(new Set(Object.keys(standing(org, id))));
      expect(mailsOf(org, 'round-opened')).toHaveLength(7);
      expect(mailsOf(org, 'round-to-hold')).toEqual(['Anne', 'Bo', 'Kim']);
    },
  );

  it('in the middle of any transaction sends each mail exactly once', () => {
    const id = opened(org);
    const written = () => org.db.select().from(mails).all().length;
    for (let mail = 0; mail < 10; mail++) {
      // The power goes as the next mail but so many is written.
      org.db.run(sql`create temp trigger power_cut before insert on mails
        when (select count(*) from mails) = ${sql.raw(String(mail))}
        begin select raise(abort, 'power cut'); end`);
      try {
        inviteAll(org, 2);
      } catch {
        expect(written()).toBeLessThanOrEqual(mail);
      }
      org.db.run(sql`drop trigger power_cut`);
    }
    inviteAll(org, 2);
    expect(Object.values(standing(org, id)).every((one) => one === 'invited planned')).toBe(true);
    expect(mailsOf(org, 'round-opened')).toHaveLength(7);
    expect(mailsOf(org, 'round-to-hold')).toEqual(['Anne', 'Bo', 'Kim']);
    expect(org.db.select().from(conversations).all()).toHaveLength(7);
  });
});
