import { people } from 'db/schema/people';
import { signatures, summaries, summaryRevisions } from 'db/schema/signing';
import { opened } from 'db/sealed/sealed';
import { and, asc, desc, eq } from 'drizzle-orm';
import { actionIsOpen, type ConversationState } from '../../access/access.rules';
import type { Context } from '../../context';
import { type DocumentKind, findCurrentSummary } from '../../signing/current-summary.server';
import { listEarlierSummaries, readEarlierDocument } from '../../signing/earlier-summaries.server';
import { readDocument, type SummaryDocument } from '../../signing/read-document.server';
import { iso, isoOrNull } from './iso';
import type { OwnSummary } from './own-talk.schema';

/** The frozen summaries of a talk that the actor has been allowed to read, the void ones that name them included. */
export function ownSummaries(ctx: Context, conversationId: string): OwnSummary[] {
  const current = findCurrentSummary(ctx.db, conversationId)?.number;
  const earlier = new Map(
    listEarlierSummaries(ctx.db, conversationId, ctx.actor.personId).map((one) => [one.number, one]),
  );
  return ctx.db
    .select({ id: summaries.id, number: summaries.number, frozenAt: summaries.frozenAt })
    .from(summaries)
    .where(eq(summaries.conversationId, conversationId))
    .orderBy(asc(summaries.number))
    .all()
    .filter(({ number }) => number === current || earlier.has(number))
    .map(({ id, number, frozenAt }) => ({
      number,
      frozenAt: iso(frozenAt),
      voidedAt: isoOrNull(earlier.get(number)?.voidedAt ?? null),
      voidReason: earlier.get(number)?.reason ?? null,
      sha256: wholeSumOf(ctx, id),
      excerptSha256: sumOf(ctx, id, 'excerpt'),
      signatures: signaturesIn(ctx, id),
    }));
}

function wholeSumOf(ctx: Context, summaryId: string): string {
  const sum = sumOf(ctx, summaryId, 'whole');
  if (sum === null) throw new Error(`summary ${summaryId} has no document`);
  return sum;
}

function sumOf({ db }: Context, summaryId: string, document: DocumentKind): string | null {
  const row = db
    .select({ sha256: summaryRevisions.sha256 })
    .from(summaryRevisions)
    .where(and(eq(summaryRevisions.summaryId, summaryId), eq(summaryRevisions.document, document)))
    .orderBy(desc(summaryRevisions.revision))
    .limit(1)
    .get();
  return row?.sha256 ?? null;
}

function signaturesIn({ db }: Context, summaryId: string): OwnSummary['signatures'] {
  return db
    .select({
      name: people.name,
      side: signatures.side,
      signedAt: signatures.signedAt,
      reservation: opened(signatures.reservation),
    })
    .from(signatures)
    .innerJoin(people, eq(people.id, signatures.personId))
    .where(and(eq(signatures.summaryId, summaryId), eq(signatures.document, 'whole')))
    .orderBy(asc(signatures.signedAt))
    .all()
    .map((row) => ({ ...row, signedAt: iso(row.signedAt) }));
}

/** The actor's own signatures on the summary that stands, where they have led the talk. */
export function signaturesByActor({ db, actor }: Context, conversationId: string) {
  return db
    .select({
      side: signatures.side,
      signedAt: signatures.signedAt,
      reservation: opened(signatures.reservation),
    })
    .from(signatures)
    .innerJoin(summaries, eq(summaries.id, signatures.summaryId))
    .where(
      and(
        eq(summaries.conversationId, conversationId),
        eq(signatures.personId, actor.personId),
        eq(signatures.document, 'whole'),
      ),
    )
    .orderBy(asc(signatures.signedAt))
    .all()
    .map((row) => ({ ...row, signedAt: iso(row.signedAt) }));
}

/** The documents of each summary, its excerpt too, byte for byte; each reading is logged as on the talk's own pages. */
export function ownDocuments(
  ctx: Context,
  talk: { id: string; state: ConversationState; summaries: readonly OwnSummary[] },
): { number: number; void: boolean; document: SummaryDocument }[] {
  return talk.summaries.flatMap(({ number, voidedAt, excerptSha256 }) => {
    const action = voidedAt === null ? 'read-document' : 'read-earlier-versions';
    if (!actionIsOpen(action, talk.state)) return [];
    const kinds: DocumentKind[] = excerptSha256 === null ? ['whole'] : ['whole', 'excerpt'];
    return kinds.map((kind) => {
      const document =
        voidedAt === null
          ? readDocument(ctx, talk.id, kind)
          : readEarlierDocument(ctx, talk.id, number, kind);
      return { number, void: voidedAt !== null, document };
    });
  });
}
