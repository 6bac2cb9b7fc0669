import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ThemeFigures } from '../../domain/indicators/themes.rules';
import { DefinitionList } from '../data/definition-list';
import { Table } from '../data/table';
import { Chart } from './chart';
import { FigureCell } from './figure-cell';
import { isDivided, type Labels } from './figure-words';
import { type InsightChoice, insightQuery } from './insight-address';

type ThemeSectionProps = { theme: ThemeFigures; chosen: InsightChoice; labels: Labels; at: number };

/** One theme: the organisation's own signs, what is chosen and agreed, and how each statement is seen. */
export function ThemeSection({ theme, chosen, labels, at }: ThemeSectionProps) {
  const { t } = useTranslation();
  const { frameworkId, id, name, statements } = theme;
  return (
    <section aria-labelledby={`theme-${at}`} className="theme-figures">
      <h2 id={`theme-${at}`}>{name}</h2>
      <ThemeFacts theme={theme} labels={labels} />
      {statements.length > 0 && (
        <>
          {isDivided(statements.map(({ groups }) => groups)) && (
            <Chart
              chosen={chosen}
              about={{ grundlag: frameworkId, tema: id }}
              alt={t('insight.chart', { theme: name })}
              first={at < 2}
            />
          )}
          <Table
            caption={t('insight.statements_caption', { theme: name })}
            rows={statements}
            keyOf={(statement) => statement.id}
            columns={[
              { header: t('insight.statement'), rowHeader: true, cell: ({ text }) => text },
              {
                header: t('insight.answers'),
                cell: ({ groups }) => <FigureCell groups={groups} labels={labels} />,
              },
            ]}
          />
        </>
      )}
      <p>
        <Link to={`/hr/indsigt/tema/${frameworkId}/${id}${insightQuery(chosen)}`}>
          {t('insight.to_development', { theme: name })}
        </Link>
      </p>
    </section>
  );
}

/** Indicators, theme cards and agreements of a theme. */
function ThemeFacts({ theme, labels }: { theme: ThemeFigures; labels: Labels }) {
  const { t } = useTranslation();
  return (
    <>
      <ThemeIndicators indicators={theme.indicators} />
      <DefinitionList
        items={[
          ...(theme.cards === undefined
            ? []
            : [
                {
                  term: t('insight.cards'),
                  description: <FigureCell groups={theme.cards} labels={labels} />,
                },
              ]),
          ...(theme.agreements === undefined
            ? []
            : [
                {
                  term: t('insight.agreements'),
                  description: <FigureCell groups={theme.agreements} labels={labels} />,
                },
              ]),
        ]}
      />
    </>
  );
}

/** The signs by which the organisation sees that it lives up to a theme; they are the measure that the figures are read by. */
export function ThemeIndicators({ indicators }: Pick<ThemeFigures, 'indicators'>) {
  const { t } = useTranslation();
  if (indicators.length === 0) return null;
  return (
    <>
      <h3>{t('insight.indicators')}</h3>
      <ul>
        {indicators.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
