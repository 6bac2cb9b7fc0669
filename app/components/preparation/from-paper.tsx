import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { EnteredBy } from '../../domain/conversations/preparation/describe-preparation.server';
import { firstName } from '../conversation/first-name';
import { Alert } from '../feedback/alert';
import { Button } from '../form/button';

/** Says to the one whose preparation it is that somebody has typed it in from their paper, who can read along, and how to go on oneself. */
export function FromPaper({ enteredBy }: { enteredBy: NonNullable<EnteredBy> }) {
  const { t } = useTranslation();
  const name = firstName(enteredBy.name);
  if (!enteredBy.reads) return <Alert kind="info">{t('preparing.paper.mark', { name })}</Alert>;
  return (
    <Alert kind="info" heading={t('preparing.paper.own_heading', { name })}>
      <p className="alert-text">{t('preparing.paper.own', { name })}</p>
      <Form method="post">
        <Button variant="secondary" name="intent" value="write-oneself">
          {t('preparing.paper.write_oneself')}
        </Button>
      </Form>
    </Alert>
  );
}

/** Who besides oneself can read one's preparation, for `WhoCanSee`. */
export function whoReads(others: readonly string[], enteredBy: EnteredBy): readonly string[] | 'only-you' {
  if (others.length > 0) return others;
  return enteredBy?.reads ? [firstName(enteredBy.name)] : 'only-you';
}
