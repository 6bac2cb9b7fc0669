import { useTranslation } from 'react-i18next';
import { currentStep, STEPS, stepAddress, stepIsOpen } from '../../domain/conversations/conversation.rules';
import { Stepper } from '../navigation/stepper';
import type { HeadConversation } from './conversation-head';

type StepsProps = {
  id: string;
  state: HeadConversation['state'];
  shown: string;
  /** Nothing opens any more: the steps that were never reached are left out. */
  over?: boolean;
};

/** The five steps of a conversation; `shown` is the address of the page one is on. */
export function ConversationSteps({ id, state, shown, over }: StepsProps) {
  const { t } = useTranslation();
  const reached = STEPS.indexOf(currentStep(state));
  const steps = STEPS.filter((step) => !over || stepIsOpen(step, state));
  // The way between its pages, where there is more than one.
  if (steps.length === 1) return null;
  return (
    <Stepper
      label={t('conversation.steps.label')}
      over={over}
      steps={steps.map((step, place) => {
        const to = stepAddress(id, step);
        const title = t(`conversation.steps.${step}`);
        if (shown.startsWith(to)) return { to, title, state: 'current' };
        if (!stepIsOpen(step, state))
          return { to: null, title, state: 'locked', note: t(`conversation.steps.opens.${step}`) };
        return { to, title, state: place < reached ? 'done' : 'open' };
      })}
    />
  );
}
