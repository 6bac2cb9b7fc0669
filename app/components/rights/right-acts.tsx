import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RightLine } from '../../domain/rights/list-rights.server';
import { remindersAddress } from '../progress/progress-address';

/** The talk that goes on and would settle what the line is about. */
export const settles = ({ right, underWay }: Pick<RightLine, 'right' | 'underWay'>) =>
  right === 'lus-first' && underWay?.type !== 'lus' ? null : underWay;

/** What HR can do about a line: follow the talk that goes on and remind of it (where mails are sent), or ask whoever leads the person. */
export function RightActs({ line, reminds }: { line: RightLine; reminds: boolean }) {
  const { t } = useTranslation();
  const { name } = line;
  const talk = settles(line);
  if (!talk) return <WriteToLeader line={line} />;
  const state = t(`common.state.${talk.state}`);
  return (
    <>
      <Link
        className="table-act"
        to={`/hr/samtaler/${talk.id}`}
        aria-label={t('rights.see_talk_of', { name, state })}
      >
        {t('rights.see_talk', { state })}
      </Link>
      {talk.cycleId && reminds ? (
        <Link
          className="table-act"
          to={remindersAddress(talk.cycleId, line.unitId)}
          aria-label={t('rights.remind_about', { name })}
        >
          {t('rights.remind')}
        </Link>
      ) : (
        <WriteToLeader line={line} />
      )}
    </>
  );
}

/** Nothing else reminds of it: HR asks whoever leads the person. */
function WriteToLeader({ line: { name, leader, right } }: { line: RightLine }) {
  const { t } = useTranslation();
  if (!leader) return <span className="quiet">{t('rights.no_leader')}</span>;
  return (
    <a
      className="table-act"
      href={`mailto:${encodeURIComponent(leader.email)}?subject=${encodeURIComponent(t(`rights.mail.${right}`))}`}
      aria-label={t('rights.write_about', { leader: leader.name, name })}
    >
      {t('rights.write', { name: leader.name })}
    </a>
  );
}
