import type { ListedRelease } from '../../domain/indicators/list-releases.server';
import type { Translate } from '../../i18n/translator';

/** What a round is called, or the year's talks of a kind outside rounds. */
export const releaseName = (
  t: Translate,
  { name, type, year }: Pick<ListedRelease, 'name' | 'type' | 'year'>,
) => name ?? t('insight.outside', { type: t(`common.type.${type}`), year });
