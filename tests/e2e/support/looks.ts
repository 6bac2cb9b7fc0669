import type { Page } from 'playwright-core';

/**
 * Of each element, in the order of the document, what axe judges it by: what it is, whether it can be seen, whether it
 * says anything, and its colours. Not what it says, where it leads, nor where on the page it stands.
 */
export function looksOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Long random ids of ours, which are others on every page. */
    const ID = /[\w-]{22}/g;
    const SAYS_NOTHING = ['href', 'src', 'action', 'nonce', 'value', 'datetime', 'style'];
    const attributesOf = (element: Element) =>
      [...element.attributes]
        .filter(({ name }) => !SAYS_NOTHING.includes(name))
        .map(({ name, value }) => `${name}=${value.replaceAll(ID, '#')}`)
        .join(' ');
    const LARGE = 24;
    const LARGE_IF_BOLD = 18.66;
    const sightOf = (element: Element) => {
      if (!element.checkVisibility({ visibilityProperty: true })) return 'hidden';
      const {
        color,
        backgroundColor,
        backgroundImage,
        opacity,
        fontSize,
        fontWeight,
        overflow,
        clip,
        position,
      } = getComputedStyle(element);
      const isLarge = Number.parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? LARGE_IF_BOLD : LARGE);
      const scrolls =
        element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
      return [
        color,
        backgroundColor,
        backgroundImage,
        opacity,
        isLarge,
        overflow !== 'visible' && scrolls,
        clip,
      ]
        .concat(position)
        .join();
    };
    const speaks = ({ childNodes }: Element) =>
      [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    // The tree as well: the same elements in another nesting are another page.
    const depthOf = (element: Element): number =>
      element.parentElement ? depthOf(element.parentElement) + 1 : 0;
    return [...document.querySelectorAll('*')].map((element) =>
      [depthOf(element), element.tagName, attributesOf(element), speaks(element), sightOf(element)].join('|'),
    );
  });
}
