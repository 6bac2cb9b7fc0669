import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { stepAddress } from '../../domain/conversations/conversation.rules';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import type { SigningDocument } from '../../domain/signing/describe-signing.server';
import type { EarlierSummary } from '../../domain/signing/earlier-summaries.server';
import type { ForHr as WhatHrGets } from '../../domain/signing/settings/document-settings.rules';
import { useLanguage } from '../../i18n/use-language';
import { ConversationTitle } from '../conversation/conversation-title';
import { firstName } from '../conversation/first-name';
import { othersWhoSee } from '../conversation/others-who-see';
import { formatDateTime } from '../dates/format';
import { Alert } from '../feedback/alert';
import { Refusal } from '../feedback/refusal';
import { Button, ButtonLink } from '../form/button';
import type { FormAnswer } from '../form/use-schema-form';
import { EarlierVersions } from './earlier-versions';
import { ForHr } from './for-hr';
import { OnPaper } from './on-paper';
import { SummaryPaper } from './summary-paper';

type ReadThroughProps = {
  conversation: ConversationDescription;
  document: SigningDocument;
  forHr: WhatHrGets;
  earlier: EarlierSummary[];
  /** Who typed one's own preparation in from paper. */
  onPaper: string | null;
  answer: FormAnswer;
};

/** After the talk: both read and mend the record; the leader freezes it. */
export function ReadThrough({ conversation, document, forHr, earlier, onPaper, answer }: ReadThroughProps) {
  const { t } = useTranslation();
  const { id, side, groupName, sentBackReason } = conversation;
  const language = useLanguage();
  const inGroup = groupName !== null;
  const last = earlier[0];
  const other = firstName(conversation.otherName);
  const leads = side === 'leader';
  const refused = answer && 'refused' in answer ? answer.refused : null;
  return (
    <>
      <ConversationTitle
        who={othersWhoSee(conversation, t)}
        lead={
          inGroup
            ? t('conversation.read_through.lead_group')
            : t('conversation.read_through.lead', { name: other })
        }
      >
        {t('conversation.read_through.title')}
      </ConversationTitle>
      <Refusal refused={refused} />
      {refused?.code === 'group.wish_unmet' && (
        <p>
          <ButtonLink variant="secondary" to={`/samtaler/${id}/gruppe`}>
            {t('group.unmet.see')}
          </ButtonLink>
        </p>
      )}
      {sentBackReason && (
        <Alert
          kind="warning"
          heading={t(
            last?.reopened ? 'conversation.read_through.reopened' : 'conversation.read_through.sent_back',
          )}
        >
          {last
            ? t('conversation.read_through.back_why', {
                time: formatDateTime(last.voidedAt, language),
                reason: sentBackReason,
              })
            : sentBackReason}
        </Alert>
      )}
      {onPaper && <OnPaper conversationId={id} by={onPaper} />}
      <SummaryPaper document={document} />
      <p>
        <a href={`/samtaler/${id}/underskrift/forhaandsvisning`} target="_blank" rel="noreferrer">
          {t('conversation.read_through.preview')}
        </a>
      </p>
      {forHr === 'excerpt' && (
        <p>
          <a href={`/samtaler/${id}/underskrift/forhaandsvisning/uddrag`} target="_blank" rel="noreferrer">
            {t('conversation.read_through.preview_excerpt')}
          </a>
        </p>
      )}
      <div className="button-row">
        <ButtonLink variant="secondary" to={stepAddress(id, 'talk')}>
          {t('conversation.read_through.change_record')}
        </ButtonLink>
        <ButtonLink variant="secondary" to={stepAddress(id, 'agreements')}>
          {t('conversation.read_through.change_agreements')}
        </ButtonLink>
      </div>
      <section className="closing">
        <h2>{t('conversation.read_through.freeze_heading')}</h2>
        <p>
          {leads
            ? t(
                inGroup
                  ? 'conversation.read_through.freeze_text_group'
                  : 'conversation.read_through.freeze_text',
                { name: other },
              )
            : t(inGroup ? 'conversation.read_through.wait_group' : 'conversation.read_through.wait', {
                name: other,
              })}
        </p>
        <ForHr forHr={forHr} />
        {leads && (
          <div className="button-row">
            <Form method="post">
              <Button name="intent" value="freeze">
                {t('conversation.read_through.freeze')}
              </Button>
            </Form>
            {!conversation.preparationsErasedAt && (
              <Form method="post" action={`/samtaler/${id}/skift`}>
                <Button variant="tertiary" name="to" value="resume-talk">
                  {t('conversation.read_through.resume')}
                </Button>
              </Form>
            )}
          </div>
        )}
      </section>
      <EarlierVersions conversationId={id} earlier={earlier} />
    </>
  );
}
