import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { FieldErrors } from '../../http/form.server';
import { Alert } from '../feedback/alert';
import { Button } from '../form/button';
import { TextArea } from '../form/text-area';

type NoAgreementsProps = {
  /** Why nothing is agreed; null where that has not been said. */
  reason: string | null;
  editable: boolean;
  answer?: { errors: FieldErrors; values: Record<string, string> };
};

/** That the parties agree on nothing: said deliberately, with a reason that all of them read. */
export function NoAgreements({ reason, editable, answer }: NoAgreementsProps) {
  const { t } = useTranslation();
  if (reason !== null)
    return (
      <Alert kind="info" heading={t('agreements.nothing.said')}>
        <p className="alert-text agreement__text">{reason}</p>
        {editable && (
          <Form method="post" preventScrollReset>
            <Button variant="tertiary" name="intent" value="some">
              {t('agreements.nothing.withdraw')}
            </Button>
          </Form>
        )}
      </Alert>
    );
  if (!editable) return null;
  return (
    <details className="unfold" open={answer !== undefined}>
      <summary>{t('agreements.nothing.heading')}</summary>
      <p>{t('agreements.nothing.text')}</p>
      <Form method="post" preventScrollReset>
        <TextArea
          name="reason"
          label={t('agreements.nothing.reason')}
          rows={2}
          defaultValue={answer?.values.reason}
          error={answer?.errors.reason}
        />
        <Button variant="secondary" name="intent" value="none">
          {t('agreements.nothing.button')}
        </Button>
      </Form>
    </details>
  );
}
