import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVERYBODY, type Framework, type Statement } from 'templates/framework.schema';
import { definiteRole } from 'templates/language/da/nouns';
import {
  type Addressee,
  type Phrases,
  phraseForTeam,
  phraseStatement,
  type StatementInput,
  type TeamPhrases,
} from 'templates/language/da/phrase-statement';
import { FrameworkReadError } from 'templates/read/framework-read-error';
import { readFramework } from 'templates/read/read-framework';

const SHARED = join(process.cwd(), '../shared');

/** A statement of a real framework with everything that is generated from it. */
export interface Phrased {
  document: string;
  statement: Statement;
  input: StatementInput;
  addressee: Addressee;
  phrases: Phrases;
  team: TeamPhrases | null;
}

function documentsIn(folder: string, names: RegExp): string[] {
  const path = join(SHARED, folder);
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => names.test(name))
        .map((name) => join(folder, name))
    : [];
}

/** The three frameworks with a gold and the held-out corpus; none where they are not beside the repository. */
export const sharedDocuments: string[] = [
  ...documentsIn('seeds', /^00[013]_/),
  ...documentsIn('corpus', /\.txt$/),
];

function frameworkOf(document: string): Framework | null {
  try {
    return readFramework({ name: document, bytes: readFileSync(join(SHARED, document)) });
  } catch (error) {
    // A document of which nothing can be read asks nothing.
    if (error instanceof FrameworkReadError) return null;
    throw error;
  }
}

const read = new Map<string, Phrased[]>();

/** Every statement of the document with what is generated from it; each document is read once. */
export function phrasedStatements(document: string): Phrased[] {
  const before = read.get(document);
  if (before) return before;
  const phrased = phrase(document);
  read.set(document, phrased);
  return phrased;
}

/** Each statement put to its own role, in the turn it has in its section. */
function phrase(document: string): Phrased[] {
  const framework = frameworkOf(document);
  if (framework?.language !== 'da') return [];
  const turns = new Map<string, number>();
  return framework.statements.map((statement, index) => {
    const before = framework.statements[index - 1];
    const together =
      before?.theme === statement.theme && before.group === statement.group && before.role === statement.role;
    const role = framework.roles.find(({ id }) => id === statement.role);
    const leads = role?.leads ?? false;
    const section = `${statement.theme} ${statement.role}`;
    const turn = turns.get(section) ?? 0;
    turns.set(section, turn + 1);
    const input: StatementInput = {
      text: statement.repaired ?? statement.text,
      form: statement.form,
      previous: together && before ? { text: before.repaired ?? before.text, form: before.form } : null,
      toEverybody: statement.role === EVERYBODY,
    };
    const addressee = { noun: definiteRole(role?.name ?? 'Medarbejder', leads), leads };
    return {
      document,
      statement,
      input,
      addressee,
      phrases: phraseStatement(input, addressee, turn),
      team: phraseForTeam(input),
    };
  });
}
