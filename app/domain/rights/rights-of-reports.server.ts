import type { Context } from '../context';
import { civilDateOf } from '../dates';
import { type Unmet, unmetRights } from './unmet-rights.server';

/** What a leader owes one of their reports. */
export type OwedToReport = Pick<Unmet, 'right' | 'personId' | 'since' | 'lastOn'>;

/** What those who report to the actor today are owed and have not had, those who have waited longest first. */
export function rightsOfReports({ db, actor, now }: Context): OwedToReport[] {
  return unmetRights(db, civilDateOf(now), { leaderId: actor.personId }).map(
    ({ right, personId, since, lastOn }) => ({ right, personId, since, lastOn }),
  );
}
