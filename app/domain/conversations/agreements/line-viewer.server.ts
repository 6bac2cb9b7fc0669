import type { Db, Transaction } from 'db/client.server';
import type { Side } from '../../access/access.rules';
import type { Context } from '../../context';
import { reportsUnder } from '../../deputies/standing-in.server';
import type { Conversation } from '../find-conversation.server';
import type { LineViewer } from './line-access.rules';

/** The actor as `maySeeLine` asks about them. */
export function viewerOf(
  ctx: Context,
  tx: Db | Transaction,
  { side, employeeId, leaderId }: Pick<Conversation, 'employeeId' | 'leaderId'> & { side: Side | null },
): LineViewer {
  const { personId } = ctx.actor;
  const leadsGroup = side === 'leader' && employeeId === null;
  const leads = leadsGroup ? reportsUnder(ctx, leaderId, tx).map((report) => report.personId) : [];
  return { personId, leads: new Set(leads) };
}
