import { createHash } from 'node:crypto';
import { ANSWER } from 'app/domain/conversations/preparation/read-preparations.server';
import { listRecordLines } from 'app/domain/conversations/talk/record-lines.server';
import type { Db } from 'db/client.server';
import { dataKeys } from 'db/keyring/tables';
import { auditEvents } from 'db/schema/audit';
import { answers, conversations } from 'db/schema/conversations';
import { signatures, summaryRevisions } from 'db/schema/signing';
import { opened } from 'db/sealed/sealed';
import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';

/** What a line of the record, or the answer to a question, says now. */
export function storedField(db: Db, conversationId: string, id: string) {
  const line = listRecordLines(db, conversationId).find((one) => one.id === id);
  return line ?? db.select(ANSWER).from(answers).where(eq(answers.questionId, id)).get();
}

const DetailsSchema = z.object({
  line: z.string().optional(),
  question: z.string().optional(),
  version: z.number().optional(),
});

/** The versions that the log says were saved of a line or an answer, in its order. */
export function loggedVersions(db: Db, conversationId: string, id: string): (number | undefined)[] {
  return db
    .select({ details: auditEvents.details })
    .from(auditEvents)
    .where(eq(auditEvents.subjectId, conversationId))
    .orderBy(asc(auditEvents.seq))
    .all()
    .map(({ details }) => DetailsSchema.parse(JSON.parse(details)))
    .filter(({ line, question }) => (line ?? question) === id)
    .map(({ version }) => version);
}

/** How many keys each conversation has. */
export function keysByConversation(db: Db): Map<string, number> {
  const ids = db.select({ id: conversations.id }).from(conversations).all();
  return new Map(
    ids.map(({ id }) => [id, db.select().from(dataKeys).where(eq(dataKeys.conversationId, id)).all().length]),
  );
}

const SignedSchema = z.object({ sha256: z.string(), excerptSha256: z.string() });

/** All that tells how far the signing of a summary is, by one of its two documents. */
export function storedSigning(
  db: Db,
  conversationId: string,
  summaryId: string,
  document: 'whole' | 'excerpt',
) {
  const conversation = db
    .select({ state: conversations.state })
    .from(conversations)
    .where(eq(conversations.id, conversationId))
    .get();
  const revisions = db
    .select({ ...REVISION, pdf: opened(summaryRevisions.pdf) })
    .from(summaryRevisions)
    .where(and(eq(summaryRevisions.summaryId, summaryId), eq(summaryRevisions.document, document)))
    .orderBy(asc(summaryRevisions.revision))
    .all();
  const signed = db
    .select(REVISION)
    .from(signatures)
    .innerJoin(summaryRevisions, eq(summaryRevisions.id, signatures.revisionId))
    .where(and(eq(signatures.summaryId, summaryId), eq(signatures.document, document)))
    .orderBy(asc(summaryRevisions.revision))
    .all();
  const logged = db
    .select({ details: auditEvents.details })
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectId, conversationId), eq(auditEvents.action, 'summary.sign')))
    .orderBy(asc(auditEvents.seq))
    .all();
  return {
    state: conversation?.state,
    /** SHA-256 of the documents as they are now, and as they are said to be: frozen, and after each signature. */
    documents: revisions.map(({ pdf }) => createHash('sha256').update(pdf).digest('hex')),
    revisions: revisions.map(({ sha256 }) => sha256),
    /** SHA-256 of the documents that signatures, and rows of the log, are about. */
    signatures: signed.map(({ sha256 }) => sha256),
    logged: logged.map(({ details }) => {
      const { sha256, excerptSha256 } = SignedSchema.parse(JSON.parse(details));
      return document === 'whole' ? sha256 : excerptSha256;
    }),
  };
}

const REVISION = { revision: summaryRevisions.revision, sha256: summaryRevisions.sha256 };
