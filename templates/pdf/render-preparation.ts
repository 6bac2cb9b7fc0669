import { canonicalJson } from './canonical-json';
import { drawDocument } from './draw/draw-document';
import { layoutPreparation } from './preparation/layout-preparation';
import type { PreparationForm } from './preparation/preparation-form';
import { withoutUnprintable } from './printable';

/**
 * The preparation on paper, for somebody who fills it in with a pen: a tagged PDF without signature
 * fields and without attachments. Pure: the same form gives the same bytes. A character that the
 * fonts lack is drawn as a question mark; nobody signs this page.
 */
export async function renderPreparation(form: PreparationForm): Promise<Uint8Array> {
  const source = { json: canonicalJson(form), at: new Date(form.printedAt), attached: false };
  return drawDocument(layoutPreparation(printable(form)), source);
}

/** Every text of the form, as far as it can be drawn. */
function printable(form: PreparationForm): PreparationForm {
  const text = withoutUnprintable;
  return {
    ...form,
    title: text(form.title),
    organisation: text(form.organisation),
    person: text(form.person),
    other: text(form.other),
    group: form.group === null ? null : text(form.group),
    agreements: form.agreements.map((agreement) => ({
      ...agreement,
      goal: text(agreement.goal),
      activity: text(agreement.activity),
    })),
    sections: form.sections.map((section) => ({
      ...section,
      title: text(section.title),
      guidance: text(section.guidance),
      questions: section.questions.map((question) => ({
        ...question,
        text: text(question.text),
        points: question.points.map(text),
        quoted: question.quoted.map(text),
        words: question.words.map(({ id, label }) => ({ id, label: text(label) })),
        written: text(question.written),
      })),
    })),
  };
}
