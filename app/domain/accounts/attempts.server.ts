import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refusal } from '../errors';

const WINDOW_SECONDS = 15 * 60;

/** Limits on what somebody unknown can try; one of each for a running server. */
export type Limits = ReturnType<typeof createAttempts>;
/** Those on guessing passwords and codes. */
export type Attempts = Pick<Limits, 'count' | 'succeeded'>;

/**
 * Ten tries an account and a hundred wrong ones an address in a quarter of an hour: a whole town hall shares one. Of
 * logins begun there are as many as a town hall can begin the morning that everybody is called in. Of forms from other
 * sites a few are noted in the log, and of what is refused and may be a mistake: nobody fills it.
 */
export function createAttempts({
  beginnings = 3000,
  foreign = 5,
  mistakes = 5,
  checks = 60,
  calendars = 60,
}: {
  beginnings?: number;
  foreign?: number;
  mistakes?: number;
  checks?: number;
  calendars?: number;
} = {}) {
  const perAccount = new RateLimiterMemory({ points: 10, duration: WINDOW_SECONDS });
  const perAddress = new RateLimiterMemory({ points: 100, duration: WINDOW_SECONDS });
  const wrongTokens = new RateLimiterMemory({ points: 20, duration: WINDOW_SECONDS });
  const begun = new RateLimiterMemory({ points: beginnings, duration: WINDOW_SECONDS });
  const foreignForms = new RateLimiterMemory({ points: foreign, duration: WINDOW_SECONDS });
  const mayBeMistakes = new RateLimiterMemory({ points: mistakes, duration: WINDOW_SECONDS });
  const documents = new RateLimiterMemory({ points: checks, duration: WINDOW_SECONDS });
  const calendarReads = new RateLimiterMemory({ points: calendars, duration: WINDOW_SECONDS });
  return {
    /** Counts one try; throws `login.too_many` when there were too many. */
    async count(account: string, address: string): Promise<void> {
      try {
        await perAddress.consume(address);
        await perAccount.consume(account);
      } catch (limit) {
        throw tooMany(limit);
      }
    },
    /**
     * Counts a login that somebody unknown begins at an address: each leaves a step in the database, or asks the
     * organisation's own login. Throws `login.too_many`.
     */
    async countBeginning(address: string): Promise<void> {
      try {
        await begun.consume(address);
      } catch (limit) {
        throw tooMany(limit);
      }
    },
    /** Counts a form from another site; whether it is one of the few of its address that are noted. */
    notesForeignForm: (address: string): Promise<boolean> => isAmongTheFirst(foreignForms, address),
    /** Counts what somebody is refused that may be a mistake; whether it is one of the few that are noted. */
    notesMistake: (whatAndWhose: string): Promise<boolean> => isAmongTheFirst(mayBeMistakes, whatAndWhose),
    /** Counts a document that somebody at an address wants checked: each costs seconds. Throws `checking.too_many`. */
    async countCheck(address: string): Promise<void> {
      await documents.consume(address).catch((limit) => {
        if (limit instanceof Error) throw limit;
        throw new Refusal('too-many', 'checking.too_many', { minutes: WINDOW_SECONDS / 60 });
      });
    },
    /** Counts a calendar that is read, by whose it is or the address that asks for none there is; whether it may be. */
    readsCalendar: (whose: string): Promise<boolean> => isAmongTheFirst(calendarReads, whose),
    /** Throws `login.too_many` where an address has shown too many wrong tokens. */
    async assertTokensOpen(address: string): Promise<void> {
      const shown = await wrongTokens.get(address);
      if (shown && shown.remainingPoints <= 0) throw tooMany(shown);
    },
    /** Counts a wrong token. Nobody mistypes one: twenty are a program that guesses, or has an old one. */
    async countWrongToken(address: string): Promise<void> {
      await wrongTokens.consume(address).catch((limit) => {
        if (limit instanceof Error) throw limit;
      });
    },
    /** A right password clears the account and gives the address its try back: only guesses count. */
    async succeeded(account: string, address: string): Promise<void> {
      await perAccount.delete(account);
      await perAddress.reward(address, 1);
    },
  };
}

const isAmongTheFirst = (limiter: RateLimiterMemory, key: string): Promise<boolean> =>
  limiter.consume(key).then(
    () => true,
    (limit) => {
      if (limit instanceof Error) throw limit;
      return false;
    },
  );

/** `limit` is what the limiter throws where the limit is reached, or an error of its own. */
function tooMany(limit: unknown): unknown {
  if (limit instanceof Error) return limit;
  const denied = { action: 'identity.guess', subjectType: 'person', subjectId: null };
  return new Refusal('too-many', 'login.too_many', { minutes: WINDOW_SECONDS / 60 }, denied);
}
