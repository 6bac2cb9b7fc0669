import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { formatDate, formatDateTime } from '../dates/format';

/** One heading of the file, which its list of contents leads to. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** What somebody wrote, line for line; nothing where they wrote nothing. */
export function Written({ children }: { children: string | null }) {
  return children?.trim() ? <p className="written">{children}</p> : null;
}

export function None() {
  const { t } = useTranslation();
  return <p>{t('own_data.file.none')}</p>;
}

type ListedProps = { title: string; items: string[]; level?: 'h3' | 'h4' };

/** A list under a small heading; nothing at all where it is empty. */
export function Listed({ title, items, level: Heading = 'h4' }: ListedProps) {
  if (items.length === 0) return null;
  return (
    <>
      <Heading>{title}</Heading>
      <ul>
        {items.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file that never changes.
          <li key={place}>{item}</li>
        ))}
      </ul>
    </>
  );
}

/** Dates of the file, which stand in it as text. */
export function useDates() {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (date: string) => formatDate(date, language);
  return {
    day,
    time: (at: string) => formatDateTime(new Date(at), language),
    period: ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }) =>
      t('own_data.file.employment.between', {
        from: day(startsOn),
        to: endsOn ? day(endsOn) : t('own_data.file.still'),
      }),
  };
}
