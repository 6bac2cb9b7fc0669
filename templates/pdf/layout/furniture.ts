import type { Summary } from '../../summary.schema';
import { measure } from '../fonts';
import { DOCUMENT_WORDS } from '../words';
import { breakLines } from './lines';
import type { Mark, Page } from './page-model';
import { CONTENT_WIDTH, MARGIN, PAGE, TEXT } from './style';

/** Head (from page 2) and foot of every page; no part of the content, so not read aloud. */
export function withFurniture(pages: Page[], summary: Summary, title: string): Page[] {
  const words = DOCUMENT_WORDS[summary.language];
  return pages.map((page, index) => {
    const number = words.page(index + 1, pages.length);
    const foot = pair(
      `${summary.organisation} · ${words.version(summary.version)}`,
      number,
      PAGE.height - 38,
    );
    const head = index === 0 ? [] : [...pair(title, summary.employee.name, 36), hairline(43)];
    return { marks: [...head, ...page.marks, ...foot] };
  });
}

/** One text at the left margin, cut to the room there is, and one at the right. */
function pair(left: string, right: string, y: number): Mark[] {
  const { font, size, ink } = TEXT.furniture;
  const room = CONTENT_WIDTH / 2;
  const [first] = breakLines(left, font, size, room * 1.3);
  const [last] = breakLines(right, font, size, room * 0.65);
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
  const rightText = (last?.text ?? '').trimEnd();
  return [
    text((first?.text ?? '').trimEnd(), MARGIN.left),
    text(rightText, MARGIN.left + CONTENT_WIDTH - measure(rightText, font, size)),
  ].filter((mark) => mark.kind === 'text' && mark.text);
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
