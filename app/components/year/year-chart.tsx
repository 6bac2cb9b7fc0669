import { useTranslation } from 'react-i18next';
import { yearAddress } from './year-address';

type YearChartProps = {
  year: number;
  /** Which of the charts of a year. */
  about: string;
  title: string;
  first?: boolean;
};

/** A chart of a year as a picture, in another drawing on a phone; the table below it says the same. */
export function YearChart({ year, about, title, first = false }: YearChartProps) {
  const { t } = useTranslation();
  const address = `${yearAddress(year, '/diagram')}&om=${about}`;
  return (
    <picture>
      <source media="(max-width: 600px)" srcSet={`${address}&smal=ja`} />
      <img
        className="chart"
        src={address}
        alt={t('year.chart_alt', { title })}
        loading={first ? 'eager' : 'lazy'}
      />
    </picture>
  );
}
