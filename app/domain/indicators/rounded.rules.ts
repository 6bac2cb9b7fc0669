/** Every rounded number is a multiple of this. */
const STEP = 5;
/** So far from a rounded number the real one can be. */
const OFF = Math.floor(STEP / 2);

/** Whoever answers after the talk, and how many were invited, can be held against the exact figures of those who had it. */
const ROUNDED_KINDS: readonly string[] = ['use', 'evaluation'];

/** Whether the figures of a kind are told as "about so many". */
export const isRounded = (kind: string): boolean => ROUNDED_KINDS.includes(kind);

/**
 * "About so many": five counts in a row look alike. Whatever exact figure it is held against, five differences in a row
 * are left open, so that it never follows that there is somebody, and that they are fewer than five.
 */
export const rounded = (count: number): number => Math.round(count / STEP) * STEP;

/** A number of people, raised to the least of five counts that look alike: so all of the five are about as many. */
export const fewestRounded = (fewest: number): number => Math.ceil((fewest + OFF) / STEP) * STEP - OFF;

/** The least that a rounded number can be of. */
export const leastOf = (count: number): number => count - OFF;
