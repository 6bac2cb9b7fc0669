import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConversationType } from 'templates/template.schema';

export type AffectedLine = {
  id: string;
  type: ConversationType;
  /** The role's name. */
  role: string;
  kept: number;
  reworded: number;
  fresh: number;
  gone: number;
};

/** The templates that are made from an older version, with what an update would change. Nothing where there are none. */
export function AffectedTemplates({ templates }: { templates: AffectedLine[] }) {
  const { t } = useTranslation();
  if (templates.length === 0) return null;
  return (
    <section aria-labelledby="affected">
      <h2 id="affected">{t('review.changes.affected')}</h2>
      <ul className="nobullet-list statements">
        {templates.map(({ id, type, role, ...counts }) => {
          const name = t('frameworks.made.label', { type: t(`common.type.${type}`), role });
          return (
            <li key={id}>
              <Link to={`/skabeloner/${id}/opdater`}>{t('review.changes.update_whom', { name })}</Link>
              <span className="statements__marks quiet">{t('review.changes.affected_line', counts)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
