import { EVERYBODY, type Framework, type Role, type Statement } from 'templates/framework.schema';
import { englishWording } from 'templates/generate/english-wording';
import { definiteRole } from 'templates/language/da/nouns';
import { phraseStatement } from 'templates/language/da/phrase-statement';

/** A statement as each side would meet it in a template in the framework's own language. */
export type Phrasing = {
  /** In the employee's self-assessment. */
  self: string;
  /** What the leader asks. */
  question: string;
  /** In the leader's preparation. */
  observed: string;
  /** Whether it is quoted, since it could not be turned with certainty. English templates quote all, so it says nothing there. */
  quoted: boolean;
};

/**
 * How one statement of a framework would be asked about; null where the framework has no such statement. A template
 * can choose another frame of the same meaning by the statement's place in it.
 */
export function phrasingOf(framework: Framework, statementId: string): Phrasing | null {
  const place = framework.statements.findIndex(({ id }) => id === statementId);
  const statement = framework.statements[place];
  if (!statement) return null;
  const role = framework.roles.find(({ id }) => id === statement.role) ?? framework.roles[0];
  if (framework.language === 'en') return inEnglish(statement, role ?? EMPLOYEE);
  const before = framework.statements
    .slice(0, place)
    .findLast(
      ({ theme, group, role }) =>
        theme === statement.theme && group === statement.group && role === statement.role,
    );
  return inDanish(statement, before, role ?? EMPLOYEE);
}

/** Whom a framework speaks of that names no role. */
const EMPLOYEE: Role = { id: 'medarbejder', name: 'Medarbejder', level: 0, leads: false, inherits: [] };

function inDanish(statement: Statement, before: Statement | undefined, { name, leads }: Role): Phrasing {
  const { self, question, observed, quoted } = phraseStatement(
    {
      text: statement.repaired ?? statement.text,
      form: statement.form,
      previous: before ? { text: before.repaired ?? before.text, form: before.form } : null,
      toEverybody: statement.role === EVERYBODY,
    },
    { noun: definiteRole(name, leads), leads },
    0,
  );
  return { self, question, observed, quoted };
}

function inEnglish(statement: Statement, role: Role): Phrasing | null {
  const [ways] = englishWording(role, role.leads ? 'lus' : 'mus').aboutStatement(statement, null, 0);
  for (const { text } of ways ?? [])
    return { self: text.employee, question: text.joint, observed: text.leader, quoted: false };
  return null;
}
