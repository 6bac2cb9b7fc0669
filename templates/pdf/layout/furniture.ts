import { measure } from '../fonts';
import { DOCUMENT_WORDS, type Language } from '../words';
import { breakLines } from './lines';
import type { Mark, Page } from './page-model';
import { CONTENT_WIDTH, MARGIN, PAGE, TEXT } from './style';

export interface Furniture {
  /** At the top, from page 2: what it is, and who it is about. */
  title: string;
  who: string;
  /** At the foot, beside the number of the page. */
  foot: string;
  language: Language;
}

/** Head and foot of every page; no part of the content, so not read aloud. */
export function withFurniture(pages: Page[], { title, who, foot, language }: Furniture): Page[] {
  const words = DOCUMENT_WORDS[language];
  return pages.map((page, index) => {
    const number = words.page(index + 1, pages.length);
    const head = index === 0 ? [] : [...pair(title, who, 36), hairline(43)];
    return { marks: [...head, ...page.marks, ...pair(foot, number, PAGE.height - 38)] };
  });
}

/** One text at the left margin and one at the right, each cut to its room. */
function pair(left: string, right: string, y: number): Mark[] {
  const { font, size, ink } = TEXT.furniture;
  const text = (line: string, x: number): Mark => ({
    kind: 'text',
    tag: 'pagination',
    x,
    y,
    text: line,
    font,
    size,
    ink,
  });
  const leftText = firstLine(left, CONTENT_WIDTH * 0.62);
  const rightText = firstLine(right, CONTENT_WIDTH * 0.34);
  return [
    text(leftText, MARGIN.left),
    text(rightText, MARGIN.left + CONTENT_WIDTH - measure(rightText, font, size)),
  ];
}

function firstLine(text: string, width: number): string {
  const [line, ...rest] = breakLines(text, TEXT.furniture.font, TEXT.furniture.size, width);
  const words = line?.text.trimEnd() ?? '';
  return rest.length > 0 ? `${words} …` : words;
}

function hairline(y: number): Mark {
  return {
    kind: 'box',
    tag: 'pagination',
    x: MARGIN.left,
    y,
    width: CONTENT_WIDTH,
    height: 0.5,
    fill: 'hairline',
  };
}
