import type { reviewErrors as danish } from '../da/review-errors';

export const reviewErrors: typeof danish = {
  draft_changed:
    'The framework was changed elsewhere after you opened the page. Reload the page and try again.',
  already_published:
    'The draft has been published already. Find the framework on the list to look at it or to correct it.',
  already_replaced: 'There is a newer version of that framework. Choose the newest version instead.',
  correction_misfits:
    'Correction no. {{number}} no longer fits. Go to the review and undo it, or discard the review.',
  nothing_to_undo: 'There are no corrections to undo.',
  review_no_statements:
    'The framework has no expectations, so there is nothing to ask about. Make at least one sentence of the document an expectation before you publish.',
  review_no_roles: 'The framework has no roles. Add at least one, such as employee, before you publish.',
  unknown_piece:
    'The sentence has become something else since you opened the page. Reload the page and try again.',
  unknown_theme: 'The theme is no longer in the framework. Choose another.',
  unknown_role: 'The role is no longer in the framework. Choose another.',
  unknown_group: 'The group is no longer under the theme. Reload the page and try again.',
  split_differs:
    'Together the parts have to be word for word what the document says. Choose only where to divide and leave the words as they are.',
  split_empty: 'Each part needs at least one word. Divide somewhere else.',
  not_neighbours: 'The two sentences do not follow each other in the document, so they cannot become one.',
  nothing_chosen:
    'There are no words in what you have marked. Mark a sentence in the document and try again.',
  overlaps_statement:
    'Some of what you have marked is an expectation or an indicator already. Mark only what is left out.',
  same_language: 'The framework is written in that language already. Change the wording instead.',
  name_taken: 'That name is used in the framework already. Find another.',
  inherits_itself: 'The role would inherit its own expectations. Untick one of the roles.',
  into_itself: 'The expectations have to move to something other than what you remove. Choose another place.',
  import_not_json:
    'The file is not a framework from Muskat. Choose a JSON file that was exported from Muskat.',
  import_other_format:
    'The file is not a framework in the format muskat.framework/1. Choose a JSON file that was exported from Muskat.',
  import_wrong:
    'Something is missing or wrong in the file at "{{where}}". Correct the file or export it again.',
  import_duplicate: 'The id "{{id}}" is used more than once in the file. Give each its own and try again.',
  import_no_name: 'A name is missing at "{{id}}" in the file. Write one and try again.',
  import_name_twice:
    'The name "{{name}}" is used more than once in the file. Give each its own and try again.',
  import_text_long:
    'The sentence "{{id}}" in the file has more than {{limit}} characters. Divide it and try again.',
  too_long: 'No framework is that long. Divide the document, or read in only the part about expectations.',
  import_unknown_theme:
    'The file uses the theme "{{theme}}" at "{{id}}", but the theme is not in the file. Correct it and try again.',
  import_unknown_role:
    'The file uses the role "{{role}}" at "{{id}}", but the role is not in the file. Correct it and try again.',
  import_circle: 'The roles in the file inherit each other in a circle. Correct it and try again.',
};
