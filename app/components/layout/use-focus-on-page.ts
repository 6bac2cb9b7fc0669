import { useEffect, useRef } from 'react';
import { useLocation, useNavigation } from 'react-router';

/** Time for the browser to let go of a button that was disabled or taken away (milliseconds). */
const LET_GO = 50;

/**
 * Moves the focus to the heading of a page that was come to without loading a new document, as a new
 * document would: whoever listens hears where they are, and the next Tab starts there. So too when an act
 * stays on the page and what had the focus is gone; then to what the address points at, if anything.
 * Never takes the focus from somebody who has it.
 */
export function useFocusOnPage(): void {
  const { pathname, hash, key } = useLocation();
  const { state } = useNavigation();
  const shown = useRef({ pathname, key });
  const acting = useRef(false);
  useEffect(() => {
    const before = shown.current;
    if (before.key === key) return;
    shown.current = { pathname, key };
    acting.current = true;
    if (hash || before.pathname === pathname) return;
    focusOn(heading());
  }, [pathname, hash, key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is an act too, however short it was.
  useEffect(() => {
    if (state !== 'idle') {
      acting.current = true;
      return;
    }
    if (!acting.current) return;
    const timer = setTimeout(() => {
      acting.current = false;
      if (isLost()) focusOn((hash && document.getElementById(hash.slice(1))) || heading());
    }, LET_GO);
    return () => clearTimeout(timer);
  }, [state, hash, key]);
}

function isLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body;
}

const heading = () =>
  document.querySelector<HTMLElement>('main h1') ?? document.getElementById('main-content');

function focusOn(element: HTMLElement | null): void {
  if (!element) return;
  if (element.tabIndex < 0) element.setAttribute('tabindex', '-1');
  element.focus({ preventScroll: true });
}
