import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * Moves the focus to the heading of a page that was come to without loading a new document, as a new
 * document would: whoever listens hears where they are, and the next Tab starts there. So too when an act
 * made another page of the same address, and what had the focus is gone.
 */
export function useFocusOnPage(): void {
  const { pathname, hash, key } = useLocation();
  const shown = useRef({ pathname, key });
  useEffect(() => {
    const before = shown.current;
    if (before.key === key) return;
    shown.current = { pathname, key };
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (hash || (before.pathname === pathname && !lost)) return;
    const heading = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('main-content');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }, [pathname, hash, key]);
}
