const FIRST = 2_000;
const LONGEST = 30_000;

/**
 * Milliseconds before trying again after so many failures in a row: longer each time, and not the same
 * for everybody, so that a server that comes back is not met by all at once.
 */
export function retryDelay(failures: number, chance = Math.random()): number {
  const full = Math.min(FIRST * 2 ** (failures - 1), LONGEST);
  return full * (0.75 + chance / 4);
}
