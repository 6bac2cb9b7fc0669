import type { Line } from './lines';
import type { Box } from './pdf-page';

/** Signs that lists are marked with; from the private area, what symbol fonts put there. */
const MARK = /^(?:[•∙●○▪▫■□◆◇◦·‣⁃➢➤►▶✓✔❖\u2212\uf000-\uf0ff]|[-–—*]|o|§|»)$/u;
const MARKED = /^[•∙●○▪▫■□◆◇◦·‣⁃➢➤►▶✓✔❖\uf000-\uf0ff]\s*(?=\S)|^[-–—]\s+(?=\S)/u;
const DASH = /^[-–—]/;
/** How far a mark stands before its words at most, in ems. */
const FARTHEST = 4;
/** The sides of a mark that is painted, not written, in ems. */
const DOT = { least: 0.1, most: 0.75 };

/** Finds the list marks, written or painted, and joins each to the line that it stands before. */
export function withBullets(lines: readonly Line[], shapes: readonly Box[]): Line[] {
  const marks = lines.filter((line) => MARK.test(line.text));
  const used = new Set<Line>();
  const marked = lines.map((line): Line => {
    if (MARK.test(line.text)) return line;
    const own = MARKED.exec(line.text)?.[0];
    // A single dash at the beginning of a line is one that the line's end put there.
    if (own && (!DASH.test(own) || lines.some((other) => other !== line && isDashedBeside(other, line))))
      return { ...unmarked(line, own.length), bullet: true };
    const mark = marks.find((candidate) => standsBefore(candidate, line) && !used.has(candidate));
    if (mark) {
      used.add(mark);
      return { ...line, bullet: true, markLeft: mark.left, marks: [...mark.marks, ...line.marks] };
    }
    const dot = shapes.find((shape) => isDot(shape, line.size) && standsBefore(shape, line));
    return dot ? { ...line, bullet: true, markLeft: dot.left } : line;
  });
  return marked.filter((line) => !used.has(line));
}

function isDashedBeside(other: Line, line: Line): boolean {
  return DASH.test(other.text) && MARKED.test(other.text) && Math.abs(other.left - line.left) < 2;
}

function standsBefore(mark: Box, line: Line): boolean {
  const middle = (mark.top + mark.bottom) / 2;
  const gap = line.left - mark.right;
  return middle > line.top - 0.3 * line.size && middle < line.bottom && gap > 0 && gap < FARTHEST * line.size;
}

function isDot({ left, top, right, bottom }: Box, size: number): boolean {
  const [width, height] = [right - left, bottom - top];
  const fits = (side: number) => side >= DOT.least * size && side <= DOT.most * size;
  return fits(width) && fits(height) && Math.abs(width - height) < 0.4 * Math.max(width, height);
}

function unmarked(line: Line, length: number): Line {
  const [first, ...more] = line.runs;
  if (!first) return line;
  const text = line.text.slice(length);
  const rest = { ...first, text: first.text.slice(length).trimStart() };
  // Where the words begin is not said: a mark and a space take about an em.
  return {
    ...line,
    text,
    runs: [rest, ...more].filter((run) => run.text !== ''),
    left: line.left + line.size,
    markLeft: line.left,
  };
}
