import { type Template, TemplateSchema } from 'templates/template.schema';
import { leaveOut, takeBack } from './edit-left-out.rules';
import { moveQuestion, moveSection, placeQuestion } from './edit-order.rules';
import { addQuestion, changeQuestion, removeQuestion, requireQuestion } from './edit-own.rules';
import { setScale } from './edit-scale.rules';
import { restoreQuestion, restoreSection, rewordQuestion, rewordSection } from './edit-wording.rules';
import type { TemplateEdit } from './template-edit.schema';

/**
 * The template after one change; the one that is given stays as it is. Every statement behind it stays
 * behind a question or is left out with a reason. `original` is what is generated from the framework
 * today: what 'restore-all' goes back to.
 *
 * Refuses with `template.question_gone` and `template.section_gone` what is not there (any more),
 * `template.cannot_stand_there` a place that a question does not fit, `template.not_own` to remove or
 * rewrite what is generated, and `template.own_is_removed` to leave out what is not.
 */
export function applyTemplateEdit(
  template: Template,
  edit: TemplateEdit,
  original: () => Template = () => template,
): Template {
  return TemplateSchema.parse(applied(template, edit, original));
}

function applied(template: Template, edit: TemplateEdit, original: () => Template): Template {
  switch (edit.kind) {
    case 'move-question':
      return moveQuestion(template, edit);
    case 'place-question':
      return placeQuestion(template, edit);
    case 'move-section':
      return moveSection(template, edit);
    case 'reword':
      return rewordQuestion(template, edit);
    case 'restore-question':
      return restoreQuestion(template, edit);
    case 'reword-section':
      return rewordSection(template, edit);
    case 'restore-section':
      return restoreSection(template, edit);
    case 'leave-out':
      return leaveOut(template, edit);
    case 'take-back':
      return takeBack(template, edit);
    case 'add-question':
      return addQuestion(template, edit);
    case 'change-question':
      return changeQuestion(template, edit);
    case 'remove-question':
      return removeQuestion(template, edit);
    case 'require':
      return requireQuestion(template, edit);
    case 'set-scale':
      return setScale(template, edit);
    case 'reset-scale':
      return { ...template, scale: undefined };
    case 'restore-all':
      return original();
  }
}
