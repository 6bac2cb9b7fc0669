import type { Texts } from '../da';
import type { group as danish } from '../da/group';

export const group = {
  call: {
    crumb: 'Invite a group',
    title: 'Invite to a group conversation (GRUS)',
    lead: 'Everybody in the group prepares on their own. Afterwards you write one record and one plan together.',
    mailed: 'Everybody in the group gets an email with the date.',
    tell: 'Tell the group the date yourself.',
    name: 'What is the group called?',
    name_hint: 'For example Team Sunflower. The name is on the record.',
    members: 'Who takes part?',
    template_label: '{{framework}} ({{role}}, {{length}}, in Danish)',
    template_label_en: '{{framework}} ({{role}}, {{length}})',
    length: { full: 'full template', focused: 'short template' },
    submit: 'Invite the group',
    no_template: 'There is no template for group conversations yet. Ask the administrator to make one.',
  },
  page: {
    title: 'The group',
    link: 'See the group',
  },
  members: {
    heading: 'Who takes part',
    leader: 'leader',
    shared: 'Has shared the preparation',
    not_shared: 'Preparing',
    signed: 'Has signed',
    not_signed: 'Has not signed yet',
    remove: 'Take out of the group',
    remove_name: 'Take {{name}} out',
    remove_means:
      '{{name}} can no longer see the conversation of the group, nor what {{name}} has written in it. The record and the agreements stay with the group. Nobody else can see the preparation.',
    two: 'A group is at least two. If one of them cannot take part, take somebody else in first, or cancel the conversation of the group and invite the one who is left to their own.',
    two_begun:
      'A group is at least two. If one of them can no longer take part, cancel the conversation of the group and invite the one who is left to their own. You can still read what you have written.',
    add_label: 'Add an employee',
    add_means:
      'Preparations already shared were shared with those who take part now. They become each person’s own again, and you share them anew yourselves once the new one has joined.',
    add: 'Add to the group',
  },
  cannot_sign:
    'Is there somebody who cannot sign, for example because they have left? Send the record back, take them out on the page The group, and lock the record again. Everybody then signs anew.',
  cannot_sign_two:
    'Is there somebody who cannot sign, for example because they have left? A group is at least two, so cancel the conversation of the group and invite the one who is left to their own. You can still read what you have written.',
  wish: {
    heading: 'Would you like a conversation of your own too?',
    text: 'Is there something you would rather talk to {{name}} about in private? Say so here. Only {{name}} can see it.',
    wished:
      'You have told {{name}} that you wish for a review of your own. The group’s record cannot be locked before you have been invited to it.',
    line: 'Is there something you would rather talk to {{name}} about in private?',
    link: 'Tell {{name}}. Only {{name}} can see it.',
    button: 'I wish for a review of my own',
    take_back: 'I do not wish for it after all',
  },
  unmet: {
    see: 'See what is missing',
    heading: 'Somebody wishes for a review of their own',
    text: 'Only you can see this. Invite them before you lock the group’s record.',
    call_in: 'Invite {{name}} to a review',
  },
} satisfies Texts<typeof danish>;
