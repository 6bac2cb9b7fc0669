import type { Statement } from 'templates/framework.schema';
import type { Point } from 'templates/template.schema';

export interface QuestionTexts {
  employee: string;
  leader: string;
  joint: string;
}

/** One way to ask about something of the framework. */
export interface Asked {
  text: QuestionTexts;
  followUps: string[];
  /** What the employee can ask the leader about the same. */
  toLeader?: string;
  /** The framework is quoted, because its sentence could not be turned with certainty. */
  quoted?: true;
}

/** Ways to ask, the best first, in steps: a later step is taken only where all of an earlier one has been said. */
export type Ways = readonly Iterable<Asked>[];

/** How the questions of a framework section are worded in one language. Pure. */
export interface Wording {
  /** How to go about themes that ask more than a talk can hold; said once a template. */
  guidance: string;
  /**
   * The ways to ask of one statement; the last step quotes the sentence and never runs out.
   *
   * @param previous the statement before it in the same group and role
   * @param turn its place among the questions of the template, from 0; frames of the same meaning take turns by it
   */
  aboutStatement(statement: Statement, previous: Statement | null, turn: number): Ways;
  /** The ways to ask once of a group of statements, or of a theme, by its name. Never runs out. */
  aboutGroup(name: string, turn: number): Ways;
  /** What each side reads of a statement under the question of its group. */
  point(statement: Statement, previous: Statement | null): Point;
  /** The ways to ask in a status talk of what has happened under a theme. Never runs out. */
  sinceLastTime(name: string, turn: number): Ways;
  /** The title and guidance of the section that holds the themes of a status talk, and how they are picked. */
  themesOfTheTalk: { title: string; guidance: string; picks: readonly QuestionTexts[] };
  /** Asked where a question leaves nothing further to ask of itself; each once a template. */
  generalFollowUps: readonly string[];
  /** The same under a question that gathers several statements. */
  groupFollowUps: readonly string[];
}

const SHORT_DESCRIPTION = 160;

/** A theme's own description where it is short enough to be read at a glance; empty where it is not. */
export function shortDescription({ description }: { description: string }): string {
  const text = description.trim().replace(/\s+/g, ' ');
  return text.length <= SHORT_DESCRIPTION ? text : '';
}

/** The statement as generated text uses it: repaired where the source has a slip, without its final mark. */
export const quotable = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.!?]+$/, '');

/** The sentence in the template's language where the organisation has one, otherwise in its own. */
export const sentenceIn = (language: 'da' | 'en', statement: Statement): string =>
  statement.translations?.[language] ?? statement.repaired ?? statement.text;

/** A sentence of the framework as it stands in a list. */
export const asSentence = (text: string): string => {
  const plain = quotable(text);
  return `${plain.charAt(0).toLocaleUpperCase('da')}${plain.slice(1)}.`;
};

/** A heading as it is named in a sentence: without quotation marks of its own, without the capitals of a poster. */
export function headingIn(name: string): string {
  const plain = quotable(name.replace(/[«»“”„"]/g, ' ')).replace(/[\s:;,–-]+$/u, '');
  const letters = plain.replace(/[^\p{L}]/gu, '');
  const shouted = letters.length > 5 && letters === letters.toLocaleUpperCase('da') && /\s/.test(plain);
  const said = shouted ? plain.toLocaleLowerCase('da') : plain;
  return said.charAt(0).toLocaleUpperCase('da') + said.slice(1);
}

/** The list from `turn` on and round again: whose turn it is comes first. */
export function inTurn<Item>(items: readonly Item[], turn: number): Item[] {
  const first = turn % Math.max(items.length, 1);
  return [...items.slice(first), ...items.slice(0, first)];
}
