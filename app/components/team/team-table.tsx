import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TeamMember } from '../../domain/overview/list-team.server';
import { useLanguage } from '../../i18n/use-language';
import { Table } from '../data/table';
import { talkDay } from '../dates/talk-day';
import { StateBadge } from '../overview/state-badge';
import { InheritedNext, InheritedTalk } from './inherited-talk';
import { TeamNext } from './team-next';

export type ShownMember = Omit<TeamMember, 'conversation'> & {
  conversation: Pick<NonNullable<TeamMember['conversation']>, 'id' | 'type' | 'state' | 'heldOn'> | null;
};

/** One line a person: where the talk is, what is waiting for whom, the date, and what to do. */
export function TeamTable({ members, caption }: { members: ShownMember[]; caption?: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table
      caption={caption ?? t('team.title')}
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
        { header: t('team.next'), cell: (member) => <Next member={member} /> },
        {
          header: t('team.date'),
          cell: (member) => {
            const talk = shownTalk(member);
            return talk && <span className="table-date">{talkDay(t, talk, language)}</span>;
          },
        },
        { header: t('team.action'), cell: (member) => <Acts member={member} /> },
      ]}
    />
  );
}

/** The talk of the line: an open one with the leader, one that another began, or the last. */
function shownTalk({ conversation, inherited, next }: ShownMember) {
  return next || !inherited ? conversation : inherited;
}

function Talk({ member }: { member: ShownMember }) {
  const { t } = useTranslation();
  const { conversation, inherited, next, name } = member;
  if (inherited && !next) return <InheritedTalk talk={inherited} name={name} />;
  if (!conversation) return <span className="quiet">{t('team.no_conversation')}</span>;
  const { id, type, state } = conversation;
  return (
    <>
      <Link
        to={`/samtaler/${id}`}
        aria-label={t('overview.conversations.with', { type: t(`common.type.${type}`), name })}
      >
        {t(`common.type.${type}`)}
      </Link>{' '}
      <StateBadge state={state} />
      {inherited && (
        <span className="table-aside">
          <InheritedTalk talk={inherited} name={name} />
        </span>
      )}
    </>
  );
}

function Next({ member: { next, inherited, conversation, name } }: { member: ShownMember }) {
  const { t } = useTranslation();
  if (next) return <TeamNext next={next} />;
  if (inherited) return <InheritedNext talk={inherited} name={name} />;
  return conversation && t('team.nothing_next');
}

function Acts({ member: { personId, name, next, inherited, hasAgreements } }: { member: ShownMember }) {
  const { t } = useTranslation();
  const mayCallIn = next ? next.step.kind === 'call-in' : !inherited;
  const acts = [
    mayCallIn && {
      to: next?.step.kind === 'call-in' ? next.step.to : `/team/${personId}/indkald`,
      text: t('team.call_in'),
      label: t('team.call_in_whom', { name }),
    },
    hasAgreements && {
      to: `/team/${personId}/aftaler`,
      text: t('team.agreements'),
      label: t('team.agreements_with', { name }),
    },
  ].filter((act) => act !== false);
  return acts.map(({ to, text, label }) => (
    <Link key={to} className="table-act" to={to} aria-label={label}>
      {text}
    </Link>
  ));
}
