import { useTranslation } from 'react-i18next';
import type { StatementView, ThemeView } from '../../domain/frameworks/framework-view.rules';
import { Badge } from '../feedback/badge';

/** The statements as they stand in the source, theme by theme; `language` is the source's. */
export function Themes({ themes, language }: { themes: ThemeView[]; language: 'da' | 'en' }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="read-as">
      <h2 id="read-as">{t('frameworks.read_as')}</h2>
      <p>{t('frameworks.read_as_lead')}</p>
      {themes.map(({ id, name, groups }) => {
        const count = groups.reduce((sum, group) => sum + group.statements.length, 0);
        return (
          <details className="unfold" key={id} open={themes.length <= 3 || undefined}>
            <summary>
              <span lang={language}>{name}</span>{' '}
              <span className="quiet">{t('frameworks.statements_count', { count })}</span>
            </summary>
            {groups.map((group) => (
              <div key={group.name ?? ''}>
                {group.name && <h3 lang={language}>{group.name}</h3>}
                <ul className="nobullet-list statements">
                  {group.statements.map((statement) => (
                    <Statement key={statement.id} statement={statement} language={language} />
                  ))}
                </ul>
              </div>
            ))}
          </details>
        );
      })}
    </section>
  );
}

function Statement({ statement, language }: { statement: StatementView; language: 'da' | 'en' }) {
  const { t } = useTranslation();
  return (
    <li>
      <span lang={language}>{statement.text}</span>
      <span className="statements__marks">
        <Badge kind="neutral">{statement.role ?? t('frameworks.everybody')}</Badge>
        <span className="quiet">{t('frameworks.line', { line: statement.line })}</span>
      </span>
    </li>
  );
}
