import { randomInt } from 'node:crypto';

// No letters or digits that are mistaken for each other when read from paper.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to hand to somebody once: four groups of four, easy to read out. They choose their own at first login. */
export function firstPassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return Array.from({ length: 4 }, group).join('-');
}
