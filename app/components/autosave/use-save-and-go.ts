import type { MouseEvent } from 'react';
import { useNavigate } from 'react-router';
import { useHydrated } from '../form/use-hydrated';
import type { AutosaveQueue } from './autosave-queue';

/**
 * For the buttons of a form that saves itself: they save what is left and go on when all is saved, and
 * stay where they are when it is not. Without scripts they post the form, which leads on.
 */
export function useSaveAndGo(queue: AutosaveQueue) {
  const hydrated = useHydrated();
  const navigate = useNavigate();
  return (to: string) => ({
    name: 'go',
    value: to,
    onClick: async (event: MouseEvent) => {
      if (!hydrated) return;
      event.preventDefault();
      if (await queue.flush()) navigate(to);
    },
  });
}
