import type { Section } from 'templates/template.schema';
import type { Expectation } from './expectations';
import { leaderQuestion } from './framework-questions';
import type { SaidTexts } from './said-texts';
import type { Wording } from './wording';

/**
 * The sections with something of the framework for the employee to ask the leader beside each question of the
 * feedback to the leader: from themes as far apart as there are questions, and citing where it comes from.
 */
export function withLeaderQuestions(
  sections: readonly Section[],
  themes: readonly Expectation[][],
  wording: Wording,
  said: SaidTexts,
): Section[] {
  return sections.map((section) => {
    if (section.purpose !== 'feedback-to-leader') return section;
    const stride = Math.ceil(themes.length / section.questions.length);
    return {
      ...section,
      questions: section.questions.map((question, index) => {
        const theme = themes.slice(index * stride, (index + 1) * stride).flat();
        for (const expectation of theme) {
          const toLeader = leaderQuestion([expectation], wording, index, said);
          if (toLeader) return { ...question, toLeader, statements: expectation.ids };
        }
        return question;
      }),
    };
  });
}
