import { useTranslation } from 'react-i18next';
import type { EnteredBy } from '../../domain/conversations/preparation/describe-preparation.server';
import { firstName } from '../conversation/first-name';
import { Alert } from '../feedback/alert';

/** Says to the one whose preparation it is that somebody has typed it in from their paper, and who can read along. */
export function FromPaper({ enteredBy }: { enteredBy: NonNullable<EnteredBy> }) {
  const { t } = useTranslation();
  const name = firstName(enteredBy.name);
  if (!enteredBy.reads) return <Alert kind="info">{t('preparing.paper.mark', { name })}</Alert>;
  return (
    <Alert kind="info" heading={t('preparing.paper.own_heading', { name })}>
      {t('preparing.paper.own', { name })}
    </Alert>
  );
}

/** Who besides oneself can read one's preparation, for `WhoCanSee`. */
export function whoReads(others: readonly string[], enteredBy: EnteredBy): readonly string[] | 'only-you' {
  if (others.length > 0) return others;
  return enteredBy?.reads ? [firstName(enteredBy.name)] : 'only-you';
}
