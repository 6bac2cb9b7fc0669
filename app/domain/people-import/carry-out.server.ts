import type { Transaction } from 'db/client.server';
import { prepared } from 'db/prepared.server';
import { accounts } from 'db/schema/access';
import { organisations, people, units } from 'db/schema/people';
import { eq, sql } from 'drizzle-orm';
import type { AuditEvent } from '../audit/append-audit-event.server';
import { appendAuditEvents } from '../audit/append-audit-events.server';
import type { Context, SystemContext } from '../context';
import { newId } from '../ids';
import { employmentWriter } from './employment-writer.server';
import type { Ref } from './facts.rules';
import { countsOf, type Plan } from './plan.rules';

/** For whoever asks that the same statement be run many times. */
const statements = prepared((db) => {
  const to = sql.placeholder;
  const details = { name: to('name'), email: to('email'), employeeNumber: to('number') };
  return {
    addPerson: db
      .insert(people)
      .values({ id: to('id'), ...details, language: to('language'), createdAt: to('now') })
      .prepare(),
    addAccount: db
      .insert(accounts)
      .values({ personId: to('id'), passwordHash: null, mustChangePassword: 'no' })
      .prepare(),
    changePerson: db
      .update(people)
      .set({
        name: sql`${to('name')}`,
        email: sql`${to('email')}`,
        employeeNumber: sql`${to('number')}`,
      })
      .where(eq(people.id, to('id')))
      .prepare(),
  };
});

type Writing = { run: ReturnType<typeof statements>; idOf: (ref: Ref) => string };

/**
 * Writes what a plan says, with an audit row for the import and one for each person that it touches. The caller has
 * been allowed to, and holds the transaction in which the plan was made.
 */
export function carryOut(ctx: Context | SystemContext, tx: Transaction, plan: Plan, importId: string): void {
  const ids = new Map<Ref, string>();
  for (const { ref } of [...plan.units.add, ...plan.add]) ids.set(ref, newId());
  const idOf = (ref: Ref) => ids.get(ref) ?? ref;
  const writing: Writing = { run: statements(ctx.db), idOf };
  writeUnits(tx, plan, idOf);
  addPeople(ctx, tx, plan, writing);
  for (const person of plan.change)
    if (person.details)
      writing.run.changePerson.run({
        id: person.id,
        name: person.name,
        email: person.email,
        number: person.number,
      });
  // Who leads whom is written when everybody is there.
  const takeSteps = employmentWriter(ctx.db, 'import', idOf);
  for (const { id, steps } of [...plan.change, ...plan.end]) takeSteps(id, steps);
  for (const { ref, steps } of plan.add) takeSteps(idOf(ref), steps);
  appendAuditEvents(ctx, tx, auditRows(plan, importId, idOf));
}

function writeUnits(tx: Transaction, { units: planned }: Plan, idOf: (ref: Ref) => string): void {
  const parentOf = (parent: Ref | null) => (parent === null ? null : idOf(parent));
  for (const { ref, name, code, parent } of planned.add)
    tx.insert(units)
      .values({ id: idOf(ref), name, code, parentId: parentOf(parent) })
      .run();
  for (const { ref, name, code, parent } of planned.change)
    tx.update(units)
      .set({ name, code, parentId: parentOf(parent) })
      .where(eq(units.id, ref))
      .run();
}

function addPeople(ctx: Context | SystemContext, tx: Transaction, plan: Plan, { run, idOf }: Writing): void {
  const { language } = tx.select().from(organisations).get() ?? { language: 'da' as const };
  for (const { ref, name, email, number } of plan.add) {
    const id = idOf(ref);
    run.addPerson.run({ id, name, email, number, language, now: ctx.now });
    run.addAccount.run({ id });
  }
}

function* auditRows(plan: Plan, importId: string, idOf: (ref: Ref) => string): Generator<AuditEvent> {
  yield {
    action: 'people.import',
    subjectType: 'import',
    subjectId: importId,
    details: countsOf(plan),
  };
  const about = (action: string, id: string, details: AuditEvent['details']): AuditEvent => ({
    action,
    subjectType: 'person',
    subjectId: id,
    details: { import: importId, ...details },
  });
  for (const { ref, steps } of plan.add) {
    const begun = steps.find((step) => step.kind === 'begin');
    yield about('person.import-add', idOf(ref), {
      role: begun?.role ?? null,
      unit: begun ? idOf(begun.unit) : null,
      leader: begun?.leader ? idOf(begun.leader) : null,
    });
  }
  for (const { id, changes } of plan.change)
    yield about('person.import-change', id, { fields: changes.map(({ field }) => field).join(',') });
  for (const { id, lastDay } of plan.end) yield about('person.import-end', id, { lastDay });
}
