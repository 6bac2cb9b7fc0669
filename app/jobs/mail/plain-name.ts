/**
 * A name as it can stand in a header, a calendar file and a sentence: one line, without control
 * characters. Names are typed by people and imported from files; a line break in one must never become
 * a line of the mail's head.
 */
export function plainName(name: string): string {
  return name
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('"', "'")
    .trim();
}
