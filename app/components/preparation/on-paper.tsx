import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import { firstName } from '../conversation/first-name';
import { Icon } from '../icons/icon';

type OnPaperProps = {
  conversation: ConversationDescription;
  base: string;
  /** Whether the leader can type in what somebody has written by hand. */
  mayEnter: boolean;
};

/** The preparation on paper: the form to print, and for the leader the way back in. */
export function OnPaper({ conversation, base, mayEnter }: OnPaperProps) {
  const { t } = useTranslation();
  const { side, others } = conversation;
  const employees = side === 'leader' ? others.filter((other) => other.side === 'employee') : [];
  return (
    <section className="on-paper" aria-labelledby="on-paper">
      <h2 id="on-paper">{t('preparing.print.heading')}</h2>
      <p>{t('preparing.print.text')}</p>
      <ul className="on-paper__links">
        <li>
          <Icon name="print" /> <a href={`${base}/skema.pdf`}>{t('preparing.print.own')}</a>
        </li>
        {employees.map(({ personId, name }) => (
          <li key={personId}>
            <Icon name="print" />{' '}
            <a href={`${base}/skema.pdf?person=${personId}`}>
              {t('preparing.print.employee', { name: firstName(name) })}
            </a>
            {employees.length === 1 && (
              <span className="quiet"> {t('preparing.print.employee_hint', { name: firstName(name) })}</span>
            )}
          </li>
        ))}
        {mayEnter && (
          <li>
            <Icon name="edit" /> <Link to={`${base}/papir`}>{t('preparing.print.enter')}</Link>
          </li>
        )}
      </ul>
    </section>
  );
}
