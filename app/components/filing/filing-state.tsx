import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { type FilingState, faultCalled } from '../../domain/filing/filing.rules';
import type { FilingLine } from '../../domain/filing/list-filings.server';
import { useLanguage } from '../../i18n/use-language';
import { formatDateTime } from '../dates/format';
import { Badge } from '../feedback/badge';

const KIND: Record<FilingState, ComponentProps<typeof Badge>['kind']> = {
  waiting: 'info',
  delivered: 'success',
  failed: 'error',
  withdrawn: 'neutral',
};

export type ShownFiling = Pick<
  FilingLine,
  'state' | 'error' | 'deliveredAt' | 'nextAttemptAt' | 'voidedAt' | 'attempts'
>;

/** How far a filing is, why it is not further, and what happens next. */
export function FilingStateCell({ filing }: { filing: ShownFiling }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { state, error, deliveredAt, nextAttemptAt, voidedAt } = filing;
  const says = [
    error !== null && t(`filing.fault.${faultCalled(error)}`),
    state === 'waiting' && error === null && t('filing.said.waiting'),
    state === 'waiting' &&
      error !== null &&
      nextAttemptAt &&
      t('filing.said.again', { at: formatDateTime(nextAttemptAt, language) }),
    state === 'withdrawn' && t('filing.said.withdrawn'),
    deliveredAt && t('filing.said.delivered', { at: formatDateTime(deliveredAt, language) }),
    state === 'delivered' && voidedAt && t('filing.said.outdated'),
  ].filter((text) => typeof text === 'string');
  return (
    <>
      <Badge kind={KIND[state]}>{t(`filing.state.${state}`)}</Badge>
      {says.map((text) => (
        <span className="table-aside" key={text}>
          {text}
        </span>
      ))}
    </>
  );
}
