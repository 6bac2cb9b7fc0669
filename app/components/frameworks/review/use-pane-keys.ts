import { type KeyboardEvent, type RefObject, useEffect } from 'react';

const NEXT = ['ArrowDown', 'j', 'J'];
const PREVIOUS = ['ArrowUp', 'k', 'K'];

/** What can be stepped to in a pane, in order; what is folded away cannot. */
const piecesIn = (pane: HTMLElement): HTMLElement[] =>
  [...pane.querySelectorAll<HTMLElement>('[data-piece]')].filter((piece) => piece.offsetParent !== null);

/** Whoever writes or chooses in a field means the field, not the page. */
function isField(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('textarea, select, input:not([type=checkbox])');
}

/**
 * Makes the pieces of a pane one stop of the Tab key, with arrows (or J and K) to step between them.
 * `changed` is what the pane shows: where it changes, the stop is looked for again.
 */
export function usePaneKeys(pane: RefObject<HTMLElement | null>, chosen: string | null, changed: unknown) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pieces are read from the page as it is then.
  useEffect(() => {
    if (!pane.current) return;
    const pieces = piecesIn(pane.current);
    const stop = pieces.find((piece) => piece.dataset.piece === chosen) ?? pieces[0];
    for (const piece of pieces) setStop(piece, piece === stop);
  }, [pane, chosen, changed]);

  return {
    onFocus({ target }: { target: EventTarget }) {
      if (!pane.current || !(target instanceof HTMLElement) || !target.dataset.piece) return;
      for (const piece of pane.current.querySelectorAll<HTMLElement>('[data-piece][tabindex="0"]'))
        setStop(piece, false);
      setStop(target, true);
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const { target, key } = event;
      if (!pane.current || isField(target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!(target instanceof HTMLElement)) return;
      const at = target.closest<HTMLElement>('[data-piece]');
      if (!at) return;
      const pieces = piecesIn(pane.current);
      const place = pieces.indexOf(at);
      const to = NEXT.includes(key)
        ? pieces[place + 1]
        : PREVIOUS.includes(key)
          ? pieces[place - 1]
          : key === 'Home'
            ? pieces[0]
            : key === 'End'
              ? pieces.at(-1)
              : undefined;
      if (key === ' ') tickBeside(at);
      else if (!to) return;
      event.preventDefault();
      to?.focus({ preventScroll: true });
      if (to) scrollInPane(to);
    },
  };
}

/** The box beside a piece is reached with its piece: three hundred stops of the Tab key are no way to travel. */
function setStop(piece: HTMLElement, stop: boolean): void {
  piece.tabIndex = stop ? 0 : -1;
  const box = boxBeside(piece);
  if (box) box.tabIndex = stop ? 0 : -1;
}

const boxBeside = (piece: HTMLElement) =>
  piece.closest('[data-row]')?.querySelector<HTMLInputElement>('input[type=checkbox]') ?? null;

function tickBeside(piece: HTMLElement): void {
  boxBeside(piece)?.click();
}

/** Brings something into sight within its own pane, and the pane itself only where that does not scroll. */
export function scrollInPane(element: HTMLElement): void {
  const pane = element.closest<HTMLElement>('.review__scroll');
  const scrolls =
    pane && pane.scrollHeight > pane.clientHeight && getComputedStyle(pane).overflowY === 'auto';
  if (!scrolls) {
    element.scrollIntoView({ block: 'nearest' });
    return;
  }
  const [own, around] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  const margin = Math.min(96, around.height / 5);
  if (own.top < around.top + margin) pane.scrollTop -= around.top + margin - own.top;
  else if (own.bottom > around.bottom - margin)
    pane.scrollTop += Math.min(own.bottom - around.bottom + margin, own.top - around.top - margin);
}
