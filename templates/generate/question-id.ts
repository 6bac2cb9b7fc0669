import { createHash } from 'node:crypto';

/**
 * A question's id: the same for the same type, role, section and origin, whatever the wording or the language,
 * so that answers stay with their question when a text is improved.
 */
export function questionId(...origin: readonly string[]): string {
  return `q_${createHash('sha256').update(origin.join('\u0000')).digest('hex').slice(0, 16)}`;
}
