import { canonicalJson } from './canonical-json';
import { drawForm } from './form/draw-form';
import { layoutPreparation } from './preparation/layout-preparation';
import type { PreparationForm } from './preparation/preparation-form';
import { withoutUnprintable as text } from './printable';

/**
 * The preparation for whoever writes it outside Muskat, with a pen or on the screen: a tagged PDF with
 * a field for everything that is asked, without signature fields and attachments. Pure: the same form
 * gives the same bytes. A character that the fonts lack is drawn as a question mark; nobody signs this.
 */
export async function renderPreparation(form: PreparationForm): Promise<Uint8Array> {
  const { model, fields } = layoutPreparation(printable(form));
  return drawForm(model, fields, { json: canonicalJson(form), at: new Date(form.at) });
}

/** Every text of the form, as far as it can be drawn. */
export function printable(form: PreparationForm): PreparationForm {
  return {
    ...form,
    title: text(form.title),
    organisation: text(form.organisation),
    whose: printableWhose(form.whose),
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

function printableWhose(whose: PreparationForm['whose']): PreparationForm['whose'] {
  if (whose.kind === 'anybody') {
    const { role, framework, version } = whose.of;
    return { kind: 'anybody', of: { role: text(role), framework: text(framework), version } };
  }
  const { person, other, group, heldOn } = whose.of;
  const named = { person: text(person), other: text(other), group: group === null ? null : text(group) };
  return { kind: 'person', of: { ...named, heldOn } };
}
