/** How people prove who they are as they sign, as a phrase in a document after "bekræftet med" / "confirmed with". */
export const PROOF_WORDS = {
  password: { da: 'adgangskode', en: 'password' },
  'password-and-code': { da: 'adgangskode og engangskode', en: 'password and one-time code' },
  passkey: { da: 'adgangsnøgle', en: 'passkey' },
  'single-sign-on': { da: 'nyt login hos organisationen', en: 'a fresh login at the organisation' },
} as const;

/**
 * The phrase of a certificate, which is in the language of its document, in the language of whoever reads: with the
 * level of the login that may follow it. A phrase that is none of ours stays as it is.
 */
export function proofIn(phrase: string, language: 'da' | 'en'): string {
  for (const words of Object.values(PROOF_WORDS))
    for (const known of Object.values(words)) {
      const level = phrase.slice(known.length);
      if (phrase.startsWith(known) && /^(?: \(.*\))?$/.test(level)) return words[language] + level;
    }
  return phrase;
}
