import type { Db } from 'db/client.server';
import { interviewTemplates } from 'db/schema/frameworks';
import { SCALE } from 'db/schema/vocabulary';
import { and, eq, inArray } from 'drizzle-orm';
import { storedTemplate } from '../frameworks/stored-content.server';
import type { Word } from '../frameworks/templates/scale-words.rules';
import type { CycleType } from './series.server';

/** The scales of the templates made from these versions of a framework for one kind of talk. */
export function scalesOf(db: Db, type: CycleType, frameworkIds: readonly string[]): Word[][] {
  return db
    .select({ id: interviewTemplates.id })
    .from(interviewTemplates)
    .where(and(inArray(interviewTemplates.frameworkId, [...frameworkIds]), eq(interviewTemplates.type, type)))
    .all()
    .map(
      ({ id }) => storedTemplate(db, id)?.template.scale ?? SCALE.map((word) => ({ id: word, label: null })),
    );
}
