import { useLayoutEffect } from 'react';
import { useNavigate } from 'react-router';

export type ScreenPlaces = {
  previous: string | null;
  next: string | null;
  /** To the agreements, or back from them. */
  agreements: string;
  close: string;
};

/** Whoever writes or chooses in a field means the field, not the page. */
const isField = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);

/**
 * The keys of the talk mode: arrows between themes, A to the agreements and back, Esc out. In a field
 * only Esc, which leaves the field first. `letters` says whether a letter by itself does anything: it is
 * the reader's to turn off.
 */
export function useScreenKeys({ previous, next, agreements, close }: ScreenPlaces, letters: boolean): void {
  const navigate = useNavigate();
  // In the same breath as the page that the keys belong to: a key pressed at once means what is shown.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return;
      if (isField(target)) {
        if (key === 'Escape') target.blur();
        return;
      }
      const to = placeFor(key);
      if (!to) return;
      event.preventDefault();
      navigate(to);
    };
    const placeFor = (key: string): string | null => {
      if (key === 'ArrowLeft') return previous;
      if (key === 'ArrowRight') return next;
      if (key === 'Escape') return close;
      return letters && key.toLowerCase() === 'a' ? agreements : null;
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, previous, next, agreements, close, letters]);
}
