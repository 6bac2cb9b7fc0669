import type { Proof } from '../accounts/prove-identity.server';

/** How identity was proved, as a phrase in the document after "bekræftet med" / "confirmed with". */
export const PROOF_WORDS: Record<Proof['method'], Record<'da' | 'en', string>> = {
  password: { da: 'adgangskode', en: 'password' },
  'password-and-code': { da: 'adgangskode og engangskode', en: 'password and one-time code' },
  passkey: { da: 'adgangsnøgle', en: 'passkey' },
  'single-sign-on': { da: 'nyt login hos organisationen', en: 'a fresh login at the organisation' },
};
