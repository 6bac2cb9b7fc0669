import { useTranslation } from 'react-i18next';
import { stepAddress } from '../../domain/conversations/conversation.rules';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import { callInAddress } from '../../domain/overview/next-steps.rules';
import { useLanguage } from '../../i18n/use-language';
import { formatDate } from '../dates/format';
import { ButtonLink } from '../form/button';
import { PageTitle } from '../layout/page-title';
import { firstName } from './first-name';

/** A talk that a round has planned and nobody has been called in to: who calls in, and until when. */
export function PlannedTalk({ conversation }: { conversation: ConversationDescription }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, side, deputy, groupName, leaderChange, otherName } = conversation;
  const date = formatDate(conversation.heldOn, language);
  const name = firstName(otherName);
  const callsIn = side === 'leader' && !(deputy && groupName !== null);
  const lead = () => {
    // The banner above has said that there is another leader.
    if (leaderChange || (side === 'leader' && !callsIn)) return t('rounds.talk.waits', { date });
    if (side === 'leader')
      return groupName === null
        ? t('rounds.talk.leader', { name, date })
        : t('rounds.talk.leader_group', { date });
    return t(groupName === null ? 'rounds.talk.employee' : 'rounds.talk.group_member', { name, date });
  };
  return (
    <>
      <PageTitle lead={lead()}>{t('rounds.talk.title')}</PageTitle>
      {callsIn && (
        <div className="button-group">
          <ButtonLink to={callInAddress(conversation)}>
            {groupName === null ? t('rounds.talk.call_in', { name }) : t('rounds.talk.call_in_group')}
          </ButtonLink>
        </div>
      )}
      <p>
        {t('rounds.talk.print')}{' '}
        <a href={`${stepAddress(id, 'preparation')}/skema.pdf`}>{t('rounds.talk.see_form')}</a>
      </p>
    </>
  );
}
