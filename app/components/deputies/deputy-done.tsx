import { useTranslation } from 'react-i18next';
import { Alert } from '../feedback/alert';

/** What has just been done on a page of deputies, by the word in its address. */
export type Done = { what: 'appointed' | 'ended'; mailed: boolean } | null;

export function DeputyDone({ done }: { done: Done }) {
  const { t } = useTranslation();
  if (!done) return null;
  const appointed = done.mailed ? 'deputies.appointed_mailed' : 'deputies.appointed';
  return (
    <Alert kind="success" role="status">
      {t(done.what === 'ended' ? 'deputies.ended' : appointed)}
    </Alert>
  );
}
