import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InheritedLine } from '../../domain/overview/list-team.server';
import { StateBadge } from '../overview/state-badge';

/** A talk that was begun with a former leader: that it is there, and the way to what can be done with it. */
export function InheritedTalk({ talk, name }: { talk: InheritedLine; name: string }) {
  const { t } = useTranslation();
  const { id, type, state, formerLeader } = talk;
  return (
    <>
      <Link
        to={`/samtaler/${id}/overtag`}
        aria-label={t('overview.conversations.with', { type: t(`common.type.${type}`), name })}
      >
        {t(`common.type.${type}`)}
      </Link>{' '}
      <StateBadge state={state} />
      <span className="table-aside">{t('team.inherited', { former: formerLeader })}</span>
    </>
  );
}

/** What the new leader does with it, or waits for. */
export function InheritedNext({ talk: { state }, name }: { talk: InheritedLine; name: string }) {
  const { t } = useTranslation();
  return state === 'preparing' || state === 'planned' ? (
    <>
      <strong>{t('team.own_turn')}</strong> {t('team.take_over')}
    </>
  ) : (
    <>
      {t('team.other_turn')} {t('team.wait_for_hand_over', { name })}
    </>
  );
}

/** No member of a group can hand over what the others have said: once it has begun, it is called off. */
export function InheritedGroupNext({ state }: Pick<InheritedLine, 'state'>) {
  const { t } = useTranslation();
  const begun = state !== 'preparing' && state !== 'planned';
  return (
    <>
      <strong>{t('team.own_turn')}</strong> {t(begun ? 'team.cancel_begun' : 'team.take_over')}
    </>
  );
}
