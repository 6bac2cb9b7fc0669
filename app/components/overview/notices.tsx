import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Notice } from '../../domain/overview/read-notices.server';
import { useLanguage } from '../../i18n/use-language';
import { firstName } from '../conversation/first-name';
import { formatNames } from '../dates/format';

/** What has happened that nobody should have to find out: a short list, which empties itself. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  const { t } = useTranslation();
  if (notices.length === 0) return null;
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">{t('overview.notices.heading')}</h2>
      <ul className="step-sentences">
        {notices.map((notice) => (
          <li key={`${notice.kind} ${notice.to}`}>
            <NoticeSentence notice={notice} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoticeSentence({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kind, to, type, name } = notice;
  const talk = t('overview.conversations.with', { type: t(`common.type.${type}`), name });
  if (kind === 'joined')
    return (
      <>
        <Link to={to}>{t('overview.notices.joined', { talk })}</Link>
        {t('overview.notices.joined_rest', { names: formatNames(notice.names.map(firstName), language) })}
      </>
    );
  const { by, reason } = notice;
  return (
    <>
      <Link to={to}>{t('lifecycle.cancelled.title', { talk })}</Link>
      {by ? t('overview.notices.cancelled_by', { name: firstName(by), reason }) : `: »${reason}«`}
    </>
  );
}
