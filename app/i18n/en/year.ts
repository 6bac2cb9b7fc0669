import type { Texts } from '../da';
import type { year as danish, year_errors as danishErrors, year_form as danishForm } from '../da/year';

export const year = {
  title: 'Yearly report to the co-determination committee',
  lead: 'How many have had a conversation and a development plan, what people are owed, and how that develops. Without names, and in such a way that nobody can be identified.',
  choose: 'Year',
  show: 'Show year',
  not_made: 'The figures for {{year}} have not been compiled.',
  not_yet:
    'They can be compiled from {{from}}. If you do not do it, Muskat does on 1 February, if there were rounds or conversations in it.',
  make: {
    title: 'Compile {{year}}',
    once: 'The figures are compiled once',
    once_text:
      'They are about those employed on {{day}} and the conversations that are signed now. They stay as they are, also when conversations are signed or deleted later, and they cannot be compiled again. If you wait, Muskat compiles them itself on 1 February, as things stood on the last day of the year, and what is signed in January counts too.',
    confirm: 'I know that the figures for {{year}} are compiled once',
    button: 'Compile {{year}}',
    done: 'The figures for {{year}} have been compiled.',
  },
  made: 'Compiled on {{day}} for those employed on {{asOf}}.',
  take: 'Download the report:',
  pdf: 'PDF',
  csv: 'CSV',
  xlsx: 'Excel',
  about: 'about {{count}}',
  about_of: 'about {{count}} of about {{total}}',
  percent: 'about {{percent}}%',
  word_count: '{{word}}: about {{count}}',
  undivided: 'About {{count}} in all. How they are spread cannot be shown.',
  withheld: 'Too few to show',
  word: {
    'talk-plan': 'Had the conversation and has a development plan',
    'talk-no-plan': 'Had the conversation without a development plan',
    'no-talk': 'Has not had the conversation',
    talk: 'Had the conversation',
    'without-plan': 'Has no development plan from the year',
    owed: 'Is owed it',
    met: 'Is not owed it',
    wished: 'Wishes for it',
    'not-wished': 'Does not wish for it',
  },
  use: {
    title: 'Use',
    caption: 'Rounds that began in {{year}}',
    round: 'Round',
    period: 'Period',
    talks: 'Of those who were invited',
    plans: 'Of those who had the conversation',
    days: '{{from}} to {{to}}',
    not_yet: 'Compiled when the round has been closed',
    none: 'No round began in {{year}}.',
    exact:
      'The figures of the rounds were compiled when each round was closed, and rounded to the nearest five.',
    talked:
      'In all, about {{count}} people had a MUS, LUS or GRUS in {{year}}, in a round or outside one. Those who have left since are counted too.',
    talked_few: 'How many had a conversation in {{year}} in all cannot be shown: they are too few.',
  },
  coverage: {
    title: 'Coverage',
    lead: 'Of those employed on {{asOf}}: how many had a MUS, LUS or GRUS in {{year}}, and how many have a development plan from it?',
    caption: 'Coverage in the organisation and its parts',
    part: 'Part of the organisation',
    all: 'The whole organisation',
    had: 'Had the conversation',
    spread: 'In detail',
    parts:
      'A part counts with everything below it. Parts that are too small, or that would give another away, are not shown.',
    chart: 'Coverage in the organisation and its parts',
    types: 'Which conversation was the last of the year?',
  },
  rights: {
    title: 'Rights',
    lead: 'How many were owed something when the figures were compiled, of those whom it can concern?',
    caption: 'What people are owed, year by year',
    right: 'What they are owed',
    talk: 'A conversation: a year after the last one, or after their employment began',
    plan: 'A development plan: nothing was agreed at the last conversation',
    'after-leave': 'A conversation after coming back from leave',
    'lus-first': 'A LUS of their own before the conversations with their team',
    wish: 'A MUS of their own, which they asked for after a GRUS',
  },
  trends: {
    title: 'Trends',
    years: 'Coverage year by year',
    year: 'Year',
    one_year: 'There are figures for one year only. From next year the development can be seen here.',
    themes: '{{type}}: themes from round to round',
    theme: 'Theme',
    bar: '{{theme}}: {{round}}',
    rounds_chart: '{{type}}: how many have agreed on something within each theme?',
    evaluation: '{{type}}: how the conversations went',
    exact:
      'The figures about themes and about how the conversations went are those of the rounds. Those about themes are not rounded.',
    statements: 'See all statements of {{round}}',
    none: 'There are no figures from rounds yet. They come when a round has been closed.',
  },
  chart_alt: 'Chart: {{title}}. The table below the chart has the same figures.',
  how: 'How to read the figures',
  how_counted:
    'The year’s figures are compiled once and stay as they are. A conversation counts once it is signed, and that of a group counts for everybody in it. Those who are on leave or have left on the day the figures are about are not counted; those whose login is closed but who are still employed are.',
  how_rounded:
    'No figure is about fewer than {{fewest}} people. The year’s figures are rounded to the nearest five, which is why they say about, and why a sum can be slightly off. So nobody can subtract them from other figures and see who it is about. Where it says that there are too few to show, it may also be because there are too few on the other side.',
  report: {
    subject: 'Use, rights, coverage and trends of appraisal conversations, without names',
    about: 'The whole organisation',
    title: 'Appraisal conversations in {{year}}',
    year: 'Year',
    made: 'Figures',
    fewest: 'Anonymity',
    fewest_text:
      'No figure is about fewer than {{fewest}} people. The year’s own figures are rounded to the nearest five.',
    of_type: '{{type}}: {{title}}',
    file: 'Appraisal conversations {{year}}',
  },
  file: {
    talked: 'Had a conversation in the year, those who have left since too',
    period: 'Year or round',
    part: 'Part',
    about: 'What',
    answer: 'Answer',
    count: 'Number',
    rounded: 'Rounded',
    yes: 'yes',
    no: 'no',
  },
} satisfies Texts<typeof danish>;

export const year_errors = {
  not_now: 'A year can be compiled from 1 December of that year until the next one is over.',
  made: 'The figures for the year have been compiled. That is done once only.',
  not_made: 'The figures for the year have not been compiled.',
} satisfies Texts<typeof danishErrors>;

export const year_form = {
  year_not_confirmed: 'Tick this if the figures are to be compiled',
} satisfies Texts<typeof danishForm>;
