import type { Db } from 'db/client.server';
import type { Framework } from 'templates/framework.schema';
import type { Template } from 'templates/template.schema';
import { Refusal } from '../errors';
import { storedFramework, storedTemplate } from '../frameworks/stored-content.server';

/** The interview template of a conversation, and the framework that it cites. Neither ever changes. */
export function findTemplate(db: Db, templateId: string): { template: Template; framework: Framework } {
  const stored = storedTemplate(db, templateId);
  const framework = stored && storedFramework(db, stored.frameworkId);
  if (!framework) throw new Refusal('not-found', 'conversation.template_unknown');
  return { template: stored.template, framework };
}
