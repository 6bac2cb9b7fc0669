import type { Framework } from 'templates/framework.schema';
import type { FrameworkEdit } from './edit.schema';
import { add } from './edits/add';
import { withPieces } from './edits/pieces';
import { move, renameGroup } from './edits/place';
import { addRole, removeRole, setRole } from './edits/roles';
import { join, leaveOut, makeIndicator, makeStatement, repair, split, translate } from './edits/statements';
import { addTheme, removeTheme, renameTheme } from './edits/themes';
import type { ReviewDocument } from './review-document';

/**
 * The framework with one correction; the one that was handed in stays as it was.
 *
 * The source stays verbatim: no letter of the document is changed or lost, only what a stretch of it is taken for.
 *
 * @throws FrameworkEditError where the correction cannot be made.
 */
export function applyFrameworkEdit(
  framework: Framework,
  document: ReviewDocument,
  edit: FrameworkEdit,
): Framework {
  switch (edit.kind) {
    case 'move':
      return move(framework, edit);
    case 'leave-out':
      return leaveOut(framework, document, edit);
    case 'add':
      return add(framework, document, edit);
    case 'split':
      return split(framework, document, edit);
    case 'join':
      return join(framework, document, edit);
    case 'repair':
      return repair(framework, edit);
    case 'translate':
      return translate(framework, edit);
    case 'make-indicator':
      return makeIndicator(framework, document, edit);
    case 'make-statement':
      return makeStatement(framework, document, edit);
    case 'set-role':
      return setRole(framework, edit);
    case 'add-role':
      return addRole(framework, edit);
    case 'remove-role':
      return removeRole(framework, edit);
    case 'rename-theme':
      return renameTheme(framework, edit);
    case 'add-theme':
      return addTheme(framework, edit);
    case 'remove-theme':
      return removeTheme(framework, edit);
    case 'rename-group':
      return renameGroup(framework, edit);
    case 'rename':
      return { ...framework, name: edit.name, organisation: edit.organisation || null };
  }
}

/** The framework as it is after all corrections, its statements in the order of the document. */
export function correctedFramework(
  original: Framework,
  document: ReviewDocument,
  edits: readonly FrameworkEdit[],
): Framework {
  return edits.reduce(
    (framework, edit) => applyFrameworkEdit(framework, document, edit),
    withPieces(document, original, {}),
  );
}
