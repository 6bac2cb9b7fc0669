import type { Verification } from 'app/domain/signing/pdf/verification.schema';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { proofIn } from 'app/domain/signing/proof.rules';
import { createTranslations } from 'app/i18n/translator';
import { verificationInWords } from 'app/i18n/verification-words';
import { describe, expect, it } from 'vitest';
import { signedSummary } from './pdf/signed-summary';

describe('how somebody proved who they are', () => {
  it.each([
    ['adgangskode', 'en', 'password'],
    ['adgangskode og engangskode', 'en', 'password and one-time code'],
    ['passkey', 'da', 'adgangsnøgle'],
    ['passkey', 'en', 'passkey'],
    [
      'nyt login hos organisationen (Substantial, mfa)',
      'en',
      'a fresh login at the organisation (Substantial, mfa)',
    ],
  ] as const)('%s is said in %s as %s', (phrase, language, said) => {
    expect(proofIn(phrase, language)).toBe(said);
  });

  it.each(['adgangskoden', 'password, honestly', 'MitID', ''])(
    'stays as it is where it is not ours: %s',
    (phrase) => {
      expect(proofIn(phrase, 'da')).toBe(phrase);
    },
  );

  it('is said to whoever checks a Danish document in English in English', async () => {
    const verification: Verification = await verifyPdf((await signedSummary()).rev2);
    const { t } = createTranslations('en');
    const said = verificationInWords(verification, { t, language: 'en', authority: 'unchecked', proofIn });
    expect(said.signers.flatMap(({ evidence }) => evidence)).toEqual([
      'Confirmed with password and one-time code.',
      'Confirmed with password and one-time code.',
    ]);
  });
});
