import { useTranslation } from 'react-i18next';
import type { Ledger } from '../../domain/rights/list-rights.server';
import { RIGHTS } from '../../domain/rights/rights.rules';
import { DefinitionList } from '../data/definition-list';

/** How many wish for a talk of their own: roughly at most, and who knows more. */
export function UnmetWishes({ wishes }: Pick<Ledger, 'wishes'>) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="wishes">
      <h2 id="wishes">{t('rights.wishes.title')}</h2>
      <p>{wishes === 'few' ? t('rights.wishes.few') : t('rights.wishes.many', { count: wishes })}</p>
      <p>{t('rights.wishes.who')}</p>
    </section>
  );
}

/** How each right is worked out, unfolded on request. */
export function RightsExplained() {
  const { t } = useTranslation();
  return (
    <details className="unfold">
      <summary>{t('rights.rules')}</summary>
      <DefinitionList
        items={RIGHTS.map((right) => ({
          term: t(`rights.kinds.${right}`),
          description: t(`rights.explain.${right}`),
        }))}
      />
      <p>{t('rights.explain.away')}</p>
    </details>
  );
}
