import { type Db, type Transaction, transact } from 'db/client.server';
import { recordLines } from 'db/schema/conversations';
import { opened, sealing } from 'db/sealed/sealed';
import { and, asc, eq, getTableColumns, max } from 'drizzle-orm';
import type { Discretion } from 'templates/summary.schema';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import type { RecordLine } from '../conversation.schema';
import { findOwnConversation } from '../find-conversation.server';
import type { Saved } from '../saved';
import { sectionsOfTalk } from './talk-sections.server';

export type StoredLine = Omit<typeof recordLines.$inferSelect, 'text'> & { text: string };

const LINE = { ...getTableColumns(recordLines), text: opened(recordLines.text) };

/** What stands in a line now; `text` is '' where somebody has taken it away. */
export type LineContent = { text: string; discretion: Discretion };

/**
 * Saves one line of the joint record; everybody in the talk writes, and nobody overwrites another
 * unseen. The writer chooses the id of a new line (version 0), so that sending it again adds no second
 * one. A line whose text is empty is none: it is kept for its version and left out of the summary. Who
 * names that version brings back a line that has been taken away, in its place; what arrives late does not.
 * Refuses with `conversation.section_unknown` and `conversation.line_unknown`.
 */
export function saveRecordLine(ctx: Context, conversationId: string, input: RecordLine): Saved<LineContent> {
  return transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'record');
    const { sections } = sectionsOfTalk(ctx, tx, conversation);
    if (!sections.some((section) => section.id === input.sectionId))
      throw new Refusal('invalid', 'conversation.section_unknown');
    const stored = storedLine(tx, conversationId, input.id);
    if (stored && stored.sectionId !== input.sectionId)
      throw new Refusal('invalid', 'conversation.line_unknown');
    const { text, discretion } = input;
    if (!stored) {
      insertLine(tx, {
        id: input.id,
        conversationId,
        sectionId: input.sectionId,
        ...{ text, discretion, version: 1, savedAt: ctx.now, savedBy: ctx.actor.personId },
      });
      audit(ctx, tx, 'record.save-line', { ...input, conversationId, version: 1 });
      return { outcome: 'saved', version: 1, savedAt: ctx.now };
    }
    if (stored.version !== input.version) return already(stored, { text, discretion });
    return change(ctx, tx, 'record.save-line', stored, { text, discretion });
  });
}

/**
 * Takes a line of the joint record away, for everybody. 'stale' where somebody has changed it in the
 * meantime: nothing is taken away. Doing it again changes nothing. What stood in it is not kept.
 */
export function removeRecordLine(
  ctx: Context,
  conversationId: string,
  { id, version }: Pick<RecordLine, 'id' | 'version'>,
): Saved<LineContent> {
  return transact(ctx.db, (tx) => {
    findOwnConversation(ctx, tx, conversationId, 'record');
    const stored = storedLine(tx, conversationId, id);
    // Taken away before it was ever saved.
    if (!stored) return { outcome: 'saved', version: 0, savedAt: ctx.now };
    if (isNone(stored)) return { outcome: 'saved', version: stored.version, savedAt: stored.savedAt };
    const none: LineContent = { text: '', discretion: 'between-us' };
    if (stored.version !== version) return already(stored, none);
    return change(ctx, tx, 'record.remove-line', stored, none);
  });
}

/** The joint record, section by section in the order it was written; the caller has been allowed to read it. */
export function listRecordLines(tx: Db | Transaction, conversationId: string): StoredLine[] {
  return tx
    .select(LINE)
    .from(recordLines)
    .where(eq(recordLines.conversationId, conversationId))
    .orderBy(asc(recordLines.sectionId), asc(recordLines.position), asc(recordLines.id))
    .all();
}

/** Nothing is written in it, or it has been taken away. */
export const isNone = ({ text }: Pick<StoredLine, 'text'>) => text.trim() === '';

function storedLine(tx: Transaction, conversationId: string, id: string): StoredLine | undefined {
  const stored = tx.select(LINE).from(recordLines).where(eq(recordLines.id, id)).get();
  if (stored && stored.conversationId !== conversationId)
    throw new Refusal('invalid', 'conversation.line_unknown');
  return stored;
}

/** Somebody has saved another version: the same words are saved already, others are to choose from. */
function already(stored: StoredLine, content: LineContent): Saved<LineContent> {
  const { text, discretion, version, savedAt } = stored;
  if (text === content.text && discretion === content.discretion)
    return { outcome: 'saved', version, savedAt };
  return { outcome: 'stale', current: { text, discretion, version } };
}

function change(
  ctx: Context,
  tx: Transaction,
  action: 'record.save-line' | 'record.remove-line',
  stored: StoredLine,
  content: LineContent,
): Saved<LineContent> {
  const version = stored.version + 1;
  tx.update(recordLines)
    .set({
      discretion: content.discretion,
      text: sealing(recordLines.text, { ...stored, version }, content.text),
      version,
      savedAt: ctx.now,
      savedBy: ctx.actor.personId,
    })
    .where(eq(recordLines.id, stored.id))
    .run();
  audit(ctx, tx, action, { ...stored, version });
  return { outcome: 'saved', version, savedAt: ctx.now };
}

type Changed = Pick<StoredLine, 'id' | 'conversationId' | 'sectionId' | 'version'>;

function audit(ctx: Context, tx: Transaction, action: string, line: Changed): void {
  appendAuditEvent(ctx, tx, {
    action,
    subjectType: 'conversation',
    subjectId: line.conversationId,
    details: { section: line.sectionId, line: line.id, version: line.version },
  });
}

function insertLine(tx: Transaction, line: Omit<StoredLine, 'position'>): void {
  const inSection = and(
    eq(recordLines.conversationId, line.conversationId),
    eq(recordLines.sectionId, line.sectionId),
  );
  const last = tx
    .select({ position: max(recordLines.position) })
    .from(recordLines)
    .where(inSection)
    .get();
  tx.insert(recordLines)
    .values({
      ...line,
      text: sealing(recordLines.text, line, line.text),
      position: (last?.position ?? 0) + 1,
    })
    .run();
}
