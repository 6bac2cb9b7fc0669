import { withoutAbility } from './ability';
import { assertion, predicate } from './assertions';
import { askUnitsOf } from './conjuncts';
import { type Asked, questionOf } from './questions';
import { isPlausible, isPlausibleQuestion, quotedTexts } from './quoting';
import { readStatement, type Said, type StatementInput } from './statement-reading';
import { teamQuestion } from './team-question';
import type { ThirdPartyReading } from './third-party';
import { type Concern, questionToLeader, toLeaderAbout, toLeaderToward } from './to-leader';
import { sentence, type Token, uncapitalized, word, words } from './tokens';

export type { StatementInput } from './statement-reading';

/** Who the statement is put to. */
export interface Addressee {
  /** How the leader speaks of the person: "Medarbejderen", "Funktionslederen". */
  noun: string;
  leads: boolean;
}

/** From where a row of marks begins: tried from each of its marks, a long row would take the square of its length. */
const FINAL_MARKS = /(?<![.!?])[.!?]+$/;

/** The statement without its final mark, in the quotation marks that Danish texts use. */
export const inQuotes = (text: string): string =>
  `»${text.trim().replace(/\s+/g, ' ').replace(FINAL_MARKS, '')}«`;

const TEXTS = ['self', 'observed', 'question'] as const;

/** A statement as each side meets it (Danish grammar R1-R24). */
export interface Phrases {
  /** First person, for the self-assessment. */
  self: string;
  /** Third person, for the leader's preparation. */
  observed: string;
  /** The leader's open question to the person. */
  question: string;
  /** One question for each further behaviour that the statement holds. */
  followUps: string[];
  /** The employee's open question to the leader about the same expectation; null where none fits. */
  toLeader: string | null;
  /** Whether any of the texts quotes the framework, because its sentence could not be turned with certainty. */
  quoted: boolean;
  /** Which of them do. */
  uncertain: readonly (typeof TEXTS)[number][];
}

type Turned = Omit<Phrases, 'quoted' | 'uncertain'>;

const MOST_FOLLOW_UPS = 4;

/**
 * Turns one Danish statement into what the person, the leader and both together are asked. What cannot be turned
 * with certainty is quoted whole rather than turned wrongly, each text by itself.
 *
 * `turn` is the statement's place in its section; it chooses between question frames of the same meaning.
 */
export function phraseStatement(statement: StatementInput, addressee: Addressee, turn: number): Phrases {
  const read = turned(statement, addressee, turn);
  const quoted = quotedTexts(inQuotes(statement.text), addressee.noun);
  if (!read) return { ...quoted, followUps: [], toLeader: null, quoted: true, uncertain: TEXTS };
  const uncertain = TEXTS.filter(
    (text) => !(text === 'question' ? isPlausibleQuestion : isPlausible)(read[text]),
  );
  const certainOf = (text: (typeof TEXTS)[number]): string =>
    (uncertain.includes(text) ? quoted : read)[text];
  return {
    self: certainOf('self'),
    observed: certainOf('observed'),
    question: certainOf('question'),
    followUps: read.followUps.filter(isPlausibleQuestion),
    toLeader: read.toLeader !== null && isPlausible(read.toLeader) ? read.toLeader : null,
    quoted: uncertain.length > 0,
    uncertain,
  };
}

function turned(statement: StatementInput, addressee: Addressee, turn: number): Turned | null {
  const reading = readStatement(statement, addressee.leads);
  if (!reading) return null;
  if (reading.kind === 'nominal') return towards(reading.phrase, addressee);
  if (reading.kind === 'third-party') return contributed(reading, addressee);
  const { sentences } = reading;
  const [main, ...others] = sentences.flatMap(unitsOf);
  if (!main) return null;
  const said = (subject: string, person: 'self' | 'observed'): string =>
    sentences
      .map(({ conjuncts, fronted }) => sentence(assertion(conjuncts, fronted, subject, person), '.'))
      .join(' ');
  const question = questionOf(main, turn);
  const followUps: string[] = [];
  for (const unit of others.slice(0, MOST_FOLLOW_UPS))
    followUps.push(questionOf(unit, null, [question, ...followUps]));
  const concern: Concern = { leads: addressee.leads, everybody: statement.toEverybody };
  return {
    self: said('Jeg', 'self'),
    observed: said(addressee.noun, 'observed'),
    question,
    followUps,
    toLeader: questionToLeader(main, concern, turn),
  };
}

/** What can be asked about, each by itself: the behaviours of a sentence, abilities as what is done. */
const unitsOf = ({ conjuncts, fronted }: Said): Asked[] =>
  askUnitsOf(conjuncts)
    .flatMap(withoutAbility)
    .map((unit, index) => ({ unit, fronted: index === 0 ? fronted : [] }));

/** A phrase without a verb: the person contributes to it (R23). */
function towards(phrase: Token[], { noun }: Addressee): Turned {
  const said = [...words('bidrager til'), ...phrase];
  return {
    self: sentence([word('Jeg'), ...said], '.'),
    observed: sentence([word(noun), ...said], '.'),
    question: sentence([...words('Hvordan bidrager du til'), ...phrase], '?'),
    followUps: [],
    toLeader: toLeaderToward(phrase),
  };
}

/** A statement about others: the person contributes to it (R18). */
function contributed({ clauses, own }: ThirdPartyReading, { noun }: Addressee): Turned {
  const [first, ...others] = clauses.map((clause) => uncapitalized(clause).map(spaceFirst));
  if (!first) throw new TypeError('a reading about others without a clause');
  const comma = { ...word(','), space: false };
  const said = [
    ...words('bidrager til, at'),
    ...first,
    ...others.flatMap((clause) => [comma, ...words('og at'), ...clause]),
  ];
  const butI = [comma, ...words('men jeg'), ...predicate(own, 'self')];
  const butTheOther = own.length > 0 ? [comma, word('men'), ...predicate(own, 'observed')] : [];
  const meanwhile = own.length > 0 ? [comma, ...words('samtidig med at du'), ...predicate(own, 'you')] : [];
  const ask = (clause: Token[]): Token[] => [...words('Hvordan bidrager du til, at'), ...clause];
  return {
    // With "jeg" in it the sentence speaks for itself.
    self: own.length > 0 ? sentence([...first, ...butI], '.') : sentence([word('Jeg'), ...said], '.'),
    observed: sentence([word(noun), ...said, ...butTheOther], '.'),
    question: sentence([...ask(first), ...meanwhile], '?'),
    followUps: others.map((clause) => sentence(ask(clause), '?')),
    toLeader: toLeaderAbout(first),
  };
}

const spaceFirst = (token: Token, index: number): Token => (index === 0 ? { ...token, space: true } : token);

/** How a team speaks of itself and is asked about a statement. */
export interface TeamPhrases {
  self: string;
  question: string;
}

/** The statement put to a team ("Hvordan lykkes vi med at ..."); null where the sentence has to be quoted. */
export function phraseForTeam(statement: StatementInput): TeamPhrases | null {
  const reading = readStatement(statement, true);
  if (
    reading?.kind !== 'person' ||
    reading.sentences.some(({ singular, fronted }) => singular || fronted.length > 0)
  )
    return null;
  const [first] = reading.sentences;
  const question = teamQuestion(first.conjuncts);
  if (question === null) return null;
  const self = reading.sentences
    .map(({ conjuncts }) => sentence(assertion(conjuncts, [], 'Vi', 'team'), '.'))
    .join(' ');
  return isPlausible(self) && isPlausible(question) ? { self, question } : null;
}
