import type { QuestionTexts } from '../wording';
import type { Frame } from './frame';

/** Of a group by its name, in a talk between two. */
export const ABOUT_GROUP: readonly Frame[] = [
  {
    employee: 'How am I doing with {it}?',
    leader: 'How is {person} doing with {it}?',
    joint: 'How do you work with {it} from day to day?',
  },
  {
    employee: 'How does {it} show in my work?',
    leader: 'How do I see {it} in what {person} does?',
    joint: 'What do you do particularly well when it comes to {it}?',
  },
  {
    employee: 'Where am I with {it}?',
    leader: 'Where is {person} with {it}?',
    joint: 'When does {it} come easily to you, and when is it hard?',
  },
  {
    employee: 'How do I see {it} in my own work?',
    leader: 'How do I experience {person} when it comes to {it}?',
    joint: 'Where would you like to go further with {it}?',
  },
  {
    employee: 'How do I live up to {it}?',
    leader: 'How does {person} live up to {it}?',
    joint: 'What helps you to succeed with {it}?',
  },
];

/** Of a group by its name, in a team. */
export const ABOUT_GROUP_IN_TEAM: readonly Frame[] = [
  {
    employee: 'How are we doing with {it}?',
    leader: 'How are we doing with {it}?',
    joint: 'How do we succeed with {it}?',
  },
  {
    employee: 'How does {it} show in our work?',
    leader: 'How does {it} show in our work?',
    joint: 'What do we do particularly well when it comes to {it}?',
  },
  {
    employee: 'Where are we with {it}?',
    leader: 'Where are we with {it}?',
    joint: 'When does {it} come easily to us, and when is it hard?',
  },
  {
    employee: 'How do we live up to {it}?',
    leader: 'How do we live up to {it}?',
    joint: 'Where would we like to go further with {it}?',
  },
];

/** Of a sentence of the framework, in a talk between two. */
export const ABOUT_QUOTE: readonly Frame[] = [
  {
    employee: 'The framework says: {it}. This is how I see it in my own work.',
    leader: 'The framework says: {it}. This is how I see it in what {person} does.',
    joint: 'The framework says: {it}. How does it show in your work?',
  },
  {
    employee: 'This is how I see {it} in my own work.',
    leader: 'This is how I see {it} in what {person} does.',
    joint: 'What does {it} look like when you are at your best?',
  },
  {
    employee: 'In my work I live up to {it} like this.',
    leader: 'As I see it, {person} lives up to {it} like this.',
    joint: 'How do you work with {it}?',
  },
  {
    employee: 'Here is how I work with {it}.',
    leader: 'Here is how {person} works with {it}.',
    joint: 'Where would you like to go further with {it}?',
  },
  {
    employee: 'Looking at {it}, this is where I am.',
    leader: 'Looking at {it}, this is where {person} is.',
    joint: 'When do you succeed with {it}?',
  },
];

/** Of a sentence of the framework, in a team. */
export const ABOUT_QUOTE_IN_TEAM: readonly Frame[] = [
  {
    employee: 'The framework says: {it}. This is how we see it in our team.',
    leader: 'The framework says: {it}. This is how we see it in our team.',
    joint: 'The framework says: {it}. How do we succeed with it?',
  },
  {
    employee: 'This is how we see {it} in our work.',
    leader: 'This is how we see {it} in our work.',
    joint: 'What does {it} look like when we are at our best?',
  },
  {
    employee: 'In our team we live up to {it} like this.',
    leader: 'In our team we live up to {it} like this.',
    joint: 'How do we work with {it}?',
  },
  {
    employee: 'Looking at {it}, this is where we are.',
    leader: 'Looking at {it}, this is where we are.',
    joint: 'Where would we like to go further with {it}?',
  },
];

/** Of a theme in a status talk. */
export const SINCE_LAST_TIME: readonly Frame[] = [
  {
    employee: 'What have I succeeded in under {it} since last time?',
    leader: 'What have I noticed under {it} since last time?',
    joint: 'Which of the expectations under {it} matter most to you right now?',
  },
  {
    employee: 'How have I been doing with {it} since last time?',
    leader: 'How have I seen {person} work with {it} since last time?',
    joint: 'How have you been doing with {it} since last time?',
  },
  {
    employee: 'What has changed for me under {it}?',
    leader: 'What has changed for {person} under {it}?',
    joint: 'What would you like to succeed in under {it} before the next conversation?',
  },
];

export const THEMES_OF_THE_TALK: { title: string; guidance: string; picks: readonly QuestionTexts[] } = {
  title: 'Themes from the framework',
  guidance:
    'Choose two or three themes and let the rest be. Write only at the themes you want to talk about.',
  picks: [
    {
      employee: 'Which theme would I most like to talk about?',
      leader: 'Which theme would I like to include in the conversation?',
      joint: 'Which theme do we begin with?',
    },
    {
      employee: 'Which theme would I also like to talk about?',
      leader: 'Which theme comes second in my view?',
      joint: 'What do we talk about after that?',
    },
  ],
};

export const GENERAL_FOLLOW_UPS = [
  'What is a good example from the past year?',
  'What makes it hard from day to day?',
  'What came of it?',
  'What would you like to get even better at?',
  'What support do you need?',
  'What would you like to try in the time to come?',
  'Who do you learn most from here?',
  'How would your colleagues describe it?',
];

export const GENERAL_FOLLOW_UPS_IN_TEAM = [
  'What is a good example from the past year?',
  'What makes it hard in a busy week?',
  'Who sees it differently?',
  'What would we like to try in the time to come?',
  'What support do we need?',
];

export const GROUP_FOLLOW_UPS = [
  'Which of the points matters most to you right now?',
  'What is a good example from the past year?',
  'Which of the points would you like to get even better at?',
  'What makes it hard from day to day?',
  'Where do you see it differently from each other?',
  'What support do you need?',
  'What would you like to try in the time to come?',
];

export const GROUP_FOLLOW_UPS_IN_TEAM = [
  'Which of the points matters most to us right now?',
  'What is a good example from the past year?',
  'Where do we see it differently?',
  'Which of the points do we want to work on?',
  'What support do we need?',
];
