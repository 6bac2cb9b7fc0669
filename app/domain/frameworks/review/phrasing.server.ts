import { EVERYBODY, type Framework } from 'templates/framework.schema';
import { definiteRole } from 'templates/language/da/nouns';
import { phraseStatement } from 'templates/language/da/phrase-statement';

/** A statement as each side would meet it in a Danish template. */
export type Phrasing = {
  /** In the employee's self-assessment. */
  self: string;
  /** What the leader asks. */
  question: string;
  /** In the leader's preparation. */
  observed: string;
  /** Whether it is quoted, since it could not be turned with certainty. */
  quoted: boolean;
};

/**
 * How one statement of a framework would be asked about; null where the framework is not in Danish or has
 * no such statement. A template can choose another frame of the same meaning by the statement's place in it.
 */
export function phrasingOf(framework: Framework, statementId: string): Phrasing | null {
  const place = framework.statements.findIndex(({ id }) => id === statementId);
  const statement = framework.statements[place];
  if (!statement || framework.language !== 'da') return null;
  const before = framework.statements
    .slice(0, place)
    .findLast(
      ({ theme, group, role }) =>
        theme === statement.theme && group === statement.group && role === statement.role,
    );
  const role = framework.roles.find(({ id }) => id === statement.role) ?? framework.roles[0];
  const leads = role?.leads ?? false;
  const { self, question, observed, quoted } = phraseStatement(
    {
      text: statement.repaired ?? statement.text,
      form: statement.form,
      previous: before ? { text: before.repaired ?? before.text, form: before.form } : null,
      toEverybody: statement.role === EVERYBODY,
    },
    { noun: definiteRole(role?.name ?? 'Medarbejder', leads), leads },
    0,
  );
  return { self, question, observed, quoted };
}
