import { addDays } from '../../dates';

/** How long each part is kept. An organisation can set its own; see `retention.schema` for how far. */
export type Clocks = {
  /** Preparations: days after the last signature. A cancelled talk, which is drafts alone: after it was cancelled. */
  preparationDays: number;
  /** A talk that is never signed: days after its day, or after its summary was last taken back. */
  unsignedDays: number;
  /** A signed talk: until so many later ones are signed. */
  laterTalks: number;
  /** Somebody who has left: years after their last day, at most. */
  leaverYears: number;
};

/** What good practice in Danish municipalities is, where the organisation has decided nothing else. */
export const DEFAULT_CLOCKS: Clocks = {
  preparationDays: 90,
  unsignedDays: 365,
  laterTalks: 2,
  leaverYears: 5,
};

/** A signed talk goes so many days after the talk that ends its time is signed: whoever is in it can see it coming. */
export const NOTICE_DAYS = 30;

/** What the clocks go by of one conversation. Days are civil dates. */
export type TalkFacts = {
  state: 'open' | 'signed' | 'cancelled';
  /** The last day that something was decided of it: its own day, or when a summary was taken back. */
  openSince: string;
  signedOn: string | null;
  cancelledOn: string | null;
  preparationsErased: boolean;
  /** Whose talk it is: the employee, or every member of the group. */
  people: readonly TalkPerson[];
  /** A legal hold stands on somebody in it. */
  held: boolean;
};

type TalkPerson = {
  /** The last day of their last employment, once it is over. */
  leftOn: string | null;
  /** The days that later talks of theirs were signed, the first of them first. */
  laterSigned: readonly string[];
};

/** Why the date is what it is; 'waits' where no clock runs yet. */
type DueBecause = 'signed' | 'cancelled' | 'unsigned' | 'later-talks' | 'left' | 'waits';
/** The first day that it is deleted on; null while nothing says when. */
export type Due = { on: string; because: Exclude<DueBecause, 'waits'> } | { on: null; because: 'waits' };
/** `preparation` is null once it is gone. */
export type DeletionDates = { preparation: Due | null; record: Due };

/** When what was prepared, and all the rest, is deleted by the clocks alone: `held` is for the caller to ask. */
export function deletionDates(talk: TalkFacts, clocks: Clocks): DeletionDates {
  const record = earliest([ownClock(talk, clocks), ...leaverClocks(talk, clocks)]);
  if (talk.preparationsErased) return { preparation: null, record };
  const afterSigning: Due =
    talk.state === 'signed' && talk.signedOn !== null
      ? { on: addDays(talk.signedOn, clocks.preparationDays), because: 'signed' }
      : { on: null, because: 'waits' };
  return { preparation: earliest([afterSigning, record]), record };
}

/** What is to be deleted on a day: the whole conversation, what was prepared for it, or nothing. */
export function dueOn(talk: TalkFacts, clocks: Clocks, today: string): 'record' | 'preparation' | null {
  if (talk.held) return null;
  const { preparation, record } = deletionDates(talk, clocks);
  if (isReached(record, today)) return 'record';
  return preparation && isReached(preparation, today) ? 'preparation' : null;
}

function ownClock(talk: TalkFacts, clocks: Clocks): Due {
  if (talk.state === 'cancelled' && talk.cancelledOn !== null)
    return { on: addDays(talk.cancelledOn, clocks.preparationDays), because: 'cancelled' };
  if (talk.state !== 'signed')
    return { on: addDays(talk.openSince, clocks.unsignedDays), because: 'unsigned' };
  // Everybody who is still there has had the talks that follow; who has left waits for none.
  const last = talk.people
    .filter(({ leftOn }) => leftOn === null)
    .map(({ laterSigned }) => laterSigned[clocks.laterTalks - 1] ?? null);
  const days = last.filter((day) => day !== null).sort();
  const latest = days.at(-1);
  if (latest === undefined || days.length < last.length) return { on: null, because: 'waits' };
  return { on: addDays(latest, NOTICE_DAYS), because: 'later-talks' };
}

const leaverClocks = ({ people }: TalkFacts, { leaverYears }: Clocks): Due[] =>
  people.flatMap(({ leftOn }) =>
    leftOn === null ? [] : [{ on: addYears(leftOn, leaverYears), because: 'left' as const }],
  );

const isReached = ({ on }: Due, today: string) => on !== null && on <= today;

function earliest(dues: readonly Due[]): Due {
  return dues.reduce((first, due) =>
    first.on === null || (due.on !== null && due.on < first.on) ? due : first,
  );
}

/** The same day years later; 28 February where it is the 29th and there is none. */
function addYears(day: string, years: number): string {
  const moved = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
  return new Date(`${moved}T00:00:00Z`).toISOString().slice(0, 10) === moved
    ? moved
    : `${moved.slice(0, 8)}28`;
}
