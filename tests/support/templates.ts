import { newId } from 'app/domain/ids';
import { frameworks, interviewTemplates } from 'db/schema/frameworks';
import type { Framework } from 'templates/framework.schema';
import { type Template, TemplateSchema } from 'templates/template.schema';
import { NOW, type TestOrganisation } from './test-database';

/** Approves a template for the organisation, with the framework it was made from; its id. */
export function approved({ db }: TestOrganisation, template: Template, framework: Framework): string {
  const frameworkId = newId();
  db.insert(frameworks)
    .values({
      id: frameworkId,
      name: framework.name,
      content: JSON.stringify(framework),
      sourceSha256: framework.source.sha256,
      importedAt: NOW,
    })
    .run();
  const id = newId();
  const { type, role, language, length } = template;
  db.insert(interviewTemplates)
    .values({
      id,
      frameworkId,
      type,
      role,
      language,
      length,
      content: JSON.stringify(TemplateSchema.parse(template)),
      createdAt: NOW,
    })
    .run();
  return id;
}
