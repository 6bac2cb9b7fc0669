import { useTranslation } from 'react-i18next';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import type { SigningDocument } from '../../domain/signing/describe-signing.server';
import { ConversationTitle } from '../conversation/conversation-title';
import { firstName } from '../conversation/first-name';
import { othersWhoSee } from '../conversation/others-who-see';
import { Alert } from '../feedback/alert';
import { Refusal } from '../feedback/refusal';
import type { FormAnswer } from '../form/use-schema-form';
import { HowToVerify } from './how-to-verify';
import { ReasonForm } from './reason-form';
import { SignForm } from './sign-form';
import { Signatures } from './signatures';
import { SummaryPaper } from './summary-paper';

type FrozenProps = {
  conversation: ConversationDescription;
  document: SigningDocument;
  frozen: {
    id: string;
    sha256: string;
    turn: 'employee' | 'leader' | null;
    signatures: { side: 'employee' | 'leader'; signedAt: Date; reservation: string }[];
  };
  answer: FormAnswer;
};

/** The frozen document: to sign, to wait for, or signed by both. */
export function Frozen({ conversation, document, frozen, answer }: FrozenProps) {
  const { t } = useTranslation();
  const { id, side, otherName } = conversation;
  const other = firstName(otherName);
  const done = frozen.turn === null;
  const myTurn = frozen.turn === side;
  /** Three forms share the page: each is shown what was said of itself. */
  const answerTo = (intent: string): FormAnswer =>
    answer && 'errors' in answer && answer.values.intent !== intent ? undefined : answer;
  return (
    <>
      <ConversationTitle
        who={othersWhoSee(conversation, t)}
        lead={done ? undefined : t('conversation.signing.lead')}
      >
        {done ? t('conversation.signing.done_title') : t('conversation.signing.title')}
      </ConversationTitle>
      {!myTurn && <Refusal refused={answer && 'refused' in answer ? answer.refused : null} />}
      {done && <Alert kind="success">{t('conversation.signing.done', { name: other })}</Alert>}
      {!done && !myTurn && (
        <Alert kind="info">
          {side === 'employee'
            ? t('conversation.signing.leader_first', { name: other })
            : t('conversation.signing.waiting', { name: other })}
        </Alert>
      )}
      <div className="signing">
        <div>
          <SummaryPaper document={document} />
        </div>
        <div className="signing__side">
          {myTurn && <SignForm summaryId={frozen.id} sha256={frozen.sha256} answer={answerTo('sign')} />}
          <h2>{t('conversation.signing.signatures')}</h2>
          <Signatures
            names={{ employee: conversation.employeeName, leader: conversation.leaderName }}
            signatures={frozen.signatures}
          />
          <p>
            <a
              className={done ? 'button button-primary' : 'button button-secondary'}
              href={`/samtaler/${id}/referat.pdf`}
            >
              {done ? t('conversation.signing.download') : t('conversation.signing.open_pdf')}
            </a>
          </p>
          {done && <HowToVerify />}
          {!done && (
            <ReasonForm
              intent="send-back"
              heading={t('conversation.signing.send_back_heading')}
              text={t('conversation.signing.send_back_text')}
              button={t('conversation.signing.send_back')}
              answer={answerTo('send-back')}
            />
          )}
          {done && side === 'leader' && (
            <ReasonForm
              intent="reopen"
              heading={t('conversation.signing.reopen_heading')}
              text={t('conversation.signing.reopen_text')}
              button={t('conversation.signing.reopen')}
              answer={answerTo('reopen')}
            />
          )}
        </div>
      </div>
    </>
  );
}
