import type { templateMaking as da } from '../da/template-making';

/** Making a template of a framework. */
export const templateMaking = {
  title: 'Make an interview template',
  lead: 'A template is for one kind of conversation and one role. Choose the role first.',
  one: 'Make one template',
  one_hint: 'Choose role, conversation and length, and edit it before the leaders get it.',
  roles: 'Roles, and how many questions they get for MUS and LUS',
  role: 'Role',
  expectations: 'Expectations',
  for_role: 'Template for {{role}}',
  type: 'Conversation',
  type_hint:
    'A GRUS template is for the whole team: everybody prepares alone, and you write one record together.',
  language: 'Language',
  length: 'Length',
  length_full: 'Full: {{questions}}. One for each expectation.',
  length_focused:
    'Focused: {{questions}}. One for each group, with the expectations as points under it. You choose what to go into.',
  advice_focused: 'A full template has more questions than one talk holds, so we suggest a focused one.',
  advice_full: 'There is time for a full template in one talk.',
  counted_for: 'The numbers are those of MUS and LUS. The other talks have their own.',
  none: 'The framework expects nothing of any role yet. Correct the framework first.',
  draft: 'Edit the template first',
  now: 'Put it to use at once',
} satisfies Record<keyof typeof da, string>;
