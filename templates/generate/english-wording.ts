import type { ConversationType } from 'templates/template.schema';
import { type QuestionTexts, quotable, shortDescription, type Wording } from './wording';

const INDIVIDUAL_QUESTIONS = [
  'How does it show in your work?',
  'What does this look like when you are at your best?',
  'What helps you to live up to it?',
  'Where would you like to go further?',
];
const GENERAL_FOLLOW_UPS = [
  'What is a good example from the past year?',
  'What makes it hard from day to day?',
  'What came of it?',
  'What would you like to get even better at?',
  'What support do you need?',
  'What would you like to try in the time to come?',
];

/** English frames around the framework's own sentences, which stay in the language of the source. */
export function englishWording(type: ConversationType): Wording {
  return {
    guidance: (theme) =>
      shortDescription(theme) ?? 'Choose what matters most right now. You need not get through everything.',
    aboutStatement: (statement, _previous, turn) => {
      const opening = `The framework says: “${quotable(statement)}”.`;
      return {
        text: type === 'grus' ? aboutTeam(opening) : aboutPerson(opening, type, turn),
        followUps: followUps(type, turn),
      };
    },
    aboutTheme: (name) => ({
      employee: `What have I succeeded in under “${name}” since last time?`,
      leader: `What have I noticed under “${name}” since last time?`,
      joint: `Which of the expectations under “${name}” matter most to you right now?`,
    }),
  };
}

function aboutPerson(opening: string, type: ConversationType, turn: number): QuestionTexts {
  return {
    employee: `${opening} This is how I see it in my own work.`,
    leader: `${opening} This is how I see it in the ${type === 'lus' ? 'leader' : 'employee'}’s work.`,
    joint: `${opening} ${INDIVIDUAL_QUESTIONS[turn % INDIVIDUAL_QUESTIONS.length] ?? ''}`,
  };
}

const aboutTeam = (opening: string): QuestionTexts => ({
  employee: `${opening} This is how I see it in our team.`,
  leader: `${opening} This is how I see it in the team.`,
  joint: `${opening} How do we succeed with it?`,
});

/** Every other statement gets one of them, until they are used up, so that no section repeats itself. */
function followUps(type: ConversationType, turn: number): string[] {
  const followUp = type !== 'grus' && turn % 2 === 0 ? GENERAL_FOLLOW_UPS[turn / 2] : undefined;
  return followUp ? [followUp] : [];
}
