import { type InsightChoice, insightQuery } from './insight-address';

type ChartProps = {
  chosen: InsightChoice;
  /** What the chart is of, as it stands in the address. */
  about: Record<string, string>;
  alt: string;
  /** It stands where the page is seen first. */
  first?: boolean;
};

/** A chart as a picture, in another drawing on a phone; what it shows stands in the table beside it. */
export function Chart({ chosen, about, alt, first = false }: ChartProps) {
  const address = (more: Record<string, string> = {}) =>
    `/hr/indsigt/diagram${insightQuery(chosen, { ...about, ...more })}`;
  return (
    <picture>
      <source media="(max-width: 600px)" srcSet={address({ smal: 'ja' })} />
      <img className="chart" src={address()} alt={alt} loading={first ? 'eager' : 'lazy'} />
    </picture>
  );
}
