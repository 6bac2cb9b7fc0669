import { setImmediate } from 'node:timers/promises';
import { type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { disclosures } from 'db/schema/exports';
import { summaries } from 'db/schema/signing';
import { opened, sealing } from 'db/sealed/sealed';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { excerptOf } from 'templates/excerpt-of';
import { StoredSummarySchema, type Summary } from 'templates/summary.schema';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvents } from '../audit/append-audit-events.server';
import type { Context } from '../context';
import { employee, employeeOrGroup, leader } from '../conversations/find-conversation.server';
import { Refusal } from '../errors';
import { newId } from '../ids';
import { standingOfEach } from '../signing/document-for-hr.server';
import type { Purpose } from './exports.schema';
import { mayDisclose } from './may-disclose';
import { summariesWanted, type Wanted } from './request-export.server';
import { UNITS_THEN } from './status-table.server';

/** As many as somebody waits for while a file is made. */
const MOST_TALKS = 2_000;
/** Others are answered in between. */
const AT_ONCE = 25;

type Agreement = Summary['agreements'][number];
/** An agreement as the document has it that HR may have; days as YYYY-MM-DD. */
export type AgreementRow = Omit<Agreement, 'citation'> & {
  unit: string | null;
  /** The employee's name, or the group's. */
  employee: string;
  leader: string;
  type: (typeof conversations.$inferSelect)['type'];
  heldOn: string;
  signedAt: Date | null;
};

/**
 * The agreements of signed summaries for a spreadsheet, with a purpose, out of the same snapshot that HR's document is
 * drawn from: what that leaves out is not in it, nor what has been noted during the year. Each summary is disclosed, and
 * logged as that, before its agreements are given. Refuses with `exports.too_many_talks`. For HR.
 */
export async function takeAgreementsOut(
  ctx: Context,
  wanted: Wanted,
  purpose: Purpose,
): Promise<AgreementRow[]> {
  authorizeFunction(ctx.actor, 'export-summaries');
  const ids = transact(ctx.db, (tx) => summariesWanted(ctx, tx, wanted));
  if (ids.length > MOST_TALKS) throw new Refusal('invalid', 'exports.too_many_talks', { limit: MOST_TALKS });
  const rows: AgreementRow[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    rows.push(...transact(ctx.db, (tx) => disclose(ctx, tx, some, purpose)));
    await setImmediate();
  }
  return rows;
}

function disclose(
  ctx: Context,
  tx: Transaction,
  ids: readonly string[],
  { purpose, reference }: Purpose,
): AgreementRow[] {
  const talks = talksOf(tx, ids).filter((talk) => mayDisclose(ctx.actor, talk));
  if (talks.length === 0) return [];
  tx.insert(disclosures)
    .values(
      talks.map(({ id: conversationId }) => {
        const id = newId();
        return {
          ...{ id, conversationId, purpose, kind: 'agreements' as const, at: ctx.now },
          personId: ctx.actor.personId,
          reference: sealing(disclosures.reference, { conversationId, id }, reference),
        };
      }),
    )
    .run();
  appendAuditEvents(
    ctx,
    tx,
    talks.map(({ id }) => ({
      action: 'summary.take-agreements',
      subjectType: 'conversation',
      subjectId: id,
      details: { purpose },
    })),
  );
  const standing = standingOfEach(
    tx,
    talks.map(({ id }) => id),
  );
  return talks.flatMap(({ id, state: _, snapshot, ...about }) =>
    agreementsFor(snapshot, standing.get(id)?.document).map(({ citation: __, ...agreement }) => ({
      ...about,
      ...agreement,
    })),
  );
}

/** In the order that they were asked for. */
function talksOf(tx: Transaction, ids: readonly string[]) {
  const found = tx
    .select({
      id: conversations.id,
      state: conversations.state,
      unit: UNITS_THEN,
      employee: employeeOrGroup,
      leader: leader.name,
      type: conversations.type,
      heldOn: conversations.heldOn,
      signedAt: conversations.signedAt,
      snapshot: opened(summaries.snapshot),
    })
    .from(conversations)
    .innerJoin(summaries, and(eq(summaries.conversationId, conversations.id), isNull(summaries.voidedAt)))
    .innerJoin(leader, eq(leader.id, conversations.leaderId))
    .leftJoin(employee, eq(employee.id, conversations.employeeId))
    .where(inArray(conversations.id, [...ids]))
    .all();
  const byId = new Map(found.map((talk) => [talk.id, talk]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** What the document that HR gets says was agreed. */
function agreementsFor(snapshot: string, document: 'whole' | 'excerpt' | undefined): Agreement[] {
  if (!document) return [];
  const whole = StoredSummarySchema.parse(JSON.parse(snapshot));
  const forHr = document === 'excerpt' ? excerptOf(whole) : whole;
  return forHr?.agreements ?? [];
}
