import type { Context } from '../../context';
import type { RecordLine } from '../conversation.schema';
import { findOwnConversation } from '../find-conversation.server';
import { nestFields } from '../preparation/answers-form.schema';
import { PostedLinesSchema } from './record-line.schema';
import { isNone, type LineContent, saveRecordLine } from './record-lines.server';

/** A line as somebody typed it, to show it to them again. */
type TypedLine = Pick<RecordLine, 'id' | 'version'> & LineContent;

export type PostedLines =
  | { outcome: 'saved' }
  /** Nothing was saved; all that was typed goes back to the page. */
  | { outcome: 'invalid'; errors: Record<string, string>; typed: TypedLine[] }
  /** What was typed where a newer text stood; the newer one is on the page again, this is shown beside it. */
  | { outcome: 'stale'; typed: TypedLine[] };

/** Saves the lines of a section as a form posts them: each for itself, as `saveRecordLine` does. */
export function savePostedLines(
  ctx: Context,
  conversationId: string,
  sectionId: string,
  form: FormData,
): PostedLines {
  findOwnConversation(ctx, ctx.db, conversationId, 'record');
  const posted = nestFields(form);
  const parsed = PostedLinesSchema.safeParse(posted);
  if (!parsed.success) {
    const errors: Record<string, string> = {};
    for (const issue of parsed.error.issues) errors[issue.path.join('.')] ??= issue.message;
    return { outcome: 'invalid', errors, typed: Object.entries(posted).map(asTyped) };
  }
  const lines = Object.entries(parsed.data).map(([id, line]) => ({ id, ...line }));
  // The empty line at the end that nobody wrote in never comes into being.
  const typed = lines.filter((line) => line.version > 0 || !isNone(line));
  const stale = typed.filter(
    (line) => saveRecordLine(ctx, conversationId, { ...line, sectionId }).outcome === 'stale',
  );
  return stale.length > 0 ? { outcome: 'stale', typed: stale } : { outcome: 'saved' };
}

function asTyped([id, line]: [string, Record<string, string>]): TypedLine {
  return {
    id,
    text: line.text ?? '',
    discretion: line.discretion === 'may-be-retold' ? 'may-be-retold' : 'between-us',
    version: Number(line.version) || 0,
  };
}
