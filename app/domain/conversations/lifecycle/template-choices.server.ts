import type { Db } from 'db/client.server';
import { frameworks, interviewTemplates } from 'db/schema/frameworks';
import { and, desc, eq } from 'drizzle-orm';
import { isInForce } from '../../frameworks/templates/in-force.server';
import { questionCount, usualLength } from '../../frameworks/templates/template-size.rules';
import { findTemplate } from '../conversation-template.server';
import { bySuitability, type TalkType, type TemplateChoice } from './suggested-template.rules';

/**
 * The templates in force for a role, what suits first. A group talk is nobody's alone, and is called in
 * to elsewhere. The caller has been allowed to call somebody in.
 */
export function templatesFor(
  db: Db,
  role: string,
  wanted: { language: 'da' | 'en'; type: TalkType | null },
): TemplateChoice[] {
  const rows = db
    .select({
      id: interviewTemplates.id,
      frameworkId: interviewTemplates.frameworkId,
      type: interviewTemplates.type,
      language: interviewTemplates.language,
      length: interviewTemplates.length,
      framework: frameworks.name,
      publishedAt: frameworks.importedAt,
    })
    .from(interviewTemplates)
    .innerJoin(frameworks, eq(frameworks.id, interviewTemplates.frameworkId))
    .where(and(eq(interviewTemplates.role, role), isInForce(db)))
    .orderBy(desc(interviewTemplates.createdAt))
    .all();
  const choices = rows.flatMap(({ frameworkId, type, ...row }): TemplateChoice[] => {
    if (type === 'grus') return [];
    const full = rows.find(
      (other) =>
        other.length === 'full' &&
        other.frameworkId === frameworkId &&
        other.type === type &&
        other.language === row.language,
    );
    // Where there is only one length, that is the one.
    const usual = full ? usualLength(questionCount(findTemplate(db, full.id).template)) : row.length;
    return [{ ...row, type, suitable: row.length === usual }];
  });
  return bySuitability(choices, { ...wanted, leads: leadsOthers(db, role, rows[0]?.id) });
}

/** Whether who has the role leads others, by the framework that its newest template is made from. */
function leadsOthers(db: Db, role: string, templateId: string | undefined): boolean {
  if (!templateId) return false;
  return findTemplate(db, templateId).framework.roles.some(({ id, leads }) => id === role && leads);
}
