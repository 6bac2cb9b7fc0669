import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../icons/icon';

type Step = {
  /** null where there is nothing to go to yet. */
  to: string | null;
  title: string;
  state: 'done' | 'current' | 'open' | 'locked';
  /** A few words on how far one is, or when it opens. */
  note?: string;
};

type StepperProps = {
  label: string;
  steps: Step[];
  /** It ended before its last step: how many there are says nothing of how far it is. */
  over?: boolean;
};

/** The steps of something that takes several pages; folded on phones, where the page itself comes first. */
export function Stepper({ label, steps, over }: StepperProps) {
  return (
    <nav aria-label={label} className="stepper">
      <details className="stepper__folded">
        <summary>{over ? label : <CurrentStep label={label} steps={steps} />}</summary>
        <StepList steps={steps} />
      </details>
      <div className="stepper__unfolded">
        <StepList steps={steps} />
      </div>
    </nav>
  );
}

/** What a phone shows until one asks for the rest: "Trin 2 af 5: Samtale". */
function CurrentStep({ label, steps }: { label: string; steps: Step[] }) {
  const { t } = useTranslation();
  const place = steps.findIndex((step) => step.state === 'current');
  const title = steps[place]?.title;
  if (title === undefined) return label;
  return t('common.stepper.place', { current: place + 1, total: steps.length, title });
}

function StepList({ steps }: { steps: Step[] }) {
  return (
    <ol className="step-indicator">
      {steps.map((step, place) => (
        <StepItem key={step.title} step={step} number={place + 1} />
      ))}
    </ol>
  );
}

const CLASS = { done: undefined, current: 'current', open: undefined, locked: 'disabled' } as const;

function StepItem({ step, number }: { step: Step; number: number }) {
  const current = step.state === 'current' ? ('step' as const) : undefined;
  return (
    <li className={CLASS[step.state]}>
      {step.to === null ? (
        <div className="step" aria-current={current}>
          <StepFace step={step} number={number} />
        </div>
      ) : (
        <Link className="step" to={step.to} aria-current={current}>
          <StepFace step={step} number={number} />
        </Link>
      )}
    </li>
  );
}

function StepFace({ step, number }: { step: Step; number: number }) {
  const { t } = useTranslation();
  return (
    <>
      {step.state === 'done' ? (
        <span className="step-icon">
          <Icon name="check" />
        </span>
      ) : (
        <span className="step-number">
          <span>{number}</span>
        </span>
      )}
      <span className="step-text">
        <span className="step-title">{step.title}</span>
        {step.state === 'done' && <span className="sr-only"> {t('common.stepper.done')}</span>}
        {step.note && <span className="step-information">{step.note}</span>}
        {step.state === 'locked' && !step.note && (
          <span className="step-information">{t('common.stepper.locked')}</span>
        )}
      </span>
    </>
  );
}
