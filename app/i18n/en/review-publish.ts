import type { Texts } from '../da';
import type * as danish from '../da/review-publish';

export const publish = {
  title: 'Publish {{name}}',
  crumb: 'Publish',
  lead: 'Once the framework is published, interview templates can be made from it. A published version never changes; later corrections make a new version.',
  counts: 'What is taken in',
  roles: 'Roles',
  indicators: 'Indicators',
  indicators_count_one: '1 indicator',
  indicators_count_other: '{{count}} indicators',
  left_out: 'Left out',
  unsure_one: '1 sentence is still unsure. You can publish, but it will be left out.',
  unsure_other: '{{count}} sentences are still unsure. You can publish, but they will be left out.',
  unsure_link: 'Look at them first',
  replaces: 'Is it a new version?',
  replaces_hint:
    'Choose the framework that this version is to replace. Templates made from it can be updated afterwards.',
  replaces_nothing: 'No, it is a new framework',
  replaces_this: 'Yes, it replaces {{name}}, version {{version}}',
  proposal: 'We think this is a new edition of {{name}}: {{percent}}% of the expectations are the same.',
  replaces_save: 'Save the choice and see the difference',
  changes: 'What differs from version {{version}}',
  submit: 'Publish the framework',
  back: 'Back to the review',
  discard: 'Discard the review',
  discard_text:
    'The document and all corrections of the review are deleted and cannot be brought back. Published frameworks are not touched.',
  discard_submit: 'Delete the review',
} satisfies Texts<typeof danish.publish>;

export const changes = {
  title: 'Compare with the previous version',
  page: '{{name}}: changed from version {{before}} to {{after}}',
  lead: 'What is new, reworded, moved and gone.',
  reworded: 'Reworded',
  moved: 'Moved',
  renamed: 'The group “{{before}}” is now called “{{after}}”',
  fresh: 'New',
  gone: 'Gone',
  kept: 'Unchanged',
  none: 'The expectations are the same as before.',
  first_version: 'This is the first version, so there is none to compare with.',
  before: 'Before',
  after: 'Now',
  words: 'The difference',
  removed: 'deleted',
  added: 'added',
  moved_what: {
    theme: 'theme',
    group: 'group',
    role: 'role',
  },
  from_to: '{{before}} → {{after}}',
  affected: 'Templates that it matters to',
  affected_line: '{{kept}} unchanged, {{reworded}} reworded, {{fresh}} new, {{gone}} gone',
  update_whom: 'Update {{name}}',
} satisfies Texts<typeof danish.changes>;
