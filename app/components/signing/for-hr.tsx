import { useTranslation } from 'react-i18next';
import type { ForHr as What } from '../../domain/signing/settings/document-settings.rules';

/** What HR gets when all have signed, said before anybody locks or signs. */
export function ForHr({ forHr }: { forHr: What }) {
  const { t } = useTranslation();
  return <p>{t(`conversation.signing.for_hr.${forHr}`)}</p>;
}
