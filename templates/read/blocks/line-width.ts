import { headingRole } from '../roles/role-signs';
import type { Line } from './lines';

/**
 * Text drawn from a page often has no blank lines: a short line that is followed by a capital is a line of its own
 * (a heading, or the last line of a paragraph), since a line broken for width would have taken the next word.
 */
export function beginsAnew(before: string, text: string, width: number): boolean {
  if (/^(\*\*|__)\S.{0,60}?\1\s*[:–—-]/.test(text)) return true;
  if (!/^[\p{Lu}\d»„“”"]/u.test(text)) return false;
  // A role stands on a line of its own.
  if (before.length < width * 0.65 && headingRole(before) !== null) return true;
  const complete = /[.!?:…»”"]$/.test(before);
  return before.length + (text.split(/\s/)[0]?.length ?? 0) < width * (complete ? 0.85 : 0.65);
}

/** The length that one line in ten exceeds, within what a page allows. */
export function usualWidth(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.raw.trim().length).filter((length) => length > 0);
  lengths.sort((a, b) => a - b);
  return Math.min(100, Math.max(40, lengths[Math.floor(lengths.length * 0.9)] ?? 0));
}
