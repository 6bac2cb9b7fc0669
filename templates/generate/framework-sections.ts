import type { Framework, Role } from 'templates/framework.schema';
import type { Section } from 'templates/template.schema';
import { chainOf } from './chain';
import { type Expectation, themesOf } from './expectations';
import { focusedQuestions, fullQuestions } from './framework-questions';
import type { SaidTexts } from './said-texts';
import type { TemplateScope } from './standing-sections';
import { shortDescription, type Wording } from './wording';

/** One section a theme that says something of the role, in the order of the framework. */
export function frameworkSections(
  framework: Framework,
  byTheme: ReadonlyMap<string, Expectation[]>,
  role: Role,
  scope: TemplateScope,
  wording: Wording,
  said: SaidTexts,
): Section[] {
  const questions = scope.length === 'focused' ? focusedQuestions : fullQuestions;
  const spoken = themesOf(framework).filter((theme) => byTheme.has(theme.id));
  return spoken.flatMap((theme, place): Section[] => {
    const own = byTheme.get(theme.id);
    if (!own) return [];
    const chain = scope.type === 'lus' ? chainOf(framework, role, theme.id) : [];
    said.beginSection();
    const asked = questions(theme, own, scope, wording, said);
    // There is nothing to choose from under a single question, and the advice is given once.
    const advice = place === 0 && asked.length > 1 ? wording.guidance : '';
    return [
      {
        id: `framework-${theme.id}`,
        title: theme.name,
        purpose: 'framework',
        theme: theme.id,
        guidance: shortDescription(theme) || advice,
        questions: asked,
        ...(chain.length > 0 && { chain }),
      },
    ];
  });
}
