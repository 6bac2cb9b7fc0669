import { EVERYBODY, type Framework, type Role, type Statement } from 'templates/framework.schema';
import { definiteRole } from 'templates/language/da/nouns';
import {
  inQuotes,
  type Phrases,
  phraseForTeam,
  phraseStatement,
  type StatementInput,
} from 'templates/language/da/phrase-statement';
import type { ConversationType, Point } from 'templates/template.schema';
import { asStatement } from './danish-headings';
import * as frames from './frames/da-frames';
import { framesFor } from './frames/frame';
import { type Asked, asSentence, headingIn, inTurn, sentenceIn, type Ways, type Wording } from './wording';

const part = (number: number): string => `, del ${number}`;
const TURNS = [0, 1, 2, 3];

/** A heading that says how one leads stands over what employees do about it too, but does not speak of them. */
const OF_LEADING = /(?<!\p{L})(leder|led(e|er))(?!\p{L})|lederskab|ledelse(?!s)/iu;

/**
 * Each sentence is turned for the question, for the list of points and to find out whether it is new, and again
 * for every length and type; kept for as long as the framework is.
 */
const PHRASES = new WeakMap<Framework, Map<string, Phrases>>();

/** Danish wording for a Danish framework; a framework in another language is quoted in Danish frames. */
export function danishWording(framework: Framework, role: Role, type: ConversationType): Wording {
  const noun = definiteRole(role.name, role.leads || type === 'lus');
  const person = noun.charAt(0).toLocaleLowerCase('da') + noun.slice(1);
  const turnable = framework.language === 'da';
  const team = type === 'grus';
  const quotes = (text: string, turn: number): Iterable<Asked> =>
    framesFor(team ? frames.ABOUT_QUOTE_IN_TEAM : frames.ABOUT_QUOTE, turn, inQuotes(text), person, part);
  const quoted = (text: string, turn: number): Iterable<Asked> => asQuoted(quotes(text, turn));
  const phrases = PHRASES.get(framework) ?? new Map<string, Phrases>();
  PHRASES.set(framework, phrases);
  const phrased = (input: StatementInput, turn: number): Phrases => {
    const addressee = { noun, leads: role.leads };
    const key = JSON.stringify([input, addressee, turn]);
    const known = phrases.get(key) ?? phraseStatement(input, addressee, turn);
    phrases.set(key, known);
    return known;
  };

  /** The ways that the grammar finds; none where it would quote the sentence. */
  function turned(input: StatementInput, turn: number): Iterable<Asked> {
    if (team) return teamWays(input, turn);
    return waysOf((at) => phrased(input, at), turn);
  }

  return {
    guidance: team
      ? 'Vælg det, der betyder mest for jer lige nu. I skal ikke nå det hele.'
      : 'Vælg det, der betyder mest lige nu. I skal ikke nå det hele.',
    aboutStatement: (statement, previous, turn): Ways => {
      if (!turnable) return [quotes(sentenceIn('da', statement), turn)];
      const input = asInput(statement, previous);
      return [turned(input, turn), quoted(input.text, 0)];
    },
    aboutGroup: (name, turn): Ways => {
      const fits = role.leads || type === 'lus' || !OF_LEADING.test(name);
      const heading = turnable && fits ? asStatement(headingIn(name)) : null;
      const named = framesFor(
        team ? frames.ABOUT_GROUP_IN_TEAM : frames.ABOUT_GROUP,
        turn,
        inQuotes(headingIn(name)),
        person,
        part,
      );
      return heading ? [turned(heading, turn), named] : [named];
    },
    point: (statement, previous): Point => {
      if (!turnable) return { statement: statement.id, ...both(asSentence(sentenceIn('da', statement))) };
      const input = asInput(statement, previous);
      const quote = { ...both(`Grundlaget siger: ${inQuotes(input.text)}.`), quoted: true };
      if (team) {
        const told = phraseForTeam(input);
        return { statement: statement.id, ...(told ? both(told.self) : quote) };
      }
      const told = phrased(input, 0);
      if (told.quoted) return { statement: statement.id, ...quote };
      return { statement: statement.id, employee: told.self, leader: told.observed };
    },
    sinceLastTime: (name, turn) => [
      framesFor(frames.SINCE_LAST_TIME, turn, inQuotes(headingIn(name)), person, part),
    ],
    themesOfTheTalk: frames.THEMES_OF_THE_TALK,
    generalFollowUps: team ? frames.GENERAL_FOLLOW_UPS_IN_TEAM : frames.GENERAL_FOLLOW_UPS,
    groupFollowUps: team ? frames.GROUP_FOLLOW_UPS_IN_TEAM : frames.GROUP_FOLLOW_UPS,
  };
}

const asInput = (statement: Statement, previous: Statement | null): StatementInput => ({
  text: statement.repaired ?? statement.text,
  form: statement.form,
  previous: previous && { text: previous.repaired ?? previous.text, form: previous.form },
  toEverybody: statement.role === EVERYBODY,
});

const both = (text: string): { employee: string; leader: string } => ({ employee: text, leader: text });

function* asQuoted(ways: Iterable<Asked>): Generator<Asked> {
  for (const way of ways) yield { ...way, quoted: true };
}

/** The grammar's frames take turns: whichever `turn` asks for first, then the others. */
function* waysOf(phrase: (turn: number) => Phrases, turn: number): Generator<Asked> {
  for (const at of TURNS) {
    const { self, observed, question, followUps, toLeader, quoted } = phrase(turn + at);
    if (quoted) return;
    yield {
      text: { employee: self, leader: observed, joint: question },
      followUps,
      ...(toLeader && { toLeader }),
    };
  }
}

function* teamWays(input: StatementInput, turn: number): Generator<Asked> {
  const phrases = phraseForTeam(input);
  if (!phrases) return;
  const [usual] = frames.TEAM_OPENINGS;
  const rest = phrases.question.startsWith(`${usual} `) ? phrases.question.slice(usual.length) : null;
  // "Hvad hjælper os til at hjælpe ..." says the same word twice.
  const openings = frames.TEAM_OPENINGS.filter(
    (opening) => !(rest?.startsWith(' hjælpe') && / hjælper /.test(opening)),
  );
  for (const opening of rest ? inTurn(openings, turn) : [''])
    yield {
      text: {
        employee: phrases.self,
        leader: phrases.self,
        joint: rest ? `${opening}${rest}` : phrases.question,
      },
      followUps: [],
    };
}
