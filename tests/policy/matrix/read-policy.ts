import { type PlantedState, STATES } from 'tests/support/planted';
import { withDeputies } from './deputies';
import { POLICY } from './policy';

const OUTCOMES = ['200', '302', 'login', '401', '403', '404', '409', 'late', 'gone'] as const;
export type Outcome = (typeof OUTCOMES)[number];

type Cell = { actor: string; outcome: Outcome };
/** One line of the table: what is done, where, in which states (none where no conversation is concerned). */
export type Rule = {
  what: string;
  method: 'GET' | 'POST';
  path: string;
  states: readonly PlantedState[];
  cells: Cell[];
};

/** The table as data. Throws where a line does not say what it has to, or leaves a state out. */
export function readPolicy(table = POLICY): Rule[] {
  const [heads = [], ...lines] = table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const rules: Rule[] = [];
  for (const [what = '', address = '', states = '', ...outcomes] of lines) {
    const above = rules.at(-1);
    const rule = address === '' && above ? { ...above, cells: [] } : newRule(what, address);
    rules.push({
      ...rule,
      states: readStates(states, what || rule.what),
      cells: heads.slice(3).map((actor, place) => ({ actor, outcome: readOutcome(outcomes[place], rule) })),
    });
  }
  assertEveryStateOnce(rules);
  return withDeputies(rules);
}

function newRule(what: string, address: string): Rule {
  const [method, path] = address.split(' ');
  if ((method !== 'GET' && method !== 'POST') || !path || what === '')
    throw new Error(`the policy has no method, address or name in "${what} | ${address}"`);
  return { what, method, path, states: [], cells: [] };
}

function readStates(states: string, what: string): PlantedState[] {
  if (states === 'any') return [...STATES];
  const named = states.split(' ').filter((state) => state !== '');
  const known = STATES.filter((state) => named.includes(state));
  if (known.length !== named.length) throw new Error(`"${what}" names a state that there is not: ${states}`);
  return known;
}

function readOutcome(outcome: string | undefined, { what }: Rule): Outcome {
  const known = OUTCOMES.find((candidate) => candidate === outcome);
  if (!known) throw new Error(`"${what}" has a cell that says nothing: ${outcome}`);
  return known;
}

function assertEveryStateOnce(rules: Rule[]): void {
  for (const what of new Set(rules.map((rule) => rule.what))) {
    const same = rules.filter((rule) => rule.what === what);
    const states = same.flatMap((rule) => rule.states).sort();
    const wanted = same.some((rule) => rule.path.includes(':conversationId')) ? [...STATES].sort() : [];
    if (states.join() !== wanted.join()) throw new Error(`"${what}" does not say each state once: ${states}`);
  }
}
