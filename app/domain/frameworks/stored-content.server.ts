import type { Db } from 'db/client.server';
import { frameworks, interviewTemplates } from 'db/schema/frameworks';
import { eq } from 'drizzle-orm';
import { type Framework, FrameworkSchema } from 'templates/framework.schema';
import { type Template, TemplateSchema } from 'templates/template.schema';

/**
 * Frameworks and templates as they are stored, parsed once for each open database: they never change
 * (triggers see to that), and every answer that is saved needs its template. What comes back is
 * shared and frozen. The caller has been allowed to read it.
 */
type Contents = { frameworks: Map<string, Framework>; templates: Map<string, StoredTemplate> };
type StoredTemplate = { template: Template; frameworkId: string };

/** By database, never by id alone: one process can serve several organisations, and tests open many. */
const contents = new WeakMap<Db, Contents>();

function contentsOf(db: Db): Contents {
  const known = contents.get(db) ?? { frameworks: new Map(), templates: new Map() };
  contents.set(db, known);
  return known;
}

/** The framework with this id, or undefined. */
export function storedFramework(db: Db, id: string): Framework | undefined {
  const known = contentsOf(db).frameworks;
  const framework = known.get(id) ?? readFramework(db, id);
  if (framework) known.set(id, framework);
  return framework;
}

/** The template with this id and the id of the framework that it cites, or undefined. */
export function storedTemplate(db: Db, id: string): StoredTemplate | undefined {
  const known = contentsOf(db).templates;
  const stored = known.get(id) ?? readTemplate(db, id);
  if (stored) known.set(id, stored);
  return stored;
}

function readFramework(db: Db, id: string): Framework | undefined {
  const row = db.select({ content: frameworks.content }).from(frameworks).where(eq(frameworks.id, id)).get();
  return row && frozen(FrameworkSchema.parse(JSON.parse(row.content)));
}

function readTemplate(db: Db, id: string): StoredTemplate | undefined {
  const row = db
    .select({ content: interviewTemplates.content, frameworkId: interviewTemplates.frameworkId })
    .from(interviewTemplates)
    .where(eq(interviewTemplates.id, id))
    .get();
  return (
    row && {
      template: frozen(TemplateSchema.parse(JSON.parse(row.content))),
      frameworkId: row.frameworkId,
    }
  );
}

/** Freezes a value all the way down, so that nobody who is handed it changes it for everybody else. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}
