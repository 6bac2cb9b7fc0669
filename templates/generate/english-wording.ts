import type { Role } from 'templates/framework.schema';
import type { ConversationType } from 'templates/template.schema';
import * as frames from './frames/en-frames';
import { framesFor } from './frames/frame';
import { asSentence, headingIn, quotable, sentenceIn, type Wording } from './wording';

const inQuotes = (text: string): string => `“${quotable(text)}”`;
const part = (number: number): string => `, part ${number}`;

/**
 * English frames around the framework's own sentences, which stay in the language of the source unless the
 * organisation has translated them.
 */
export function englishWording(role: Role, type: ConversationType): Wording {
  const person = role.leads || type === 'lus' ? 'the leader' : 'the employee';
  const team = type === 'grus';
  return {
    guidance: 'Choose what matters most right now. You need not get through everything.',
    aboutStatement: (statement, _previous, turn) => [
      framesFor(
        team ? frames.ABOUT_QUOTE_IN_TEAM : frames.ABOUT_QUOTE,
        turn,
        inQuotes(sentenceIn('en', statement)),
        person,
        part,
      ),
    ],
    aboutGroup: (name, turn) => [
      framesFor(
        team ? frames.ABOUT_GROUP_IN_TEAM : frames.ABOUT_GROUP,
        turn,
        inQuotes(headingIn(name)),
        person,
        part,
      ),
    ],
    point: (statement) => {
      const text = asSentence(sentenceIn('en', statement));
      return { statement: statement.id, employee: text, leader: text };
    },
    sinceLastTime: (name, turn) => [
      framesFor(frames.SINCE_LAST_TIME, turn, inQuotes(headingIn(name)), person, part),
    ],
    themesOfTheTalk: frames.THEMES_OF_THE_TALK,
    generalFollowUps: team ? frames.GENERAL_FOLLOW_UPS_IN_TEAM : frames.GENERAL_FOLLOW_UPS,
    groupFollowUps: team ? frames.GROUP_FOLLOW_UPS_IN_TEAM : frames.GROUP_FOLLOW_UPS,
  };
}
