import type { Texts } from '../da';
import type {
  insight as danish,
  insight_errors as danishErrors,
  evaluation as danishEvaluation,
  evaluation_errors as danishEvaluationErrors,
  insight_form as danishForm,
} from '../da/insight';

export const insight = {
  title: 'Insight',
  lead: 'What the conversations say together. No figure is about fewer than {{fewest}} people, and nobody can work one out that is.',
  nothing:
    'There are no figures yet. They are made once for each round, an hour after it has been closed. For conversations outside a round that happens when the year is over.',
  how: 'How the figures come about',
  how_text:
    'Figures are made once, when a round has been closed, and stay as they are. Answers that come later are counted with the year’s conversations outside rounds. Whoever has not shared their preparation counts as “Not answered”. Where there are too few answers no figure is shown, and neither where one could otherwise subtract two figures from each other. So a figure can be missing although many have answered. Figures of a unit are shown for one role at a time.',
  round: 'Round',
  outside: '{{type}} outside rounds in {{year}}',
  role: 'Role',
  any_role: 'All roles',
  few_role: 'Roles that few people have',
  unit: 'Unit with all below it',
  any_unit: 'The whole organisation',
  show: 'Show figures',
  of: {
    organisation: 'The figures are for the whole organisation.',
    role: 'The figures are for the role {{role}} in the whole organisation.',
    unit: 'The figures are for the role {{role}} in {{unit}} with all below it.',
  },
  settings: 'What is the smallest number of people a figure may be about?',
  withheld: 'Too few answers to show',
  answered_one: '{{count}} in all',
  answered_other: '{{count}} in all',
  undivided: '{{answered}}. How they are spread cannot be shown.',
  word_count: '{{word}}: {{count}}',
  or: '{{first}} or {{last}}',
  merged: 'Several words together',
  word: {
    unanswered: 'Not answered',
    chosen: 'Would like to talk about it',
    'not-chosen': 'Not chosen',
    agreed: 'Has agreed on something',
    'not-agreed': 'No agreement',
    had: 'Has had the conversation',
    missed: 'Has not had the conversation',
    plan: 'Has a development plan',
    'no-plan': 'Has no development plan',
    yes: 'Yes',
    partly: 'Partly',
    no: 'No',
  },
  cards: 'Chosen as a theme',
  agreements: 'Agreements',
  indicators: 'Signs that it works',
  statement: 'Statement',
  answers: 'The answers',
  statements_caption: 'Statements and answers: {{theme}}',
  chart: 'Chart of the answers under {{theme}}. The table below it has the same figures.',
  development: 'From round to round',
  to_development: '{{theme}} from round to round',
  development_title: '{{theme}} from round to round',
  development_lead: 'The same figures for each round, as far as there are enough answers in each.',
  development_chart: 'Chart from round to round. The table below it has the same figures.',
  evaluation: {
    title: 'How the conversations went',
    caption: 'Answers after the conversation',
    rounded: 'Rounded to the nearest five, so that nobody can work out how many did not answer.',
    side: 'Who',
    question: 'Question',
    employee: 'Employees',
    leader: 'Leaders',
    important: 'Did you talk about what matters most?',
    heard: 'Were you listened to?',
    agreements: 'Can the agreements be used?',
  },
  use: {
    title: 'How many have had their conversation',
    talks: 'Of those invited in the round',
    plans: 'Of those who have had the conversation',
    as_of: 'As it was when the round was closed, rounded to the nearest five.',
  },
  report: {
    link: {
      employees: 'Download as a report (PDF)',
      leaders: 'Download a report for the management, without names (PDF)',
    },
    title: {
      employees: 'The conversations in figures: {{round}}',
      leaders: 'The leaders’ conversations in figures: {{round}}',
    },
    subject: {
      employees: 'Figures about development reviews from round to round',
      leaders: 'Figures about leaders’ development reviews from round to round, without names',
    },
    rounds: 'Rounds',
    about: 'Who',
    fewest: 'Anonymity',
    fewest_text: {
      employees: 'No figure is about fewer than {{fewest}} people.',
      leaders: 'No leader is named, and no figure is about fewer than {{fewest}} people.',
    },
    statement: 'Statements and answers',
    statements_chart: { employees: 'How employees see themselves', leaders: 'How leaders see themselves' },
    wishes_chart: 'Themes and agreements',
    use_chart: 'Conversations and development plans',
    alt_one: '{{title}}: a bar for each of the rounds {{rounds}}. The table below has the same figures.',
    alt_other:
      '{{title}}: {{count}} figures, each with a bar for each of the rounds {{rounds}}. The table below has the same figures.',
    not_asked: 'not asked',
    too_few: 'too few',
    none: '–',
    how_to_read:
      'The tables say first how many answered, and below that how many answered what. Where there is a dash, the answer is counted together with others in that round, or how the answers fall cannot be shown.',
    file: 'The conversations in figures {{round}}',
  },
  take: 'Download the figures:',
  csv: 'CSV',
  xlsx: 'Excel',
  file: {
    name: 'Insight',
    round: 'Round',
    role: 'Role',
    unit: 'Unit',
    kind: 'What',
    theme: 'Theme',
    about: 'Statement or question',
    answer: 'Answer',
    count: 'Number',
    use: 'How many (rounded)',
    scale: 'Self-assessment',
    evaluation: 'After the conversation (rounded)',
  },
  fewest: {
    title: 'What is the smallest number of people a figure may be about?',
    lead: 'The more people, the harder it is to guess who answered what, and the more figures cannot be shown.',
    label: 'At least this many people',
    hint: 'From {{min}} to {{max}}. It cannot be below {{min}}.',
    submit: 'Save',
    saved:
      'Saved. Figures that have been made are shown from now on only where they are about that many people, and new ones are made for it.',
  },
} satisfies Texts<typeof danish>;

export const evaluation = {
  title: 'How was the conversation?',
  lead: 'Three short questions that you can answer or leave.',
  anonymous:
    'Your answer is added to those of others without your name. Muskat remembers that you have answered, but not what. Neither the one you talked with nor HR can see your answer, and figures are shown only where at least {{fewest}} people have answered.',
  anonymous_title: 'How you are anonymous',
  database:
    'To be honest: whoever runs the server and has access to the database itself can in some cases work out when an answer came, until the round is counted. After that the single answers are deleted.',
  'asked-before': 'You have already answered in this round. Everybody counts once.',
  over: 'There are no more questions about this conversation.',
  onwards: 'See the agreements',
  offer: 'Say how the conversation was',
  once: 'Leaders are asked only once in each round.',
  send: 'Send the answer',
  decline: 'No thanks',
  thanks: 'Thank you. Your answer has been added to those of others.',
  declined: 'That is fine. We will not ask again about this conversation.',
  to_do: 'Say how the conversation was, if you like: three questions, without your name',
} satisfies Texts<typeof danishEvaluation>;

export const insight_errors = {
  too_few: 'A figure has to be about at least 5 people.',
  nothing_yet: 'There are no figures yet.',
} satisfies Texts<typeof danishErrors>;

export const insight_form = {
  fewest_range: 'Write a number from 5 to 50',
  evaluation_missing: 'Choose an answer, or say no thanks to all of it',
} satisfies Texts<typeof danishForm>;

export const evaluation_errors = {
  not_asked:
    'There are no questions about this conversation. You may have answered already, or too much time has passed.',
} satisfies Texts<typeof danishEvaluationErrors>;
