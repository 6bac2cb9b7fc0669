import { useTranslation } from 'react-i18next';
import { Form, useNavigation } from 'react-router';
import { Button, ButtonLink } from '../form/button';
import { useHydrated } from '../form/use-hydrated';

type FrameworkActsProps = { frameworkId: string; current: boolean; hasPrevious: boolean };

/** What one does with a published version: correct it into a new one, compare, take it along, print. */
export function FrameworkActs({ frameworkId, current, hasPrevious }: FrameworkActsProps) {
  const { t } = useTranslation();
  const hydrated = useHydrated();
  const navigation = useNavigation();
  const here = `/grundlag/${frameworkId}`;
  return (
    <div className="framework-acts">
      {current && (
        <Form method="post">
          <Button
            variant="secondary"
            name="intent"
            value="correct"
            aria-describedby="correct-hint"
            busy={navigation.formData?.get('intent') === 'correct'}
          >
            {t('frameworks.correct')}
          </Button>
        </Form>
      )}
      {hasPrevious && (
        <ButtonLink variant="secondary" to={`${here}/sammenlign`}>
          {t('frameworks.compare')}
        </ButtonLink>
      )}
      <ButtonLink variant="tertiary" to={`${here}/hent`} reloadDocument>
        {t('frameworks.download')}
      </ButtonLink>
      {hydrated && (
        <Button variant="tertiary" type="button" onClick={() => window.print()}>
          {t('frameworks.print')}
        </Button>
      )}
      {current && (
        <p id="correct-hint" className="quiet">
          {t('frameworks.correct_hint')}
        </p>
      )}
    </div>
  );
}
