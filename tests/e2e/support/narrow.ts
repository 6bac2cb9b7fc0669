import type { Page } from 'playwright-core';

/** Nothing is smaller than this that somebody aims at (CSS pixels, WCAG 2.5.8). */
const TARGET = 24;

/** What is wrong with the page at the width that the window has: sideways, on top of each other, cut off, too small. */
export function crampedThings(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    type Box = { element: Element; left: number; right: number; top: number; bottom: number };
    const name = ({ tagName, className, textContent }: Element) =>
      `${tagName}.${String(className).replaceAll(' ', '.')} "${(textContent ?? '').trim().slice(0, 40)}"`;
    const box = (element: Element, { left, right, top, bottom }: DOMRect): Box => ({
      element,
      left,
      right,
      top,
      bottom,
    });
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('.sr-only, [hidden]');
    // What stays in its place while the rest scrolls lies over something at any time.
    const stays = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (['sticky', 'fixed'].includes(getComputedStyle(at).position)) return true;
      return false;
    };
    const problems: string[] = [];

    const { scrollWidth, clientWidth } = document.documentElement;
    const all = [...document.body.querySelectorAll('*')].filter(isShown);
    if (scrollWidth > clientWidth)
      for (const element of all
        .filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5)
        .slice(-3))
        problems.push(`sticks out: ${name(element)}`);

    for (const element of all) {
      const { overflowX, clip, clipPath } = getComputedStyle(element);
      const cuts = overflowX === 'hidden' && clip === 'auto' && clipPath === 'none';
      if (cuts && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
        problems.push(`cut off: ${name(element)}`);
    }

    // Lines of text, each as high as its letters.
    const lines = all
      .filter((element) => !stays(element))
      .flatMap((element) =>
        [...element.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
          .flatMap((node) => {
            const range = document.createRange();
            range.selectNodeContents(node);
            return [...range.getClientRects()].map((rect) => box(element, rect));
          }),
      );
    const MUCH = 6;
    lines.forEach((one, place) => {
      for (const other of lines.slice(place + 1)) {
        if (one.element === other.element) continue;
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > MUCH && down > MUCH)
          problems.push(`on top of each other: ${name(one.element)} and ${name(other.element)}`);
      }
    });

    const targets = all
      .filter((element) =>
        element.matches('a[href], button, input:not([type=hidden]), select, textarea, summary'),
      )
      .map((element) => {
        const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
        const rects = [element, ...(label ? [label] : [])].map((one) => one.getBoundingClientRect());
        return {
          element,
          left: Math.min(...rects.map(({ left }) => left)),
          right: Math.max(...rects.map(({ right }) => right)),
          top: Math.min(...rects.map(({ top }) => top)),
          bottom: Math.max(...rects.map(({ bottom }) => bottom)),
        };
      })
      .filter(({ left, right }) => right - left > 1);
    /** A link in a sentence is as high as the sentence. */
    const inSentence = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 1,
      );
    for (const one of targets) {
      const isSmall = one.right - one.left < smallest || one.bottom - one.top < smallest;
      if (!isSmall || inSentence(one.element) || stays(one.element)) continue;
      // Small ones will do where there is room around them.
      const [x, y] = [(one.left + one.right) / 2, (one.top + one.bottom) / 2];
      const crowds = targets.find((other) => {
        if (other === one || stays(other.element)) return false;
        const dx = Math.max(other.left - x, 0, x - other.right);
        const dy = Math.max(other.top - y, 0, y - other.bottom);
        return Math.hypot(dx, dy) < smallest / 2;
      });
      if (crowds) problems.push(`too small and too near: ${name(one.element)} and ${name(crowds.element)}`);
    }
    return [...new Set(problems)];
  }, TARGET);
}
