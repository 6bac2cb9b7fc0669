import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Step } from '../../domain/overview/next-steps.rules';
import type { OwnStep, WaitingStep } from '../../domain/overview/overview.rules';
import type { Translate } from '../../i18n/translator';
import { useLanguage } from '../../i18n/use-language';
import { firstName } from '../conversation/first-name';
import { formatDate, formatNames } from '../dates/format';

/** What the visitor does now, as a sentence that begins with its link. */
export function OwnStepSentence({ step }: { step: OwnStep }) {
  const { t } = useTranslation();
  const values = useValues(step);
  return (
    <>
      <Link to={step.to}>{ownAct(t, step, values)}</Link>
      {ownRest(t, step, values)}
    </>
  );
}

/** What the visitor waits for, as a sentence that begins with its link. */
function WaitingStepSentence({ step }: { step: WaitingStep }) {
  const { t } = useTranslation();
  const values = useValues(step);
  const [act, rest] = waiting(t, step, values);
  return (
    <>
      <Link to={step.to}>{act}</Link>
      {rest}
    </>
  );
}

type Values = ReturnType<typeof useValues>;

/** As many as are named; of more there is a number. */
const NAMED = 3;

function useValues(step: Step<string> & { former?: string; count?: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { otherName, heldOn, type, groupName, missing, former } = step;
  return {
    name: otherName,
    former: former ?? '',
    date: formatDate(heldOn, language),
    talk: t('overview.conversations.with', { type: t(`common.type.${type}`), name: groupName ?? otherName }),
    who:
      missing.length > NAMED
        ? t('overview.group.many', { count: missing.length })
        : formatNames(missing.map(firstName), language),
    count: step.count ?? missing.length,
  };
}

function ownAct(t: Translate, { kind, groupName }: OwnStep, values: Values): string {
  switch (kind) {
    case 'hand-over':
    case 'cancel-begun':
    case 'meet-wish':
    case 'follow-up':
      return t(`overview.own.${kind}`, values);
    default:
      return groupName === null ? t(`overview.own.${kind}`, values) : t(`overview.group.own.${kind}`, values);
  }
}

/** Steps before the talk say how near its day is; those after it do not. */
function ownRest(t: Translate, { kind, day, groupName }: OwnStep, values: Values): string {
  switch (kind) {
    case 'start-talk':
      if (groupName !== null && day === 'ahead') return t('overview.group.start_ahead', values);
      return t(`overview.own_rest.${kind}.${day}`, values);
    case 'read-record':
      return groupName === null
        ? t('overview.own_rest.read-record', values)
        : t('overview.group.read_rest', values);
    case 'share':
    case 'prepare':
    case 'follow-up':
    case 'call-in':
      return t(`overview.own_rest.${kind}.${day}`, values);
    default:
      return t(`overview.own_rest.${kind}`, values);
  }
}

function waiting(t: Translate, { kind, day, groupName }: WaitingStep, values: Values): [string, string] {
  switch (kind) {
    case 'wait-for-take-over':
    case 'wait-for-leader':
    case 'wait-for-hand-over':
      return [t(`overview.other.${kind}`, values), t(`overview.other_rest.${kind}`, values)];
    case 'wait-for-call-in':
      return groupName === null
        ? [t(`overview.other.${kind}`, values), t(`overview.other_rest.${kind}.${day}`, values)]
        : [t(`overview.group.other.${kind}`, values), t(`overview.group.other_rest.${kind}.${day}`, values)];
    case 'wait-for-talk':
      return groupName === null
        ? [t(`overview.other.${kind}.${day}`, values), t(`overview.other_rest.${kind}.${day}`, values)]
        : [
            t(`overview.group.other.${kind}.${day}`, values),
            t(`overview.group.other_rest.${kind}.${day}`, values),
          ];
    default:
      return groupName === null
        ? [t(`overview.other.${kind}`, values), t(`overview.other_rest.${kind}`, values)]
        : [t(`overview.group.other.${kind}`, values), t(`overview.group.other_rest.${kind}`, values)];
  }
}

/** What one waits for others to do. */
export function WaitingSteps({ steps }: { steps: WaitingStep[] }) {
  return (
    <ul className="step-sentences">
      {steps.map((step) => (
        <li key={`${step.kind} ${step.to}`}>
          <WaitingStepSentence step={step} />
        </li>
      ))}
    </ul>
  );
}
