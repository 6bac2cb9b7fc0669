import { type Matrix, matrixOf, multiply } from './matrix';
import type { Box, PdfPage, Piece, Tag } from './pdf-page';
import type { PdfJsPage } from './pdfjs';
import { shapesOf } from './shapes';

type Operators = Readonly<Record<string, number>>;

const BOLD = /bold|black|heavy|semibold|demi(?!lig)|(?:^|[-_,\s])bd(?:$|[-_,\s])/i;

/** Text, shapes and tags of a page, with places measured from its top left corner as it is shown. */
export async function readPage(page: PdfJsPage, operators: Operators): Promise<PdfPage> {
  const view = page.getViewport({ scale: 1 });
  const base = matrixOf(view.transform);
  // The fonts' names are known only once the page has been gone through for painting.
  const painted = await page.getOperatorList();
  const shapes: Box[] = shapesOf(painted, operators, base);
  const content = await page.getTextContent({ includeMarkedContent: true });
  const tags = tagOf(await page.getStructTree());
  const pieces = piecesOf(content.items, base, (font) => BOLD.test(fontName(page, font)));
  page.cleanup();
  return { width: view.width, height: view.height, pieces, shapes, tags };
}

type Items = Awaited<ReturnType<PdfJsPage['getTextContent']>>['items'];

function piecesOf(items: Items, base: Matrix, isBold: (font: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  const marks: (string | null)[] = [];
  for (const item of items) {
    if ('type' in item) {
      // What stands in a mark without a name belongs to the mark around it.
      if (item.type === 'beginMarkedContentProps') marks.push(item.id);
      else if (item.type === 'beginMarkedContent') marks.push(marks.at(-1) ?? null);
      else marks.pop();
      continue;
    }
    if (item.str === '') continue;
    const [a, b, c, d, x, y] = multiply(base, matrixOf(item.transform));
    const size = Math.hypot(c, d);
    pieces.push({
      text: item.str,
      x,
      y,
      width: item.width,
      size,
      bold: isBold(item.fontName),
      turned: Math.round((Math.atan2(b, a) * 180) / Math.PI),
      mark: marks.at(-1) ?? null,
    });
  }
  return pieces;
}

function fontName(page: PdfJsPage, id: string): string {
  if (!page.commonObjs.has(id)) return '';
  const font: unknown = page.commonObjs.get(id);
  return typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
}

function tagOf(node: unknown): Tag | null {
  if (typeof node !== 'object' || node === null) return null;
  const role = 'role' in node && typeof node.role === 'string' ? node.role : '';
  const children = 'children' in node && Array.isArray(node.children) ? node.children : [];
  return { role, children: children.flatMap((child: unknown) => markOf(child) ?? tagOf(child) ?? []) };
}

function markOf(node: unknown): { mark: string } | null {
  if (typeof node !== 'object' || node === null || 'role' in node) return null;
  return 'id' in node && typeof node.id === 'string' ? { mark: node.id } : null;
}
