import { type RefObject, useEffect, useState } from 'react';
import type { Stretch } from './passage';

/** What is marked with the mouse in the document; null where nothing is. */
export function useMarkedText(pane: RefObject<HTMLElement | null>): Stretch | null {
  const [marked, setMarked] = useState<Stretch | null>(null);
  useEffect(() => {
    const read = () => setMarked(pane.current ? markedIn(pane.current) : null);
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [pane]);
  return marked;
}

function markedIn(pane: HTMLElement): Stretch | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.startContainer) || !pane.contains(range.endContainer)) return null;
  const [from, to] = [
    caretAt(range.startContainer, range.startOffset),
    caretAt(range.endContainer, range.endOffset),
  ];
  if (!from || !to || selection.toString().trim() === '') return null;
  return { passage: from.passage, from: from.offset, toPassage: to.passage, to: to.offset };
}

/** The passage and the offset in its text, through all its segments, of a place in the page. */
function caretAt(node: Node, offset: number): { passage: number; offset: number } | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const passage = element?.closest<HTMLElement>('[data-passage]');
  if (!passage) {
    // A whole paragraph marked with three clicks ends before the first word of what comes after it.
    const after = element?.querySelector<HTMLElement>('[data-passage]');
    return after ? { passage: Number(after.dataset.passage), offset: 0 } : null;
  }
  const place = Number(passage.dataset.passage);
  const segment = node instanceof Text ? element?.closest<HTMLElement>('[data-from]') : null;
  if (segment) return { passage: place, offset: Number(segment.dataset.from) + offset };
  // Between segments, as where a whole paragraph is marked: what stands before it decides.
  const before = document.createRange();
  before.setStart(passage, 0);
  before.setEnd(node, offset);
  let length = 0;
  for (const words of before.cloneContents().querySelectorAll('[data-from]'))
    length += words.textContent?.length ?? 0;
  return { passage: place, offset: length };
}
