import { useTranslation } from 'react-i18next';

/** How many talks are held of those owed: in words, and as a bar that only repeats them. */
export function HeldBar({ held, owed }: { held: number; owed: number }) {
  const { t } = useTranslation();
  if (owed === 0) return t('progress.nobody_owed');
  const percent = Math.floor((held / owed) * 100);
  return (
    <span className="held-bar">
      <span>{t('progress.share', { done: held, owed, percent })}</span>
      <progress value={held} max={owed} aria-hidden="true" />
    </span>
  );
}
