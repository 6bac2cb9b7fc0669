import type { Db } from 'db/client.server';
import { prepared } from 'db/prepared.server';
import { employments } from 'db/schema/people';
import { eq, sql } from 'drizzle-orm';
import { newId } from '../ids';
import type { EmploymentStep, PlannedEmployment } from './employment-steps.rules';
import type { Ref } from './facts.rules';

/** Run many times by an import of everybody. */
const statements = prepared((db) => {
  const to = sql.placeholder;
  const work = {
    unitId: to('unitId'),
    title: to('title'),
    role: to('role'),
    leaderId: to('leaderId'),
    startsOn: to('startsOn'),
    endsOn: to('endsOn'),
  };
  return {
    begin: db
      .insert(employments)
      .values({ id: to('id'), personId: to('personId'), ...work, source: to('source') })
      .prepare(),
    edit: db
      .update(employments)
      .set({
        unitId: sql`${to('unitId')}`,
        title: sql`${to('title')}`,
        role: sql`${to('role')}`,
        leaderId: sql`${to('leaderId')}`,
        startsOn: sql`${to('startsOn')}`,
        endsOn: sql`${to('endsOn')}`,
      })
      .where(eq(employments.id, to('id')))
      .prepare(),
    close: db
      .update(employments)
      .set({ endsOn: sql`${to('endsOn')}` })
      .where(eq(employments.id, to('id')))
      .prepare(),
    remove: db
      .delete(employments)
      .where(eq(employments.id, to('id')))
      .prepare(),
  };
});

/**
 * Writes the steps of somebody's employments; what begins is registered as coming from `source`. `idOf` gives the id
 * behind a reference. For whoever has been allowed to, in the transaction that the steps were worked out in.
 */
export function employmentWriter(
  db: Db,
  source: 'import' | 'provisioning',
  idOf: (ref: Ref) => string = (ref) => ref,
): (personId: string, steps: readonly EmploymentStep[]) => void {
  const run = statements(db);
  const columns = ({ unit, title, role, leader, startsOn, endsOn }: PlannedEmployment) => ({
    unitId: idOf(unit),
    title,
    role,
    leaderId: leader === null ? null : idOf(leader),
    startsOn,
    endsOn,
  });
  return (personId, steps) => {
    for (const step of steps) {
      if (step.kind === 'begin') run.begin.run({ id: newId(), personId, source, ...columns(step) });
      else if (step.kind === 'edit') run.edit.run({ id: step.id, ...columns(step) });
      else if (step.kind === 'close') run.close.run({ id: step.id, endsOn: step.endsOn });
      else run.remove.run({ id: step.id });
    }
  };
}
