import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import { firstName } from '../conversation/first-name';
import { Button } from '../form/button';
import { Select } from '../form/select';

type GroupMembersProps = {
  conversation: ConversationDescription;
  /** Reports who could be added. */
  outside: { personId: string; name: string }[];
  mayChange: boolean;
};

/** Everybody in the group and how far they are; the leader adds and takes out. */
export function GroupMembers({ conversation, outside, mayChange }: GroupMembersProps) {
  const { t } = useTranslation();
  const { participants, state } = conversation;
  const frozen = state === 'signing' || state === 'signed' || state === 'closed';
  const members = participants.filter(({ side }) => side === 'employee');
  return (
    <section aria-labelledby="members">
      <h2 id="members">{t('group.members.heading')}</h2>
      <ul className="group-members nobullet-list">
        {participants.map(({ personId, name, side, shared, signed }) => (
          <li key={personId} className="group-members__one">
            <span className="group-members__name">
              {name}
              {side === 'leader' && ` (${t('group.members.leader')})`}
            </span>
            <span className="group-members__state">
              {frozen
                ? t(signed ? 'group.members.signed' : 'group.members.not_signed')
                : t(shared ? 'group.members.shared' : 'group.members.not_shared')}
            </span>
            {mayChange && side === 'employee' && members.length > 2 && (
              <details className="group-members__remove">
                <summary>
                  {t('group.members.remove')} <span className="sr-only">{name}</span>
                </summary>
                <Form method="post">
                  <p>{t('group.members.remove_means', { name: firstName(name) })}</p>
                  <input type="hidden" name="personId" value={personId} />
                  <Button variant="secondary" name="intent" value="remove">
                    {t('group.members.remove_name', { name: firstName(name) })}
                  </Button>
                </Form>
              </details>
            )}
          </li>
        ))}
      </ul>
      {mayChange && members.length <= 2 && (
        <p>{t(state === 'preparing' ? 'group.members.two' : 'group.members.two_begun')}</p>
      )}
      {mayChange && outside.length > 0 && (
        <Form method="post" className="group-members__add">
          <Select
            name="personId"
            label={t('group.members.add_label')}
            options={outside.map(({ personId, name }) => ({ value: personId, label: name }))}
          />
          <p>{t('group.members.add_means')}</p>
          <Button variant="secondary" name="intent" value="add">
            {t('group.members.add')}
          </Button>
        </Form>
      )}
    </section>
  );
}
