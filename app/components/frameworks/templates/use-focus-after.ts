import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { Happened } from '../../../domain/frameworks/templates/editor-place.rules';

/** After a change: the focus stays with what was changed, so that the next key does the next thing with it. */
export function useFocusAfter(happened: Happened | null): void {
  const { key } = useLocation();
  const first = useRef(key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each change, not for each render.
  useEffect(() => {
    if (first.current === key || !happened) return;
    focusable(targetsOf(happened))?.focus();
  }, [key]);
}

/** Where the focus goes, the first of them that is there and can be pressed. */
function targetsOf({ done, here, by, neighbour }: Happened): string[] {
  switch (done) {
    case 'moved':
    case 'section-moved':
      return by === null ? [`${here}-move`] : [`${here}-${by}`, `${here}-up`, `${here}-down`];
    case 'left-out':
      return [`${neighbour}-out`, `${neighbour}-text`, `${here}-back`];
    case 'removed':
    case 'restored-all':
      return ['editor-title'];
    case 'required':
    case 'optional':
      return [`${here}-required`];
    default:
      return [`${here}-text`, `${here}-new`, `${here}-back`];
  }
}

function focusable(ids: readonly string[]): HTMLElement | null {
  for (const id of ids) {
    const element = document.getElementById(id);
    if (element && !element.matches(':disabled')) return element;
  }
  return null;
}
