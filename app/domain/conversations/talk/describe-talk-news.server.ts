import { recordLines } from 'db/schema/conversations';
import { people } from 'db/schema/people';
import { opened } from 'db/sealed/sealed';
import { and, asc, eq } from 'drizzle-orm';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { findOwnConversation } from '../find-conversation.server';
import { readPreparationStatus } from '../preparation/read-preparations.server';
import type { DescribedLine, TalkNews } from './talk-news.schema';
import { sectionsOfTalk } from './talk-sections.server';

/**
 * What has happened in the talk that somebody with this section before them should learn of, for those
 * who take part. Nothing of anybody's preparation, and reading it opens none. Throws 'not-found' for a
 * section that is not talked about.
 */
export function describeTalkNews(ctx: Context, conversationId: string, sectionId: string): TalkNews {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const { sections } = sectionsOfTalk(ctx, ctx.db, conversation);
  if (!sections.some(({ id }) => id === sectionId)) throw new Refusal('not-found', 'access.not_found');
  return {
    state: conversation.state,
    shared: readPreparationStatus(ctx.db, conversation)
      .filter(({ personId, sharedAt }) => sharedAt !== null && personId !== ctx.actor.personId)
      .map(({ personId }) => personId),
    lines: describeLinesOf(ctx, conversationId, sectionId),
  };
}

/** The lines of a section, those that were taken away too; the caller has been allowed to read them. */
export function describeLinesOf(ctx: Context, conversationId: string, sectionId: string): DescribedLine[] {
  return ctx.db
    .select({
      id: recordLines.id,
      text: opened(recordLines.text),
      discretion: recordLines.discretion,
      version: recordLines.version,
      savedBy: recordLines.savedBy,
      name: people.name,
    })
    .from(recordLines)
    .innerJoin(people, eq(people.id, recordLines.savedBy))
    .where(and(eq(recordLines.conversationId, conversationId), eq(recordLines.sectionId, sectionId)))
    .orderBy(asc(recordLines.position), asc(recordLines.id))
    .all()
    .map(({ savedBy, name, ...line }) => ({
      ...line,
      writtenBy: savedBy === ctx.actor.personId ? null : name,
    }));
}
