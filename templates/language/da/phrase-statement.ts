import { assertion, predicate } from './assertions';
import { askUnitsOf } from './conjuncts';
import { questionOf, teamQuestion } from './questions';
import { readStatement, type StatementInput, type ThirdPartyReading } from './statement-reading';
import { questionToLeader } from './to-leader';
import { sentence, type Token, uncapitalized, word, words } from './tokens';

export type { StatementInput } from './statement-reading';

/** Who the statement is put to. */
export interface Addressee {
  /** How the leader speaks of the person: "Medarbejderen", "Funktionslederen". */
  noun: string;
  leads: boolean;
}

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
  /** Whether the framework is quoted, because its sentence could not be turned with certainty. */
  quoted: boolean;
}

const MOST_FOLLOW_UPS = 4;

/**
 * Turns one Danish statement into what the person, the leader and both together are asked. A sentence that
 * cannot be turned with certainty is quoted whole rather than turned wrongly.
 *
 * `turn` is the statement's place in its section; it chooses between question frames of the same meaning.
 */
export function phraseStatement(statement: StatementInput, addressee: Addressee, turn: number): Phrases {
  const reading = readStatement(statement, addressee.leads);
  if (!reading) return quoted(statement.text, addressee);
  if (reading.kind === 'nominal') {
    const phrase = [...words('bidrager til'), ...reading.phrase];
    return {
      self: sentence([word('Jeg'), ...phrase], '.'),
      observed: sentence([word(addressee.noun), ...phrase], '.'),
      question: sentence([...words('Hvordan bidrager du til'), ...reading.phrase], '?'),
      followUps: [],
      toLeader: sentence([...words('Hvordan bidrager du som leder til'), ...reading.phrase], '?'),
      quoted: false,
    };
  }
  if (reading.kind === 'third-party') return contributed(reading, addressee);
  const [unit, ...others] = askUnitsOf(reading.conjuncts);
  if (!unit) return quoted(statement.text, addressee);
  return {
    self: sentence(assertion(reading.conjuncts, reading.fronted, 'Jeg', 'self'), '.'),
    observed: sentence(assertion(reading.conjuncts, reading.fronted, addressee.noun, 'observed'), '.'),
    question: questionOf(unit, reading.fronted, turn),
    followUps: others.slice(0, MOST_FOLLOW_UPS).map((other) => questionOf(other, [], -1)),
    toLeader: questionToLeader(unit, reading.fronted, addressee.leads, turn),
    quoted: false,
  };
}

/** A statement about others: the person contributes to it (R18). */
function contributed({ clause, own }: ThirdPartyReading, { noun }: Addressee): Phrases {
  const said = [...words('bidrager til, at'), ...uncapitalized(clause).map(spaceFirst)];
  const added = (verb: Token[]): Token[] =>
    own.length > 0 ? [{ ...word(','), space: false }, word('men'), ...verb] : [];
  const meanwhile =
    own.length > 0
      ? [{ ...word(','), space: false }, ...words('samtidig med at du'), ...predicate(own, 'you')]
      : [];
  return {
    self: sentence([word('Jeg'), ...said, ...added([word('jeg'), ...predicate(own, 'self')])], '.'),
    observed: sentence([word(noun), ...said, ...added(predicate(own, 'observed'))], '.'),
    question: sentence(
      [...words('Hvordan bidrager du til, at'), ...uncapitalized(clause).map(spaceFirst), ...meanwhile],
      '?',
    ),
    followUps: [],
    toLeader: sentence(
      [...words('Hvordan bidrager du som leder til, at'), ...uncapitalized(clause).map(spaceFirst)],
      '?',
    ),
    quoted: false,
  };
}

const spaceFirst = (token: Token, index: number): Token => (index === 0 ? { ...token, space: true } : token);

/** The statement without its final mark, in the quotation marks that Danish texts use. */
export const inQuotes = (text: string): string =>
  `»${text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.!?]+$/, '')}«`;

function quoted(text: string, { noun }: Addressee): Phrases {
  const opening = `Grundlaget siger: ${inQuotes(text)}.`;
  return {
    self: `${opening} Sådan ser det ud hos mig.`,
    observed: `${opening} Sådan ser det ud hos ${noun.charAt(0).toLowerCase()}${noun.slice(1)}.`,
    question: `${opening} Hvordan ser det ud hos dig?`,
    followUps: [],
    toLeader: null,
    quoted: true,
  };
}

/** How a team speaks of itself and is asked about a statement. */
export interface TeamPhrases {
  self: string;
  question: string;
}

/** The statement put to a team ("Hvordan lykkes vi med at ..."); null where the sentence has to be quoted. */
export function phraseForTeam(statement: StatementInput): TeamPhrases | null {
  const reading = readStatement(statement, true);
  if (reading?.kind !== 'person' || reading.singular || reading.fronted.length > 0) return null;
  const question = teamQuestion(reading.conjuncts);
  if (question === null) return null;
  return { self: sentence(assertion(reading.conjuncts, [], 'Vi', 'team'), '.'), question };
}
