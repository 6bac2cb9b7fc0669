import { newId } from 'app/domain/ids';
import { agreements, conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { cycles } from 'db/schema/cycles';
import { frameworks } from 'db/schema/frameworks';
import { contributions } from 'db/schema/insight';
import { people, units } from 'db/schema/people';
import { sealing } from 'db/sealed/sealed';
import { calledIn } from 'tests/support/conversations';
import { NOW, type TestOrganisation } from 'tests/support/test-database';

type Answers = {
  cycleId?: string | null;
  frameworkId?: string;
  year?: number;
  type?: 'mus' | 'lus';
  unitId: string;
  role?: string;
  kind?: 'scale' | 'theme-card' | 'agreement' | 'evaluation';
  subject?: string;
  /** How many said each. */
  said: Record<string, number>;
};

/** Contributions as if so many talks had been signed. */
export function plantAnswers({ db }: Pick<TestOrganisation, 'db'>, { said, ...answers }: Answers): void {
  const frameworkId = answers.frameworkId ?? db.select().from(frameworks).get()?.id ?? null;
  for (const [value, count] of Object.entries(said))
    for (let at = 0; at < count; at++)
      db.insert(contributions)
        .values({
          id: newId(),
          ...{ cycleId: null, year: 2025, type: 'mus', role: 'medarbejder', kind: 'scale' },
          subject: 's_spoerger',
          ...answers,
          frameworkId: answers.kind === 'evaluation' ? null : frameworkId,
          value,
        })
        .run();
}

/** A unit under the first one, or under this one. */
export function plantUnit({ db }: TestOrganisation, name: string, under?: string): string {
  const id = newId();
  db.insert(units)
    .values({ id, name, parentId: under ?? db.select().from(units).get()?.id ?? null })
    .run();
  return id;
}

/** A round (of MUS talks in 2026, unless said otherwise) that was closed at this instant, or is open. */
export function plantRound(
  org: Pick<TestOrganisation, 'db' | 'idOf'>,
  closedAt: Date | null,
  name = 'MUS 2026',
  round: { type?: 'mus' | 'lus'; startsOn?: string } = {},
): string {
  const id = newId();
  org.db
    .insert(cycles)
    .values({
      ...{ id, name, type: 'mus', state: closedAt ? 'closed' : 'open', closedAt, createdAt: NOW },
      ...{
        startsOn: '2026-01-01',
        endsOn: '2026-02-01',
        signBy: '2026-02-15',
        remindDays: 7,
        escalateDays: 7,
      },
      createdById: org.idOf('Hanne'),
      ...round,
    })
    .run();
  return id;
}

/** So many invited to a round who had their talk and made a plan, had it and made none, or have not had it. */
export function plantInvited(
  org: TestOrganisation,
  cycleId: string,
  invited: { plan: number; noPlan: number; missed: number },
): void {
  const { db } = org;
  const talks = { plan: calledIn(org), noPlan: calledIn(org) };
  const at = { conversationId: talks.plan, id: newId() };
  db.insert(agreements)
    .values({
      ...{ ...at, position: 1, savedAt: NOW },
      ...{ goal: sealing(agreements.goal, at, 'x'), activity: sealing(agreements.activity, at, 'x') },
      ...{
        employeePart: sealing(agreements.employeePart, at, 'x'),
        leaderPart: sealing(agreements.leaderPart, at, 'x'),
      },
    })
    .run();
  db.update(conversations).set({ state: 'signed' }).run();
  const plant = (count: number, conversationId: string | null) => {
    for (let at = 0; at < count; at++) {
      const personId = newId();
      const email = `${personId.toLowerCase()}@proeveby.example`;
      db.insert(people).values({ id: personId, name: 'Nogen', email, language: 'da', createdAt: NOW }).run();
      db.insert(cyclePeople)
        .values({ cycleId, personId, standing: 'invited', addedAt: NOW, conversationId })
        .run();
    }
  };
  plant(invited.plan, talks.plan);
  plant(invited.noPlan, talks.noPlan);
  plant(invited.missed, null);
}
