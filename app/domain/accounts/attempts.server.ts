import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refusal } from '../errors';

const WINDOW_SECONDS = 15 * 60;

/** Limits on guessing passwords; one for each running server. */
export type Attempts = ReturnType<typeof createAttempts>;

/** Ten tries an account and a hundred wrong ones an address in a quarter of an hour: a whole town hall shares one. */
export function createAttempts() {
  const perAccount = new RateLimiterMemory({ points: 10, duration: WINDOW_SECONDS });
  const perAddress = new RateLimiterMemory({ points: 100, duration: WINDOW_SECONDS });
  return {
    /** Counts one try; throws `login.too_many` when there were too many. */
    async count(account: string, address: string): Promise<void> {
      try {
        await perAddress.consume(address);
        await perAccount.consume(account);
      } catch (limit) {
        if (limit instanceof Error) throw limit;
        throw new Refusal(
          'too-many',
          'login.too_many',
          { minutes: WINDOW_SECONDS / 60 },
          {
            action: 'identity.guess',
            subjectType: 'person',
            subjectId: null,
          },
        );
      }
    },
    /** A right password clears the account and gives the address its try back: only guesses count. */
    async succeeded(account: string, address: string): Promise<void> {
      await perAccount.delete(account);
      await perAddress.reward(address, 1);
    },
  };
}
