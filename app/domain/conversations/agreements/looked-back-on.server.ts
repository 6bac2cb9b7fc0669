import type { Db, Transaction } from 'db/client.server';
import type { Side } from '../../access/access.rules';
import type { Context } from '../../context';
import type { Conversation } from '../find-conversation.server';
import { participantsOf } from '../participants.server';
import { maySeeLine } from './line-access.rules';
import { viewerOf } from './line-viewer.server';
import { type OpenAgreement, openAgreements } from './open-agreements.server';

/**
 * The agreements that a talk looks back on as somebody who takes part sees them: in a group talk a
 * member's own plan besides that of all, and for the leader every member's.
 */
export function linesLookedBackOn(
  ctx: Context,
  tx: Db | Transaction,
  conversation: Conversation & { side: Side },
): OpenAgreement[] {
  const ofAll = openAgreements(tx, conversation);
  if (conversation.employeeId !== null) return ofAll;
  const viewer = viewerOf(ctx, tx, conversation);
  const plans = participantsOf(tx, conversation)
    .filter(({ side }) => side === 'employee')
    .filter(({ personId }) => maySeeLine({ memberId: personId }, viewer));
  return [...ofAll, ...plans.flatMap(({ personId }) => openAgreements(tx, conversation, personId))];
}
