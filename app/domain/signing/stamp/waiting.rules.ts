const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long after each attempt in vain the authority is asked again; after the last of them the same again. */
const BACKOFF = [MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR] as const;
const LONGEST = HOUR;

/** When to ask again after so many attempts in vain. It is never given up: the signature has been given. */
export function nextStampAttempt(attempts: number, now: Date): Date {
  return new Date(now.getTime() + (BACKOFF[attempts - 1] ?? LONGEST));
}

/** When those who wait are told that it takes long, and how often again. */
const TOLD_AFTER = 24 * HOUR;
const TOLD_AGAIN = 7 * 24 * HOUR;

/** Whether to tell them now. `told`: when they were last; null where they were not. */
export function isTimeToTell(signedAt: Date, told: Date | null, now: Date): boolean {
  const since = now.getTime() - (told ?? signedAt).getTime();
  return since >= (told === null ? TOLD_AFTER : TOLD_AGAIN);
}
