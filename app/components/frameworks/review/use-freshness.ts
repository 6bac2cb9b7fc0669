import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { useEditFetcher } from './edit-form';

const EVERY = 30_000;

/** Another administrator can be at work on the same review: the page sees to it that it shows what they have done. */
export function useFreshness(): void {
  const { revalidate, state } = useRevalidator();
  const { state: saving } = useEditFetcher();
  const idle = state === 'idle' && saving === 'idle';
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible' && idle) void revalidate();
    };
    document.addEventListener('visibilitychange', look);
    const timer = setInterval(look, EVERY);
    return () => {
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
    };
  }, [revalidate, idle]);
}
