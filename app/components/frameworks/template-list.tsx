import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConversationType } from 'templates/template.schema';
import { Empty } from '../feedback/empty';

type TemplateLine = { id: string; type: ConversationType; role: string; language: 'da' | 'en' };

/** The templates that have been made from a framework; `role` is the role's name. */
export function TemplateList({ templates }: { templates: TemplateLine[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="made">
      <h2 id="made">{t('frameworks.made.title')}</h2>
      {templates.length === 0 ? (
        <Empty>{t('frameworks.made.empty')}</Empty>
      ) : (
        <ul>
          {templates.map(({ id, type, role, language }) => (
            <li key={id}>
              <Link to={`/skabeloner/${id}`}>
                {t('frameworks.made.label', { type: t(`common.type.${type}`), role })}
              </Link>{' '}
              <span className="quiet">{t(`frameworks.make.${language}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
