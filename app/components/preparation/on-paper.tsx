import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import { firstName } from '../conversation/first-name';
import { Icon } from '../icons/icon';

type OnPaperProps = {
  conversation: ConversationDescription;
  base: string;
  /** There is somebody whose paper the reader can type in. */
  mayEnter: boolean;
};

/** The preparation on paper: the form to print while one prepares, and for the leader the way back in. */
export function OnPaper({ conversation, base, mayEnter }: OnPaperProps) {
  const { t } = useTranslation();
  const { side, state, own, others } = conversation;
  const preparing = state === 'preparing';
  const forOwn = preparing && !own.shared;
  const employees = others.filter((other) => side === 'leader' && other.side === 'employee');
  const unshared = employees.filter(({ shared }) => preparing && !shared);
  if (!forOwn && unshared.length === 0 && !mayEnter) return null;
  return (
    <section className="on-paper" aria-labelledby="on-paper">
      <h2 id="on-paper">{t(`preparing.print.${forOwn ? 'heading' : 'heading_employee'}`)}</h2>
      {forOwn && <p>{t('preparing.print.text')}</p>}
      <ul className="on-paper__links">
        {forOwn && (
          <li>
            <Icon name="print" /> <a href={`${base}/skema.pdf`}>{t('preparing.print.own')}</a>
          </li>
        )}
        {unshared.map(({ personId, name }) => (
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
