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
      else showWhy();
    },
  });
}

/** Whoever is kept here is led to the reason: the choice that waits, or the line that says what is wrong. */
function showWhy(): void {
  const why = document.querySelector('.conflict-choice') ?? document.querySelector('.save-status');
  if (why instanceof HTMLElement) why.focus();
}
