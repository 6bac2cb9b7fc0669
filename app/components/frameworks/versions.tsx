import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/use-language';
import { formatDay } from '../dates/format';
import { Badge } from '../feedback/badge';

type VersionLine = {
  id: string;
  version: number;
  publishedAt: Date;
  publishedBy: string | null;
  current: boolean;
};

/** All versions of a framework, newest first. Nothing where there is only one. */
export function Versions({ versions, shown }: { versions: VersionLine[]; shown: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (versions.length < 2) return null;
  return (
    <section aria-labelledby="versions" className="screen-only">
      <h2 id="versions">{t('frameworks.versions')}</h2>
      <ul>
        {versions.map(({ id, version, publishedAt, publishedBy, current }) => {
          const day = formatDay(publishedAt, language);
          const when = publishedBy ? `${day}, ${publishedBy}` : day;
          const line = t('frameworks.version_line', { version, when });
          return (
            <li key={id}>
              {id === shown ? (
                <span aria-current="page">{line}</span>
              ) : (
                <Link to={`/grundlag/${id}`}>{line}</Link>
              )}{' '}
              {current && <Badge kind="success">{t('frameworks.current')}</Badge>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
