import type { Framework } from 'templates/framework.schema';
import type { Section } from 'templates/template.schema';
import { marksTheme, wantedThemes } from '../conversations/conversation-questions.rules';
import { AGREEMENT, CARD, UNANSWERED } from './values.rules';

/** One thing that somebody contributes: ids and fixed words, never what they wrote. */
export type Share = { subject: string; value: string };

/** What was chosen in answer to each question, by its id. */
type Chosen = ReadonlyMap<string, { scale: string | null }>;

/** How somebody sees each statement of the framework that their preparation asks about. */
export function scaleShares(sections: readonly Section[], chosen: Chosen): Share[] {
  const values = new Map<string, string>();
  for (const { questions } of sections)
    for (const { id, kind, picks, statements } of questions)
      if (kind === 'scale' && !picks)
        for (const statement of statements) {
          const said = values.get(statement);
          if (said === undefined || said === UNANSWERED)
            values.set(statement, chosen.get(id)?.scale ?? UNANSWERED);
        }
  return sharesOf(values);
}

/** Which themes somebody wants to talk about, where they are asked. */
export function cardShares(sections: readonly Section[], chosen: Chosen): Share[] {
  const wanted = wantedThemes(sections, chosen);
  const picking = sections.some(({ questions }) => questions.some(({ picks }) => picks));
  const values = new Map<string, string>();
  for (const { id, theme, questions } of sections) {
    if (theme === null || !(picking || questions.some((question) => marksTheme(question.id)))) continue;
    if (values.get(theme) !== CARD.yes) values.set(theme, wanted.has(id) ? CARD.yes : CARD.no);
  }
  return sharesOf(values);
}

type Agreed = { sectionId: string | null; statementId: string | null };

/** Within which themes something is agreed, by the section or the statement that it comes from. */
export function agreementShares(
  sections: readonly Section[],
  framework: Pick<Framework, 'statements'>,
  agreed: readonly Agreed[],
): Share[] {
  const themeOfSection = new Map(sections.map(({ id, theme }) => [id, theme]));
  const themeOfStatement = new Map(framework.statements.map(({ id, theme }) => [id, theme]));
  const themes = new Set(
    agreed.flatMap(({ sectionId, statementId }) => [
      sectionId && themeOfSection.get(sectionId),
      statementId && themeOfStatement.get(statementId),
    ]),
  );
  const asked = sections.flatMap(({ theme, purpose }) => (theme && purpose === 'framework' ? [theme] : []));
  return sharesOf(new Map(asked.map((theme) => [theme, themes.has(theme) ? AGREEMENT.yes : AGREEMENT.no])));
}

const sharesOf = (values: ReadonlyMap<string, string>): Share[] =>
  [...values].map(([subject, value]) => ({ subject, value }));
