import { EVERYBODY, type Framework, type Role, type Statement } from 'templates/framework.schema';
import type { Figure } from './read-figures.server';
import { EVALUATION_QUESTIONS, type EvaluationQuestion, evaluationSubject } from './values.rules';

/** A figure on a page: nothing where it is withheld. */
export type Groups = Figure['groups'];

type StatementFigure = { id: string; text: string; groups: Groups };

/** What is known of a theme: the signs the organisation goes by, and what talks say together. */
export type ThemeFigures = {
  frameworkId: string;
  id: string;
  name: string;
  indicators: string[];
  /** How many wanted to talk about it, and agreed on something within it; absent where that was not asked. */
  cards?: Groups;
  agreements?: Groups;
  statements: StatementFigure[];
};

/** The themes of a framework that something was asked about, as its newest version orders and words them. */
export function themesIn(
  first: string,
  versions: readonly Framework[],
  role: string | null,
  found: readonly Figure[],
): ThemeFigures[] {
  const [newest] = versions;
  if (!newest) return [];
  const ofLineage = found.filter(({ frameworkId }) => frameworkId === first);
  const of = (kind: Figure['kind'], subject: string) =>
    ofLineage.find((figure) => figure.kind === kind && figure.subject === subject)?.groups;
  const themes = byId(versions.flatMap((version) => version.themes));
  const statements = byId(versions.flatMap((version) => version.statements));
  const roles = byId(versions.flatMap((version) => version.roles));
  return themes
    .map((theme) => {
      const cards = of('theme-card', theme.id);
      const agreements = of('agreement', theme.id);
      return {
        ...{ frameworkId: first, id: theme.id, name: theme.name },
        indicators: newest.indicators.filter((one) => one.theme === theme.id).map(({ text }) => text),
        ...(cards !== undefined && { cards }),
        ...(agreements !== undefined && { agreements }),
        statements: statements
          .filter((statement) => statement.theme === theme.id)
          .flatMap((statement) => {
            const groups = of('scale', statement.id);
            const asked = groups !== undefined && (groups !== null || isAskedOf(statement, role, roles));
            return asked ? [{ id: statement.id, text: statement.text, groups }] : [];
          }),
      };
    })
    .filter(
      ({ cards, agreements, statements }) =>
        statements.length > 0 || cards !== undefined || agreements !== undefined,
    );
}

/** Each once, the first that has its id. */
const byId = <Thing extends { id: string }>(things: readonly Thing[]): Thing[] =>
  things.filter((thing, at) => things.findIndex(({ id }) => id === thing.id) === at);

/** What nobody of a role was asked about is left out, not withheld. */
function isAskedOf({ role: asked }: Statement, role: string | null, roles: readonly Role[]): boolean {
  if (role === null || role === EVERYBODY || asked === EVERYBODY || asked === role) return true;
  return roles.find(({ id }) => id === role)?.inherits.includes(asked) ?? true;
}

export type EvaluationFigure = { side: 'employee' | 'leader'; question: EvaluationQuestion; groups: Groups };

export function evaluationsIn(found: readonly Figure[]): EvaluationFigure[] {
  return (['employee', 'leader'] as const).flatMap((side) =>
    EVALUATION_QUESTIONS.flatMap((question) => {
      const figure = found.find(
        ({ kind, subject }) => kind === 'evaluation' && subject === evaluationSubject(side, question),
      );
      return figure ? [{ side, question, groups: figure.groups }] : [];
    }),
  );
}

/** How many of those invited had their talk, and how many of those have a plan; nothing outside rounds. */
export type UseFigures = { talks: Groups; plans: Groups } | null;

export function figuresOfUse(found: readonly Figure[]): UseFigures {
  const of = (subject: string) => found.find((figure) => figure.kind === 'use' && figure.subject === subject);
  const [talks, plans] = [of('talk'), of('plan')];
  return talks && plans ? { talks: talks.groups, plans: plans.groups } : null;
}
