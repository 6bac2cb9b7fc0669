import { frameworkDrafts } from 'db/schema/frameworks';
import { desc } from 'drizzle-orm';
import { FrameworkSchema } from 'templates/framework.schema';
import { authorizeFunction } from '../../access/authorize';
import type { Context } from '../../context';
import { editsOf } from './draft-edits.server';
import { type FrameworkVersion, versionBy } from './replaces.server';

export type ListedReview = {
  id: string;
  name: string;
  createdAt: Date;
  changedAt: Date;
  corrections: number;
  replaces: FrameworkVersion | null;
};

/** The reviews under way, the one that was changed last first. For administrators. */
export function listReviews(ctx: Context): ListedReview[] {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  return ctx.db
    .select()
    .from(frameworkDrafts)
    .orderBy(desc(frameworkDrafts.changedAt), frameworkDrafts.id)
    .all()
    .map(({ id, original, createdAt, changedAt, replacesId }) => {
      const edits = editsOf(ctx.db, id);
      const renamed = edits.flatMap(({ edit }) => (edit.kind === 'rename' ? [edit.name] : [])).at(-1);
      const name = renamed ?? FrameworkSchema.pick({ name: true }).parse(JSON.parse(original)).name;
      return {
        id,
        name,
        createdAt,
        changedAt,
        corrections: edits.length,
        replaces: versionBy(ctx.db, replacesId),
      };
    });
}
