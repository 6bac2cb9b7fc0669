import { useTranslation } from 'react-i18next';
import type { Refused } from '../../http/refusals.server';
import { textOfCode } from '../../i18n/translator';
import { Alert } from './alert';

/** Why an action was refused and what to do, at the top of its form. Nothing where it was not. */
export function Refusal({ refused }: { refused?: Refused['refused'] | null }) {
  const { t } = useTranslation();
  if (!refused) return null;
  return (
    <Alert kind="error" role="alert">
      {textOfCode(t, 'errors', refused.code, refused.values)}
    </Alert>
  );
}
