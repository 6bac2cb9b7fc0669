import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { proofIn } from '../../domain/signing/proof.rules';
import type { CheckedDocument } from '../../domain/signing/verify-document.rules';
import type { Translate } from '../../i18n/translator';
import { useLanguage } from '../../i18n/use-language';
import { type VerificationInWords, verificationInWords } from '../../i18n/verification-words';
import { Alert } from '../feedback/alert';
import { CheckDetails } from './check-details';

type CheckResultProps = CheckedDocument & { organisation: string | null };

/** What was found: the verdict in one sentence, who signed, what speaks against it, and the details. */
export function CheckResult({ verification, known, organisation }: CheckResultProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows the file that was checked, not the render.
  useEffect(() => box.current?.focus(), [verification.sha256]);
  const authority = organisation ?? t('checking.the_authority');
  const said = verificationInWords(verification, { t, language, authority, proofIn });
  const voided = said.holds && known?.voided === true;
  const kind = said.holds ? (voided ? 'warning' : 'success') : 'error';
  return (
    <section ref={box} tabIndex={-1} className="check-result" aria-label={said.verdict}>
      <Alert kind={kind} role="status" heading={voided ? t('checking.holds_but_taken_back') : said.verdict}>
        {knownSentences(known, said, t).map((sentence) => (
          <p className="alert-text" key={sentence}>
            {sentence}
          </p>
        ))}
      </Alert>
      <Signers said={said} signatures={verification.signatures} />
      {said.against.length > 0 && (
        <>
          <h2>{t('checking.against')}</h2>
          <ul>
            {said.against.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <CheckDetails verification={verification} />
    </section>
  );
}

/** What only we know of the file: whoever asks has it, byte for byte. */
function knownSentences(known: CheckedDocument['known'], said: VerificationInWords, t: Translate): string[] {
  if (!known) return said.holds ? [t('checking.not_known_here')] : [];
  return [
    t('checking.known_here'),
    ...(known.voided && !said.holds ? [t('checking.taken_back')] : []),
    ...(known.newer ? [t('checking.newer')] : []),
  ];
}

type SignersProps = {
  said: VerificationInWords;
  signatures: CheckedDocument['verification']['signatures'];
};

function Signers({ said, signatures }: SignersProps) {
  const { t } = useTranslation();
  if (said.signers.length === 0 && said.progress.length === 0) return null;
  return (
    <>
      <h2>{t('checking.signers')}</h2>
      <ul>
        {said.signers.map(({ sentence, evidence, reservation }, at) => (
          <li key={signatures[at]?.field}>
            {sentence}
            {[...evidence, reservation].map((more) => more && <p key={more}>{more}</p>)}
          </li>
        ))}
      </ul>
      {said.progress.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}
