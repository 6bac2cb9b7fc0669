import { useTranslation } from 'react-i18next';
import type { Cancelling } from '../../domain/conversations/describe-conversation.server';
import { useLanguage } from '../../i18n/use-language';
import { formatDay } from '../dates/format';

type CancelledByProps = { cancelled: Pick<Cancelling, 'at' | 'by' | 'reason' | 'undoUntil'> };

/** Who cancelled a conversation, when and why, and until when it can be undone. */
export function CancelledBy({ cancelled: { at, by, reason, undoUntil } }: CancelledByProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const date = formatDay(at, language);
  return (
    <>
      <p>{by ? t('lifecycle.cancelled.by', { name: by, date }) : t('lifecycle.cancelled.on', { date })}</p>
      {reason && <blockquote className="reason">{reason}</blockquote>}
      {undoUntil && <p>{t('lifecycle.cancelled.undo_until', { date: formatDay(undoUntil, language) })}</p>}
    </>
  );
}
