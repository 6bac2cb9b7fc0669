import { z } from 'zod';

export const LANGUAGES = ['da', 'en'] as const;
export const LanguageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof LanguageSchema>;

/** Danish unless the browser puts English before it. */
export function preferredLanguage(headers: Headers): Language {
  const wanted = (headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((part) => part === 'da' || part === 'en');
  return wanted === 'en' ? 'en' : 'da';
}

/** The language of whoever runs a command or starts the server: Danish where the system's is. */
export function languageOfSystem(env: Record<string, string | undefined>): Language {
  return /^da/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'da' : 'en';
}
