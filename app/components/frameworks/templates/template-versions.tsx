import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TemplateVersion } from '../../../domain/frameworks/templates/read-template.server';
import { useLanguage } from '../../../i18n/use-language';
import { formatDay } from '../../dates/format';

/** All versions of a template, newest first; nothing where there is only one. */
export function TemplateVersions({ versions, shown }: { versions: TemplateVersion[]; shown: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (versions.length < 2) return null;
  return (
    <section aria-labelledby="versions" className="screen-only">
      <h2 id="versions">{t('templates.versions.title')}</h2>
      <ul>
        {versions.map(({ id, version, approvedAt, approvedBy }) => {
          const when = formatDay(approvedAt, language);
          const line = approvedBy
            ? t('templates.versions.line_by', { version, when, name: approvedBy })
            : t('templates.versions.line', { version, when });
          return (
            <li key={id}>
              {id === shown ? (
                <>
                  {line} <span className="quiet">({t('templates.versions.shown')})</span>
                </>
              ) : (
                <Link to={`/skabeloner/${id}`}>{line}</Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
