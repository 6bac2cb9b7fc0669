import { inviteSome } from 'app/domain/cycles/rounds/invite.server';
import { makeRound } from 'app/domain/cycles/rounds/make-round.server';
import { openRound } from 'app/domain/cycles/rounds/open-round.server';
import { previewRound } from 'app/domain/cycles/rounds/preview.server';
import type { NewRound } from 'app/domain/cycles/rounds/rounds.schema';
import { conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { mails } from 'db/schema/notifications';
import { employments, people } from 'db/schema/people';
import { and, asc, eq } from 'drizzle-orm';
import { createTestOrganisation, type TestOrganisation } from 'tests/support/test-database';

/** Anne leads Jonas, Mie and Oda, Kim leads Per and Rie, Bo leads them both; Hanne is HR and has no leader. */
export const organisationForRounds = (): TestOrganisation =>
  createTestOrganisation([
    { name: 'Bo', role: 'leder' },
    { name: 'Anne', role: 'leder', leader: 'Bo' },
    { name: 'Kim', role: 'leder', leader: 'Bo' },
    { name: 'Jonas', leader: 'Anne' },
    { name: 'Mie', leader: 'Anne' },
    { name: 'Oda', leader: 'Anne' },
    { name: 'Per', leader: 'Kim' },
    { name: 'Rie', leader: 'Kim' },
    { name: 'Hanne', leader: 'Bo', grants: ['hr'] },
    { name: 'Adam', leader: 'Bo', grants: ['administrator'] },
  ]);

export const MUS: NewRound = {
  name: 'MUS forår 2026',
  type: 'mus',
  startsOn: '2026-03-02',
  endsOn: '2026-05-29',
  signBy: '2026-06-12',
  remindDays: 14,
  escalateDays: 7,
};

export function draftOf(org: TestOrganisation, input: Partial<NewRound> = {}, units: string[] = []): string {
  const type = input.type ?? 'mus';
  const templates: Record<NewRound['type'], [string, string][]> = {
    mus: [['medarbejder', org.templateFor('medarbejder')]],
    lus: [['leder', org.templateFor('leder')]],
    grus: [['medarbejder', org.templateFor('grus')]],
  };
  const parts = { units, templates: new Map(templates[type]) };
  return makeRound(org.as('Hanne'), { ...MUS, ...input, type }, parts);
}

export function opened(org: TestOrganisation, input: Partial<NewRound> = {}): string {
  const id = draftOf(org, input);
  openRound(org.as('Hanne'), id, previewRound(org.as('Hanne'), id, 1).invited);
  return id;
}

/** What the job does until nobody waits. */
export function inviteAll(org: TestOrganisation, most?: number): void {
  while (inviteSome(org.system(), most) > 0);
}

/** How everybody stands to a round: "invited planned", "excused new", "problem no-leader". */
export function standing(org: TestOrganisation, cycleId: string): Record<string, string> {
  const rows = org.db
    .select({ row: cyclePeople, name: people.name, state: conversations.state })
    .from(cyclePeople)
    .innerJoin(people, eq(people.id, cyclePeople.personId))
    .leftJoin(conversations, eq(conversations.id, cyclePeople.conversationId))
    .where(eq(cyclePeople.cycleId, cycleId))
    .orderBy(asc(people.name))
    .all();
  return Object.fromEntries(
    rows.map(({ row, name, state }) => [
      name,
      [row.standing, row.excuse ?? row.problem ?? state].filter(Boolean).join(' '),
    ]),
  );
}

/** The mails of a kind, by whom they are to. */
export function mailsOf(org: TestOrganisation, kind: (typeof mails.$inferSelect)['kind']): string[] {
  return org.db
    .select({ name: people.name })
    .from(mails)
    .innerJoin(people, eq(people.id, mails.personId))
    .where(eq(mails.kind, kind))
    .orderBy(asc(people.name))
    .all()
    .map(({ name }) => name);
}

/** From a day on somebody reports to another, or (null) to nobody. */
export function moveTo(org: TestOrganisation, name: string, leader: string | null): void {
  org.db
    .update(employments)
    .set({ leaderId: leader && org.idOf(leader) })
    .where(eq(employments.personId, org.idOf(name)))
    .run();
}

export function talkOf(org: TestOrganisation, cycleId: string, name: string) {
  return org.db
    .select({ talk: conversations })
    .from(cyclePeople)
    .innerJoin(conversations, eq(conversations.id, cyclePeople.conversationId))
    .where(and(eq(cyclePeople.cycleId, cycleId), eq(cyclePeople.personId, org.idOf(name))))
    .get()?.talk;
}
