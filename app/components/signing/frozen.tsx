import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeansOfProof } from '../../domain/accounts/factors/ways-in.server';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import type { SigningDocument } from '../../domain/signing/describe-signing.server';
import type { EarlierSummary } from '../../domain/signing/earlier-summaries.server';
import type { ForHr } from '../../domain/signing/settings/document-settings.rules';
import { type ProviderProof, SignAtProvider } from '../account/single-sign-on-sign';
import { ConversationTitle } from '../conversation/conversation-title';
import { firstName } from '../conversation/first-name';
import { othersWhoSee } from '../conversation/others-who-see';
import { Refusal } from '../feedback/refusal';
import type { FormAnswer } from '../form/use-schema-form';
import { KeptUntil } from '../retention/kept-until';
import { EarlierVersions } from './earlier-versions';
import { HowToVerify } from './how-to-verify';
import { OnPaper } from './on-paper';
import { SignForm } from './sign-form';
import { Signatures } from './signatures';
import { SummaryPaper } from './summary-paper';
import { TakeBack } from './take-back';
import { Turn } from './turn';
import { WaitingForStamp } from './waiting-for-stamp';

export type FrozenSummary = {
  id: string;
  sha256: string;
  signers: { personId: string; side: 'employee' | 'leader'; name: string; signed: boolean }[];
  /** Ids of those who can sign now; nobody once all have. */
  turn: string[];
  /** Somebody has signed, and the timestamp is still to come. */
  waiting: { personId: string; signedAt: Date; nextAttemptAt: Date } | null;
  signatures: { personId: string; signedAt: Date; reservation: string }[];
};

type FrozenProps = {
  conversation: ConversationDescription;
  document: SigningDocument;
  forHr: ForHr;
  frozen: FrozenSummary;
  earlier: EarlierSummary[];
  kept: ComponentProps<typeof KeptUntil>;
  /** Who typed one's own preparation in from paper. */
  onPaper: string | null;
  /** Where one confirms one's signature; null for whoever has a password of ours. */
  atProvider: ProviderProof | null;
  /** What one can prove with who one is. */
  means: MeansOfProof;
  answer: FormAnswer;
};

/** The frozen document: to sign, to wait for, or signed by all. */
export function Frozen({
  conversation,
  document,
  forHr,
  frozen,
  earlier,
  kept,
  onPaper,
  atProvider,
  means,
  answer,
}: FrozenProps) {
  const { t } = useTranslation();
  const { id } = conversation;
  const done = frozen.turn.length === 0 && !frozen.waiting;
  const myTurn = frozen.turn.includes(conversation.actorId);
  const signed = frozen.signers.some((signer) => signer.personId === conversation.actorId && signer.signed);
  /** Several forms share the page: each is shown what was said of itself. */
  const answerTo = (intent: string): FormAnswer =>
    answer && 'errors' in answer && answer.values.intent !== intent ? undefined : answer;
  const title = done
    ? t('conversation.signing.done_title')
    : frozen.waiting
      ? t('stamps.title')
      : myTurn
        ? t('conversation.signing.title')
        : signed
          ? t('conversation.signing.title_signed')
          : t('conversation.signing.title_waits', { name: firstName(conversation.otherName) });
  return (
    <>
      <ConversationTitle
        who={othersWhoSee(conversation, t)}
        lead={done ? undefined : t('conversation.signing.lead')}
      >
        {title}
      </ConversationTitle>
      {!myTurn && <Refusal refused={answer && 'refused' in answer ? answer.refused : null} />}
      <WaitingForStamp frozen={frozen} actorId={conversation.actorId} />
      <Turn conversation={conversation} frozen={frozen} />
      {myTurn && onPaper && <OnPaper conversationId={id} by={onPaper} />}
      <div className="signing">
        <div>
          <SummaryPaper document={document} />
        </div>
        <div className="signing__side">
          {myTurn && atProvider && (
            <SignAtProvider
              conversationId={id}
              summaryId={frozen.id}
              sha256={frozen.sha256}
              inGroup={document.team !== null}
              forHr={forHr}
              proof={atProvider}
              answer={answerTo('sign')}
            />
          )}
          {myTurn && !atProvider && (
            <SignForm
              summaryId={frozen.id}
              sha256={frozen.sha256}
              means={means}
              inGroup={document.team !== null}
              forHr={forHr}
              answer={answerTo('sign')}
            />
          )}
          <h2>{t('conversation.signing.signatures')}</h2>
          {!done && document.team !== null && <p>{t('conversation.signing.any_order')}</p>}
          <Signatures {...frozen} />
          <p>
            <a
              className={done ? 'button button-primary' : 'button button-secondary'}
              href={`/samtaler/${id}/referat.pdf`}
            >
              {done ? t('conversation.signing.download') : t('conversation.signing.open_pdf')}
            </a>
          </p>
          {forHr === 'excerpt' && (
            <p>
              <a href={`/samtaler/${id}/uddrag.pdf`}>
                {t(done ? 'conversation.signing.download_excerpt' : 'conversation.signing.open_excerpt')}
              </a>
            </p>
          )}
          {done && <HowToVerify />}
          <TakeBack conversation={conversation} frozen={frozen} answerTo={answerTo} />
          <EarlierVersions conversationId={id} earlier={earlier} />
          {done && <KeptUntil {...kept} />}
        </div>
      </div>
    </>
  );
}
