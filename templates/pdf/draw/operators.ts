import type { EmbeddedFonts } from '../fonts';
import type { BoxMark, ImageMark, Mark, Page, Tag, TextMark } from '../layout/page-model';
import { PAGE } from '../layout/style';
import { colour, point } from './operands';
import { patternOperators } from './pattern-operators';

/**
 * The content stream of one page. Marks of one element that follow each other are one piece of
 * marked content; everything else is marked as an artifact, as PDF/UA demands.
 */
export function pageOperators(
  page: Page,
  fonts: EmbeddedFonts,
  markedContent: (element: number) => number,
): string {
  return runsOf(page.marks)
    .map(({ tag, marks }) => {
      const open =
        typeof tag === 'number'
          ? `/Span <</MCID ${markedContent(tag)}>> BDC`
          : `/Artifact <</Type /${tag === 'layout' ? 'Layout' : 'Pagination'}>> BDC`;
      return [open, ...marks.map((mark) => markOperators(mark, fonts, PAGE.height)), 'EMC'].join('\n');
    })
    .join('\n');
}

function runsOf(marks: Mark[]): { tag: Tag; marks: Mark[] }[] {
  const runs: { tag: Tag; marks: Mark[] }[] = [];
  for (const mark of marks) {
    const last = runs.at(-1);
    if (last && last.tag === mark.tag) last.marks.push(mark);
    else runs.push({ tag: mark.tag, marks: [mark] });
  }
  return runs;
}

/** @param height of the page or form: PDF counts upwards from its foot. */
export function markOperators(mark: Mark, fonts: EmbeddedFonts, height: number): string {
  switch (mark.kind) {
    case 'text':
      return textOperators(mark, fonts, height);
    case 'box':
      return boxOperators(mark, height);
    case 'image':
      return imageOperators(mark, height);
    case 'pattern':
      return patternOperators(mark, height);
  }
}

/** The name of the logo among the resources of a page. */
export const LOGO_RESOURCE = 'Logo';

function imageOperators({ x, y, width, height: tall }: ImageMark, height: number): string {
  return `q ${point(width)} 0 0 ${point(tall)} ${point(x)} ${point(height - y - tall)} cm /${LOGO_RESOURCE} Do Q`;
}

function textOperators(mark: TextMark, fonts: EmbeddedFonts, height: number): string {
  const position = `${point(mark.x)} ${point(height - mark.y)} Td`;
  const { resource, operand } = fonts.show(mark.text, mark.font);
  return `${colour(mark.ink)} rg BT /${resource} ${point(mark.size)} Tf ${position} ${operand} TJ ET`;
}

function boxOperators(mark: BoxMark, height: number): string {
  const path = outline(mark, height);
  const fill = mark.fill ? `${colour(mark.fill)} rg ${path} f` : '';
  const stroke = mark.stroke ? `${colour(mark.stroke)} RG 0.7 w ${path} S` : '';
  return [fill, stroke].filter(Boolean).join('\n');
}

/** How far the control points of a quarter circle lie from its ends. */
const ARC = 0.5523;

function outline(mark: BoxMark, height: number): string {
  const [left, right] = [mark.x, mark.x + mark.width];
  const [bottom, top] = [height - mark.y - mark.height, height - mark.y];
  const r = mark.radius ?? 0;
  if (r === 0) return `${point(left)} ${point(bottom)} ${point(mark.width)} ${point(mark.height)} re`;
  const k = r * (1 - ARC);
  const at = (...numbers: number[]) => numbers.map(point).join(' ');
  return [
    `${at(left + r, bottom)} m ${at(right - r, bottom)} l`,
    `${at(right - k, bottom, right, bottom + k, right, bottom + r)} c ${at(right, top - r)} l`,
    `${at(right, top - k, right - k, top, right - r, top)} c ${at(left + r, top)} l`,
    `${at(left + k, top, left, top - k, left, top - r)} c ${at(left, bottom + r)} l`,
    `${at(left, bottom + k, left + k, bottom, left + r, bottom)} c h`,
  ].join(' ');
}
