import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { actionIsOpen } from '../../domain/access/access.rules';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import { isHeld } from '../../domain/conversations/lifecycle/lifecycle.rules';

/** What there is besides the steps: who is in the group; for the leader times to propose, another day, and calling it off. */
export function ConversationActs({ conversation }: { conversation: ConversationDescription }) {
  const { t } = useTranslation();
  const { id, side, state, groupName } = conversation;
  const leads = side === 'leader';
  const acts = [
    groupName !== null && { to: 'gruppe', label: t('group.page.link') },
    leads &&
      groupName === null &&
      actionIsOpen('propose-times', state) && { to: 'tider', label: t('appointments.link') },
    leads &&
      actionIsOpen('set-day', state) && {
        to: 'dag',
        label: t(isHeld(state) ? 'lifecycle.day.link_held' : 'lifecycle.day.link'),
      },
    leads && actionIsOpen('cancel', state) && { to: 'aflys', label: t('lifecycle.cancel.link') },
  ].filter((act) => act !== false);
  if (acts.length === 0) return null;
  return (
    <ul className="conversation-acts">
      {acts.map(({ to, label }) => (
        <li key={to}>
          <Link to={`/samtaler/${id}/${to}`}>{label}</Link>
        </li>
      ))}
    </ul>
  );
}
