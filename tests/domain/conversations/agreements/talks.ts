import type { Agreement } from 'app/domain/conversations/agreements/agreement.schema';
import { listAgreements, saveAgreement } from 'app/domain/conversations/agreements/agreements.server';
import { findOwnConversation } from 'app/domain/conversations/find-conversation.server';
import { newId } from 'app/domain/ids';
import { agreementVerdicts, conversationMembers, conversations, preparations } from 'db/schema/conversations';
import { sealing } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import { createTestOrganisation, type TestOrganisation } from 'tests/support/test-database';

export type Talk = {
  type?: 'mus' | 'lus' | 'grus' | 'status';
  leader?: string;
  /** One name for a talk between two, several for a group. */
  with: string | { group: string; members: string[] };
  /** Civil date, on which the talk also begins. */
  heldOn: string;
};

/** A talk that has begun on its day, as its rows would be; what is agreed and said in it goes through the operations. */
export function talk(organisation: TestOrganisation, { type, leader = 'Anne', with: who, heldOn }: Talk) {
  const { db, idOf } = organisation;
  const began = new Date(`${heldOn}T09:00:00Z`);
  const id = newId();
  const group = typeof who === 'string' ? null : who;
  const members = typeof who === 'string' ? [who] : who.members;
  db.insert(conversations)
    .values({
      id,
      templateId: organisation.templateFor('medarbejder'),
      type: type ?? (group ? 'grus' : 'mus'),
      employeeId: typeof who === 'string' ? idOf(who) : null,
      groupName: group?.group ?? null,
      leaderId: idOf(leader),
      state: 'in-talk',
      heldOn,
      talkStartedAt: began,
      createdAt: began,
    })
    .run();
  if (group)
    for (const name of members)
      db.insert(conversationMembers)
        .values({ conversationId: id, personId: idOf(name) })
        .run();
  for (const name of [...members, leader])
    db.insert(preparations)
      .values({
        id: newId(),
        conversationId: id,
        personId: idOf(name),
        side: name === leader ? 'leader' : 'employee',
        sharedAt: began,
      })
      .run();
  return id;
}

/** Anne's team with two more, for groups. */
export function largerTeam(): TestOrganisation {
  return createTestOrganisation([
    { name: 'Bo', role: 'leder' },
    { name: 'Anne', role: 'leder', leader: 'Bo' },
    { name: 'Kim', role: 'leder', leader: 'Bo' },
    ...['Jonas', 'Mie', 'Ida', 'Ole'].map((name) => ({ name, leader: 'Anne' })),
    { name: 'Hanne', grants: ['hr' as const] },
  ]);
}

export const smallTeam = organisationWithTeam;

export function sign({ db }: TestOrganisation, conversationId: string): string {
  db.update(conversations)
    .set({ state: 'signed', signedAt: new Date() })
    .where(eq(conversations.id, conversationId))
    .run();
  return conversationId;
}

export function plan(goal: string, change: Partial<Agreement> = {}): Agreement {
  return {
    id: null,
    goal,
    activity: 'Følgeskab en dag om måneden',
    employeePart: 'Spørger en kollega',
    leaderPart: 'Finder timerne',
    support: '',
    dueOn: null,
    followUpOn: null,
    statementId: null,
    sectionId: null,
    memberId: null,
    version: 0,
    ...change,
  };
}

/** Adds an agreement as somebody who takes part; returns its id. */
export function agree(
  organisation: TestOrganisation,
  by: string,
  conversationId: string,
  goal: string,
  change: Partial<Agreement> = {},
): string {
  saveAgreement(organisation.as(by), conversationId, plan(goal, change));
  const added = listAgreements(organisation.db, conversationId).findLast((line) => line.goal === goal);
  if (!added) throw new Error(`"${goal}" was not added`);
  return added.id;
}

/** What a talk says of an agreement, as its row would be, whether or not that talk looks back on it. */
export function say(
  { db, idOf }: Pick<TestOrganisation, 'db' | 'idOf'>,
  conversationId: string,
  agreementId: string,
  verdict: 'done' | 'continue' | 'drop',
): void {
  const row = { conversationId, id: newId(), version: 1 };
  const reason = sealing(agreementVerdicts.reason, row, '');
  db.insert(agreementVerdicts)
    .values({ ...row, agreementId, verdict, reason, savedAt: new Date(), savedBy: idOf('Anne') })
    .run();
}

/** As an operation finds it, for those that are handed a conversation. */
export const conversationOf = (organisation: TestOrganisation, by: string, id: string) =>
  findOwnConversation(organisation.as(by), organisation.db, id, 'read');
