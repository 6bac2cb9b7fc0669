import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeputySteps as Steps } from '../../domain/overview/deputy-teams.server';
import { useLanguage } from '../../i18n/use-language';
import { formatDate } from '../dates/format';
import { OwnStepSentence, WaitingSteps } from '../overview/step-sentence';

/** Whom one stands in for, until when, and what there is to do for them: apart from what is one's own. */
export function DeputySteps({ leaders }: { leaders: Steps[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return leaders.map(({ leaderId, name, endsOn, own, waiting }) => (
    <section key={leaderId} aria-labelledby={`deputy-for-${leaderId}`}>
      <h2 id={`deputy-for-${leaderId}`}>{t('deputies.for', { name })}</h2>
      <p>
        {t('deputies.for_until', { name, date: formatDate(endsOn, language) })}{' '}
        <Link to={`/team#deputy-for-${leaderId}`}>{t('deputies.to_team')}</Link>
      </p>
      {own.length > 0 && (
        <ol className="step-sentences">
          {own.map((step) => (
            <li key={`${step.kind} ${step.to}`}>
              <OwnStepSentence step={step} />
            </li>
          ))}
        </ol>
      )}
      {waiting.length > 0 && <WaitingSteps steps={waiting} />}
    </section>
  ));
}
