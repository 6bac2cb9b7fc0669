import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TeamMember } from '../../domain/overview/list-team.server';
import type { NextStep } from '../../domain/overview/next-steps.rules';
import { useLanguage } from '../../i18n/use-language';
import { Table } from '../data/table';
import { formatDate } from '../dates/format';
import { StateBadge } from '../overview/state-badge';

type Member = Pick<TeamMember, 'personId' | 'name' | 'title' | 'unit' | 'next'> & {
  conversation: Pick<NonNullable<TeamMember['conversation']>, 'id' | 'type' | 'state' | 'heldOn'> | null;
};

/** One line a person: where the talk is, what is waiting for whom, the date, and what to do. */
export function TeamTable({ members }: { members: Member[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table
      caption={t('team.title')}
      hideCaption
      rows={members}
      keyOf={(member) => member.personId}
      columns={[
        {
          header: t('team.person'),
          rowHeader: true,
          cell: (member) => (
            <>
              {member.name}
              <span className="table-aside">{[member.title, member.unit].filter(Boolean).join(', ')}</span>
            </>
          ),
        },
        { header: t('team.conversation'), cell: (member) => <Talk member={member} /> },
        {
          header: t('team.next'),
          cell: ({ next, conversation }) =>
            next ? <Next next={next} /> : conversation && t('team.nothing_next'),
        },
        {
          header: t('team.date'),
          cell: ({ conversation }) => conversation && formatDate(conversation.heldOn, language),
        },
        {
          header: t('team.action'),
          cell: (member) =>
            member.next ? null : (
              <Link
                to={`/team/${member.personId}/indkald`}
                aria-label={t('team.call_in_whom', { name: member.name })}
              >
                {t('team.call_in')}
              </Link>
            ),
        },
      ]}
    />
  );
}

function Talk({ member: { conversation, name } }: { member: Member }) {
  const { t } = useTranslation();
  if (!conversation) return <span className="quiet">{t('team.no_conversation')}</span>;
  const { id, type, state } = conversation;
  const label = t('overview.conversations.with', { type: t(`common.type.${type}`), name });
  return (
    <>
      <Link to={`/samtaler/${id}`} aria-label={label}>
        {t(`common.type.${type}`)}
      </Link>{' '}
      <StateBadge state={state} />
    </>
  );
}

function Next({ next }: { next: NextStep }) {
  const { t } = useTranslation();
  return next.turn === 'own' ? (
    <>
      <strong>{t('team.own_turn')}</strong> {t(`team.own.${next.step.kind}`)}
    </>
  ) : (
    <>
      {t('team.other_turn')} {t(`team.other.${next.step.kind}`, { name: next.step.otherName })}
    </>
  );
}
