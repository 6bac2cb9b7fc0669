import { useTranslation } from 'react-i18next';

type ProgressProps = {
  /** From 1 to `total`. */
  current: number;
  total: number;
  /** What is counted; "Tema" unless said. */
  what?: string;
};

/** How far one is: "Tema 2 af 6", and as a row of small bars. */
export function Progress({ current, total, what }: ProgressProps) {
  const { t } = useTranslation();
  return (
    <div className="progress">
      <p className="progress__text">
        {t('common.progress', { what: what ?? t('common.theme'), current, total })}
      </p>
      <div className="progress__bars" aria-hidden="true">
        {Array.from({ length: total }, (_, place) => place + 1).map((place) => (
          <span
            key={place}
            className={place <= current ? 'progress__bar progress__bar--passed' : 'progress__bar'}
          />
        ))}
      </div>
    </div>
  );
}
