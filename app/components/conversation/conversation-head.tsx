import { useTranslation } from 'react-i18next';
import { isHeld } from '../../domain/conversations/lifecycle/lifecycle.rules';
import type { ConversationLine, LineParticipant } from '../../domain/conversations/list-conversations.server';
import { useLanguage } from '../../i18n/use-language';
import { talkDay } from '../dates/talk-day';
import { StateBadge } from '../overview/state-badge';
import { firstName } from './first-name';

export type HeadConversation = Pick<
  ConversationLine,
  | 'type'
  | 'state'
  | 'heldOn'
  | 'startTime'
  | 'minutes'
  | 'groupName'
  | 'employeeName'
  | 'leaderName'
  | 'participants'
> & { place?: string | null };

/** The strip at the top of a conversation: who takes part, when, and how far each of them is. */
export function ConversationHead({ conversation }: { conversation: HeadConversation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { type, state, place, groupName, employeeName, leaderName, participants } = conversation;
  const kind = t(`common.type.${type}`);
  const leader = firstName(leaderName);
  return (
    <section className="conversation-head" aria-label={t('conversation.head.label')}>
      <div className="conversation-head__what">
        <p className="conversation-head__title">
          {groupName === null
            ? t('conversation.head.title', { type: kind, employee: firstName(employeeName), leader })
            : t('lifecycle.head.group_title', { type: kind, group: groupName, leader })}
        </p>
        <p className="conversation-head__date">
          {[talkDay(t, conversation, language), !isHeld(state) && place].filter(Boolean).join(', ')}
        </p>
        <StateBadge state={state} />
      </div>
      <dl className="conversation-head__people">
        {groupName === null ? (
          participants.map((participant) => (
            <One key={participant.personId} participant={participant} state={state} />
          ))
        ) : (
          <Group participants={participants} state={state} />
        )}
      </dl>
    </section>
  );
}

type State = HeadConversation['state'];

function One({
  participant: { name, side, shared, signed, deputy },
  state,
}: {
  participant: LineParticipant;
  state: State;
}) {
  const { t } = useTranslation();
  const where = () => {
    if (signed) return t('conversation.head.signed');
    if (state === 'signing') return t('conversation.head.to_sign');
    if (shared) return t('conversation.head.shared');
    if (state === 'planned')
      return t(side === 'leader' ? 'rounds.talk.calls_in' : 'rounds.talk.not_called_in');
    return state === 'preparing' ? t('conversation.head.preparing') : t('conversation.head.not_shared');
  };
  return (
    <div>
      <dt>{deputy ? t('deputies.by', { name, deputy: deputy.name }) : name}</dt>
      <dd>{where()}</dd>
    </div>
  );
}

/** The leader by name, the members by their number: a team has no room for each. */
function Group({ participants, state }: { participants: readonly LineParticipant[]; state: State }) {
  const { t } = useTranslation();
  const members = participants.filter(({ side }) => side === 'employee');
  const what = state === 'signing' || state === 'signed' || state === 'closed' ? 'signed' : 'shared';
  const done = members.filter((member) => member[what]).length;
  return (
    <>
      <div>
        <dt>{t('lifecycle.head.members', { count: members.length })}</dt>
        <dd>
          {state === 'planned'
            ? t('rounds.talk.not_called_in')
            : t(`lifecycle.head.${what}`, { done, total: members.length })}
        </dd>
      </div>
      {participants
        .filter(({ side }) => side === 'leader')
        .map((leader) => (
          <One key={leader.personId} participant={leader} state={state} />
        ))}
    </>
  );
}
