import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** To a member of a group: where one says that one wishes for a talk of one's own. */
export function OwnTalkLink({ to, leader: name }: { to: string; leader: string }) {
  const { t } = useTranslation();
  return (
    <section className="on-paper" aria-labelledby="own-talk">
      <h2 id="own-talk">{t('group.wish.heading')}</h2>
      <p>{t('group.wish.line', { name })}</p>
      <p>
        <Link to={to}>{t('group.wish.link', { name })}</Link>
      </p>
    </section>
  );
}
