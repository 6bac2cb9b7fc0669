import { useTranslation } from 'react-i18next';
import type { Discretion } from 'templates/summary.schema';
import { Badge } from '../feedback/badge';

/** What the two wrote together about a theme, and whether it may be retold. */
export function RecordEntry({ entry }: { entry: { text: string; discretion: Discretion } }) {
  const { t } = useTranslation();
  return (
    <>
      <Badge kind="neutral">{t(`conversation.discretion.${entry.discretion}`)}</Badge>
      <p className="answer__text">{entry.text}</p>
    </>
  );
}
