import type { Run } from './lines';
import { type PdfBlock, type TableBlock, type TableCell, type TextBlock, wordsOf } from './pdf-block';

/** Blocks as Markdown, a paragraph a line; tables and page furniture as HTML, which the text reader takes in between. */
export function toMarkdown(blocks: readonly PdfBlock[]): string {
  const parts: string[] = [];
  let before: PdfBlock | null = null;
  for (const block of blocks) {
    const tight = before?.kind === 'item' && block.kind === 'item';
    parts.push(`${parts.length === 0 ? '' : tight ? '\n' : '\n\n'}${markdownOf(block)}`);
    before = block;
  }
  return `${parts.join('')}\n`;
}

function markdownOf(block: PdfBlock): string {
  if (block.kind === 'furniture') return `<div><footer>${escaped(block.text)}</footer></div>`;
  if (block.kind === 'table') return tableOf(block);
  if (block.kind === 'heading') return `${'#'.repeat(block.level ?? 1)} ${escaped(wordsOf(block))}`;
  const words = block.runs.map(({ text, bold }) => (bold ? emphasised(text) : escaped(text))).join('');
  if (block.kind === 'item') return `${' '.repeat(Math.max(0, Math.round(block.indent)))}- ${words}`;
  return words;
}

/** The marks stand close to the words, or they mark nothing. */
function emphasised(text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return words === '' ? text : `${before}**${escaped(words)}**${after}`;
}

/** Signs that mean something in Markdown or HTML, as numbers: nothing takes them for anything but themselves. */
function escaped(text: string): string {
  return text
    .replace(/[&<>*_`|[\]\\]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/^[#+~=](?=[\s#+~=])/, (sign) => `&#${sign.charCodeAt(0)};`);
}

function tableOf({ rows }: TableBlock): string {
  const filled = rows.filter((cells) => cells.some((cell) => cell.blocks.length > 0 || cell.rowSpan > 1));
  const lines = filled.map((cells) => `<tr>${cells.map(cellOf).join('')}</tr>`);
  return ['<table>', ...lines, '</table>'].join('\n');
}

function cellOf({ rowSpan, columnSpan, blocks }: TableCell): string {
  const spans = [
    rowSpan > 1 ? ` rowspan="${rowSpan}"` : '',
    columnSpan > 1 ? ` colspan="${columnSpan}"` : '',
  ].join('');
  return `<td${spans}>${contentOf(blocks)}</td>`;
}

function contentOf(blocks: readonly TextBlock[]): string {
  const parts: string[] = [];
  let inList = false;
  for (const block of blocks) {
    const isItem = block.kind === 'item';
    if (isItem !== inList) parts.push(isItem ? '<ul>' : '</ul>');
    inList = isItem;
    const words = inTags(block.runs);
    parts.push(isItem ? `<li>${words}</li>` : `<p>${words}</p>`);
  }
  return `${parts.join('')}${inList ? '</ul>' : ''}`;
}

function inTags(runs: readonly Run[]): string {
  return runs.map(({ text, bold }) => (bold ? `<b>${escaped(text)}</b>` : escaped(text))).join('');
}
