import type { FormQuestion, FormSection } from 'templates/pdf/preparation/preparation-form';
import type { Question, Template } from 'templates/template.schema';
import type { Asked } from '../../frameworks/templates/asked-questions.rules';
import { usualScale } from '../../frameworks/templates/scale-words.rules';

/** What a preparation that is written outside Muskat is called. */
export const FORM_TITLES: Record<Template['language'], Record<Template['type'], string>> = {
  da: {
    mus: 'Din forberedelse til MUS',
    lus: 'Din forberedelse til LUS',
    grus: 'Din forberedelse til GRUS',
    status: 'Din forberedelse til statussamtalen',
  },
  en: {
    mus: 'Your preparation for the development review',
    lus: 'Your preparation for the leader development review',
    grus: 'Your preparation for the group development review',
    status: 'Your preparation for the status talk',
  },
};

/** So many lines to write on: a text wants more room than the comment on a word that was chosen. */
const LINES: Record<Question['kind'], number> = { text: 6, scale: 3, choice: 2 };
/** A question about a whole theme has dozens of sentences behind it; paper is no place for them. */
const MOST_QUOTED = 4;

/** One question with what has been answered to it, if anything. */
export function formQuestion(
  { id, text, points, citations, words, kind, language }: Asked,
  answer: { scale: string | null; text: string } = { scale: null, text: '' },
): FormQuestion {
  const usual = usualScale(language);
  return {
    id,
    text,
    points,
    quoted: points.length > 0 || citations.length > MOST_QUOTED ? [] : citations.map((cited) => cited.text),
    words: words.map((word) => ({
      id: word.id,
      label: word.label ?? usual.find((one) => one.id === word.id)?.label ?? '',
    })),
    picked: answer.scale || null,
    written: answer.text.trim(),
    lines: LINES[kind],
  };
}

/** Sections without those that ask nothing. */
export function withQuestions(sections: FormSection[]): FormSection[] {
  return sections.filter(({ questions }) => questions.length > 0);
}
