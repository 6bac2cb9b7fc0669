import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LeaderBelow } from '../../domain/overview/leaders-below.server';
import { DefinitionList } from '../data/definition-list';

/** How far the leaders among one's reports are with their own teams: numbers, and the way to status and dates, unfolded on request. */
export function LeadersBelow({ leaders }: { leaders: LeaderBelow[] }) {
  const { t } = useTranslation();
  return (
    <details className="leaders-below">
      <summary>{t('team.below.summary')}</summary>
      <p>{t('team.below.lead')}</p>
      <DefinitionList
        items={leaders.map(({ personId, name, held, of }) => ({
          term: name,
          description: (
            <Link to={`/team/ledere/${personId}`} aria-label={t('team.below.title', { name })}>
              {t('team.below.held', { held, of })}
            </Link>
          ),
        }))}
      />
    </details>
  );
}
