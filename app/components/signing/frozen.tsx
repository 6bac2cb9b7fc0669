import { useTranslation } from 'react-i18next';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import type { SigningDocument } from '../../domain/signing/describe-signing.server';
import { firstName } from '../conversation/first-name';
import { Alert } from '../feedback/alert';
import { WhoCanSee } from '../feedback/who-can-see';
import type { FormAnswer } from '../form/use-schema-form';
import { PageTitle } from '../layout/page-title';
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
  return (
    <>
      <WhoCanSee who={done ? [other, t('conversation.signing.hr')] : [other]} />
      <PageTitle lead={done ? undefined : t('conversation.signing.lead')}>
        {done ? t('conversation.signing.done_title') : t('conversation.signing.title')}
      </PageTitle>
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
          {myTurn && <SignForm summaryId={frozen.id} sha256={frozen.sha256} answer={answer} />}
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
              answer={answer}
            />
          )}
          {done && side === 'leader' && (
            <ReasonForm
              intent="reopen"
              heading={t('conversation.signing.reopen_heading')}
              text={t('conversation.signing.reopen_text')}
              button={t('conversation.signing.reopen')}
              answer={answer}
            />
          )}
        </div>
      </div>
    </>
  );
}
