import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SetUpStep } from '../../domain/overview/set-up-steps.server';
import { Badge } from '../feedback/badge';

/** What an administrator sets up before the first conversation, in order; what is done says so. */
export function SetUpList({ steps }: { steps: SetUpStep[] }) {
  const { t } = useTranslation();
  // Each needs the one before it.
  const next = steps.findIndex((step) => !step.done);
  return (
    <section aria-labelledby="set-up">
      <h2 id="set-up">{t('overview.set_up.title')}</h2>
      <p>{t('overview.set_up.lead')}</p>
      <ol className="step-sentences">
        {steps.map((step, place) => (
          <li key={step.kind}>
            {step.done ? (
              <>
                {t(`overview.set_up.${step.kind}`)} <Badge kind="success">{t('overview.set_up.done')}</Badge>
              </>
            ) : (
              <>
                {place === next ? (
                  <Link to={addressOf(step)}>{t(`overview.set_up.${step.kind}`)}</Link>
                ) : (
                  t(`overview.set_up.${step.kind}`)
                )}
                {t(`overview.set_up.${step.kind}_rest`)}
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function addressOf(step: SetUpStep): string {
  switch (step.kind) {
    case 'read-framework':
      return '/grundlag';
    case 'make-templates':
      return step.frameworkId ? `/grundlag/${step.frameworkId}` : '/grundlag';
    case 'add-people':
      return '/personer';
  }
}
