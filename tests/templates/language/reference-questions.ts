import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StatementForm } from 'templates/framework.schema';
import { definiteRole } from 'templates/language/da/nouns';
import type { Addressee, StatementInput } from 'templates/language/da/phrase-statement';
import { readFramework } from 'templates/read/read-framework';
import { z } from 'zod';

const SHARED = join(process.cwd(), '../shared');
const REFERENCE = join(SHARED, 'reference/language/questions.json');

const Texts = z.object({
  self: z.string(),
  leader_asks: z.string(),
  observer: z.string(),
  employee_asks_about_leader: z.string(),
});

const ItemSchema = z.object({
  id: z.int(),
  seed_file: z.string(),
  source: z.string(),
  role: z.string(),
  form: z.enum(['INF', 'VI', 'ROLE', 'JEG-INV', 'THIRD', 'PRES0']),
  conversation: z.enum(['MUS', 'LUS']),
  da: Texts,
  self_mechanical: z.string().optional(),
  leader_asks_mechanical: z.string().optional(),
  observer_mechanical: z.string().optional(),
});

/** One of the hand-written examples that lie beside the repository. */
export type ReferenceItem = z.infer<typeof ItemSchema>;

const FORMS: Record<ReferenceItem['form'], StatementForm> = {
  INF: 'infinitive',
  VI: 'we',
  ROLE: 'role',
  'JEG-INV': 'first-person',
  THIRD: 'third-party',
  PRES0: 'present',
};

/** The examples; none where they are not beside the repository. */
export const referenceItems: ReferenceItem[] = existsSync(REFERENCE)
  ? z.object({ items: z.array(ItemSchema) }).parse(JSON.parse(readFileSync(REFERENCE, 'utf8'))).items
  : [];

/** The statement that stands before it in its document, in the same theme, role and group. */
function previousOf(item: ReferenceItem): StatementInput['previous'] {
  const bytes = readFileSync(join(SHARED, 'seeds', item.seed_file));
  const { statements } = readFramework({ name: item.seed_file, bytes });
  const place = statements.findIndex((statement) => statement.text === item.source);
  const [own, before] = [statements[place], statements[place - 1]];
  if (!own || !before) return null;
  const together = own.theme === before.theme && own.role === before.role && own.group === before.group;
  return together ? { text: before.repaired ?? before.text, form: before.form } : null;
}

/** An example as the generator is given it. */
export function asGiven(item: ReferenceItem): { statement: StatementInput; addressee: Addressee } {
  const leads = item.conversation === 'LUS';
  const role = item.role.startsWith('alle') ? (leads ? 'leder' : 'medarbejder') : item.role;
  return {
    statement: {
      text: item.source,
      form: FORMS[item.form],
      previous: previousOf(item),
      toEverybody: item.role.startsWith('alle'),
    },
    addressee: { noun: definiteRole(role, leads), leads },
  };
}
