import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OwnStepKind, Step, WaitingStepKind } from '../../domain/overview/next-steps.rules';
import { useLanguage } from '../../i18n/use-language';
import { formatDate } from '../dates/format';

/** What the visitor does now, as a sentence that begins with its link. */
export function OwnStepSentence({ step }: { step: Step<OwnStepKind> }) {
  const { t } = useTranslation();
  const { to, values } = useStep(step);
  return (
    <>
      <Link to={to}>{t(`overview.own.${step.kind}`, values)}</Link>
      {t(restOfOwn(step), values)}
    </>
  );
}

/** What the visitor waits for, as a sentence that begins with its link. */
export function WaitingStepSentence({ step }: { step: Step<WaitingStepKind> }) {
  const { t } = useTranslation();
  const { to, values } = useStep(step);
  const { kind, day } = step;
  const waitsForDay = kind === 'wait-for-talk';
  return (
    <>
      <Link to={to}>
        {waitsForDay ? t(`overview.other.${kind}.${day}`, values) : t(`overview.other.${kind}`, values)}
      </Link>
      {waitsForDay
        ? t(`overview.other_rest.${kind}.${day}`, values)
        : t(`overview.other_rest.${kind}`, values)}
    </>
  );
}

function useStep({ conversationId, otherName, heldOn }: Step) {
  const language = useLanguage();
  return {
    to: `/samtaler/${conversationId}`,
    values: { name: otherName, date: formatDate(heldOn, language) },
  };
}

/** Steps before the talk say how near its day is; those after it do not. */
function restOfOwn({ kind, day }: Step<OwnStepKind>) {
  switch (kind) {
    case 'start-talk':
    case 'share':
    case 'prepare':
      return `overview.own_rest.${kind}.${day}` as const;
    default:
      return `overview.own_rest.${kind}` as const;
  }
}
