import type { Translate } from './translator';

/**
 * The text behind a code that came from the server (a refusal, a field error). An unknown code gives
 * the general sentence, never the bare code.
 */
export function textOfCode(
  t: Translate,
  section: 'errors' | 'form',
  code: string,
  values: Record<string, string | number> = {},
): string {
  // A field's message says itself where its text is, wherever it is shown.
  const key = /^(errors|form|typing)\./.test(code) ? code : `${section}.${code}`;
  const lookUp = t as unknown as (key: string, options: object) => string;
  return lookUp(key, { ...values, defaultValue: t('errors.unexpected') });
}
