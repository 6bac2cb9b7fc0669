import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import type { Phrasing as Phrased } from '../../../domain/frameworks/review/phrasing.server';
import { DefinitionList } from '../../data/definition-list';
import { Alert } from '../../feedback/alert';
import { useHydrated } from '../../form/use-hydrated';
import { useReview } from './review-context';

/** What would be asked about a statement; fetched when it is chosen, since it takes a dictionary to say. */
export function Phrasing({ statement }: { statement: string }) {
  const { t } = useTranslation();
  const hydrated = useHydrated();
  const { version, language, phrasing, phrasingAddress } = useReview();
  const { load, data } = useFetcher<Phrased | object | null>({ key: `phrasing ${statement}` });
  const given = phrasing?.statement === statement && phrasing.version === version ? phrasing.phrased : null;
  const needed = !given;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after each correction.
  useEffect(() => {
    if (needed) void load(phrasingAddress(statement));
  }, [load, needed, phrasingAddress, statement, version]);
  const shown = given ?? (data && 'self' in data ? data : null);
  if (!shown && !hydrated) return null;
  return (
    <div className="phrasing" aria-busy={shown ? undefined : true}>
      <p className="phrasing__title">{t('review.phrasing.title')}</p>
      {shown ? (
        <>
          {shown.quoted && <Alert kind="info">{t('review.phrasing.quoted')}</Alert>}
          <DefinitionList
            items={(['self', 'question', 'observed'] as const).map((who) => ({
              term: t(`review.phrasing.${who}`),
              description: <span lang={language}>{shown[who]}</span>,
            }))}
          />
        </>
      ) : (
        <p className="quiet">{t('common.busy')}</p>
      )}
    </div>
  );
}
