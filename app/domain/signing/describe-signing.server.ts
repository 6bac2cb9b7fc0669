import { type Transaction, transact } from 'db/client.server';
import { StoredSummarySchema, type Summary } from 'templates/summary.schema';
import type { Context } from '../context';
import { type Conversation, findOwnConversation } from '../conversations/find-conversation.server';
import { preparationOf } from '../conversations/preparation/read-preparations.server';
import { nameOf } from '../people/find-person.server';
import { buildSnapshot } from './build-snapshot.server';
import { findCurrentSummary } from './current-summary.server';
import { listEarlierSummaries, readerOf } from './earlier-summaries.server';
import { whatHrGets } from './settings/document-settings.rules';
import { personnelFileSetting } from './settings/read-document-settings.server';
import { nextSigners } from './signing.rules';

/** What the signing page shows: the record to read through, or the frozen document and who has signed. */
export function describeSigning(ctx: Context, conversationId: string) {
  return transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'read');
    const frozen = findCurrentSummary(tx, conversationId);
    const earlier = listEarlierSummaries(tx, conversationId, readerOf(ctx, conversation));
    const onPaper = enteredForActor(ctx, tx, conversation);
    if (!frozen) {
      // Nothing is frozen yet: the document as it would be now.
      const draft = buildSnapshot(ctx.db, tx, conversation, {
        id: '',
        number: 1,
        at: ctx.now,
        by: ctx.actor,
      });
      const forHr = whatHrGets(draft, personnelFileSetting(tx));
      return { frozen: null, document: documentOf(draft), forHr, earlier, onPaper };
    }
    const summary = StoredSummarySchema.parse(JSON.parse(frozen.snapshot));
    return {
      earlier,
      onPaper,
      document: documentOf(summary),
      forHr: whatHrGets(summary, frozen.excerpt ? 'excerpt' : 'whole'),
      frozen: {
        id: frozen.id,
        sha256: frozen.frozenSha256,
        frozenAt: frozen.frozenAt,
        signers: frozen.signers.map(({ personId, side, signed, party }) => ({
          personId,
          side,
          signed,
          name: party.name,
        })),
        // Nobody signs while the timestamp of a signature is waited for.
        turn: frozen.waiting ? [] : nextSigners(frozen.signers),
        waiting: frozen.waiting,
        signatures: frozen.signatures,
      },
    };
  });
}

/** The name of the leader who typed the actor's own preparation in from paper, or null. */
function enteredForActor(ctx: Context, tx: Transaction, conversation: Conversation): string | null {
  const { enteredById } = preparationOf(tx, conversation.id, ctx.actor.personId);
  return enteredById && nameOf(tx, enteredById);
}

/** What a page shows of a summary, field by field. */
function documentOf(summary: Summary) {
  const { organisation, type, team, heldOn, employees, leader, deputy, sections, agreements } = summary;
  const { lookBack, noAgreements, basis, preparedOnPaper } = summary;
  const party = ({ name, title }: { name: string; title: string }) => ({ name, title });
  return {
    organisation,
    type,
    team,
    heldOn,
    employees: employees.map(party),
    leader: party(leader),
    /** Who signs in the leader's place; null where the leader does. */
    deputy: deputy ? party(deputy) : null,
    preparedOnPaper: employees
      .filter(({ personId }) => preparedOnPaper.includes(personId))
      .map(({ name }) => name),
    basis,
    lookBack,
    noAgreements,
    sections: sections.filter(({ lines }) => lines.length > 0).map(({ title, lines }) => ({ title, lines })),
    agreements: agreements.map(({ citation: _, ...agreement }) => agreement),
  };
}

export type SigningDocument = ReturnType<typeof documentOf>;
