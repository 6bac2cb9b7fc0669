import { useTranslation } from 'react-i18next';
import type { UseFigures } from '../../domain/indicators/themes.rules';
import { DefinitionList } from '../data/definition-list';
import { FigureCell } from './figure-cell';
import type { Labels } from './figure-words';

/** How many of those invited had their talk, and a plan. */
export function UseOfRound({ use, labels }: { use: NonNullable<UseFigures>; labels: Labels }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="use">
      <h2 id="use">{t('insight.use.title')}</h2>
      <p className="quiet">{t('insight.use.as_of')}</p>
      <DefinitionList
        items={[
          {
            term: t('insight.use.talks'),
            description: <FigureCell groups={use.talks} labels={labels} />,
          },
          {
            term: t('insight.use.plans'),
            description: <FigureCell groups={use.plans} labels={labels} />,
          },
        ]}
      />
    </section>
  );
}
