import type { Db, Transaction } from 'db/client.server';
import type { Side } from '../../access/access.rules';
import type { Context } from '../../context';
import { listReports } from '../../people/reports.server';
import type { Conversation } from '../find-conversation.server';
import type { LineViewer } from './line-access.rules';

/** The actor as `maySeeLine` asks about them. */
export function viewerOf(
  { actor, now }: Context,
  tx: Db | Transaction,
  { side, employeeId }: Pick<Conversation, 'employeeId'> & { side: Side | null },
): LineViewer {
  const { personId } = actor;
  const leadsGroup = side === 'leader' && employeeId === null;
  const leads = leadsGroup ? listReports(tx, personId, now).map((report) => report.personId) : [];
  return { personId, leads: new Set(leads) };
}
