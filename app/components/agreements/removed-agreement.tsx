import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { RestoreAgreement } from '../../domain/conversations/agreements/agreement.schema';
import { Alert } from '../feedback/alert';
import { Button } from '../form/button';

/** What was taken out, and the way back: all of it stands in the form. */
export function RemovedAgreement({ removed }: { removed: RestoreAgreement }) {
  const { t } = useTranslation();
  return (
    <Alert kind="success" heading={t('agreements.removed')} role="status">
      <p className="alert-text">»{removed.goal}«</p>
      <Form method="post" preventScrollReset>
        {Object.entries(removed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value ?? ''} />
        ))}
        <Button variant="secondary" name="intent" value="restore">
          {t('agreements.undo')}
        </Button>
      </Form>
    </Alert>
  );
}
