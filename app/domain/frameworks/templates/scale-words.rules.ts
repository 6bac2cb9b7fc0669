import { SCALE } from 'db/schema/vocabulary';
import type { Choice, Question, Template } from 'templates/template.schema';

/** A word that can be chosen; the label is null for the usual words, which pages show in their own language. */
export type Word = { id: string; label: string | null };

/** The usual words in the language of a template, for where the page's language is not it: on paper, and as a start. */
const USUAL: Record<Template['language'], Record<(typeof SCALE)[number], string>> = {
  da: {
    'going-well': 'Lykkes godt',
    'on-the-way': 'På vej',
    'want-to-develop': 'Vil gerne udvikle',
    'not-relevant': 'Ikke relevant nu',
  },
  en: {
    'going-well': 'Going well',
    'on-the-way': 'On the way',
    'want-to-develop': 'Want to develop',
    'not-relevant': 'Not relevant now',
  },
};

export const usualScale = (language: Template['language']): Choice[] =>
  SCALE.map((id) => ({ id, label: USUAL[language][id] }));

/** The scale of a template with a label for each word. */
export const scaleOf = (template: Pick<Template, 'scale' | 'language'>): Choice[] =>
  template.scale ?? usualScale(template.language);

/** What can be chosen in answer to a question; nothing where it is answered in words of one's own. */
export function wordsFor(question: Question, scale: Template['scale']): Word[] {
  if (question.kind === 'choice') return question.options ?? [];
  if (question.kind === 'text') return [];
  return scale ?? SCALE.map((id) => ({ id, label: null }));
}
