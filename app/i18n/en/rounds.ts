import type { Texts } from '../da';
import type { rounds as danish } from '../da/rounds';

export const rounds = {
  talk: {
    before: 'By {{date}}',
    not_called_in: 'Not invited yet',
    title: 'The conversation is planned',
    employee:
      '{{name}} will invite you to a conversation by {{date}}. As soon as you are invited, you can prepare here.',
    group_member:
      '{{name}} will invite you all to a conversation by {{date}}. As soon as you are invited, you can prepare here.',
    leader: 'Invite {{name}} by {{date}}. You can both prepare as soon as you have.',
    leader_group: 'Invite the group by {{date}}. You can all prepare as soon as you have.',
    waits: 'The conversation is planned. The invitation is due by {{date}}.',
    call_in: 'Invite {{name}}',
    call_in_group: 'Invite the group',
    ends: 'HR has planned the conversation in a round that ends on {{date}}.',
    ends_group:
      'HR has planned a conversation with “{{name}}” in a round that ends on {{date}}. You can change the name and choose who takes part.',
    print: 'You can read the questions through already.',
    see_form: 'See the interview template (PDF)',
    day: 'By',
  },
} satisfies Texts<typeof danish>;
