import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { FrameworkReadError } from '../framework-read-error';
import { isInfinitive, isPresent } from '../wording/verbs';
import type { Block } from './block';
import { type CellPlace, CellPlaces, isBold, isLayout } from './html-tables';
import { decodeEntities, inlineRuns, paragraphsOf, type Run } from './inline-runs';
import { fromSource, joinLines, type MappedText, placed, replaceAll, slice } from './mapped-text';

type Node = DefaultTreeAdapterTypes.ChildNode;

interface Context {
  readonly depth: number;
  readonly strong: boolean;
  readonly heading: number | null;
  readonly itemDepth: number;
  readonly cell: CellPlace | null;
  readonly aside: boolean;
}

const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'svg', 'math', 'iframe', 'object']);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i img ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Stands for a line break while other white space is made one. */
const LINE_BREAK = '\u2028';
/** Deeper than any document nests, shallow enough for the call stack. */
const DEEPEST = 400;

/** The HTML between two source offsets as blocks; a whole document or, for text with tags in it, a fragment. */
export function htmlBlocks(
  source: string,
  range: { start: number; end: number; fragment: boolean; cell?: CellPlace },
): Block[] {
  const html = source.slice(range.start, range.end);
  const options = { sourceCodeLocationInfo: true } as const;
  const tree = range.fragment ? parseFragment(html, options) : parse(html, options);
  const walk = new Walk(source, range.start, range.fragment);
  const cell = range.cell ?? null;
  walk.children(tree.childNodes, {
    depth: 0,
    strong: false,
    heading: null,
    itemDepth: -1,
    cell,
    aside: false,
  });
  return walk.finish();
}

class Walk {
  private readonly blocks: Block[] = [];
  private runs: Run[] = [];
  private context: Context | null = null;
  private tables = 0;

  constructor(
    private readonly source: string,
    private readonly base: number,
    /** Between the tags stands Markdown, with its emphasis and its lists. */
    private readonly markdown: boolean,
  ) {}

  finish(): Block[] {
    this.flush();
    return this.blocks;
  }

  children(nodes: readonly Node[], context: Context): void {
    if (context.depth > DEEPEST)
      throw new FrameworkReadError('framework.unreadable', { reason: 'nested-too-deep' });
    for (const node of nodes) this.visit(node, context);
  }

  private visit(node: Node, context: Context): void {
    if ('value' in node) this.text(node, context);
    else if ('tagName' in node && !UNSEEN.has(node.tagName)) this.element(node, context);
  }

  private element(node: DefaultTreeAdapterTypes.Element, outer: Context): void {
    const tag = node.tagName;
    const context = {
      ...outer,
      depth: outer.depth + 1,
      strong: outer.strong || isBold(node),
    };
    if (tag === 'br') {
      const at = this.base + (node.sourceCodeLocation?.startOffset ?? 0);
      this.push({ strong: context.strong, text: placed('\n', { start: at, end: at }) }, outer);
    } else if (INLINE.has(tag)) this.children(node.childNodes, context);
    else {
      this.flush();
      if (tag === 'table') this.table(node, context);
      else this.children(node.childNodes, within(tag, context));
      this.flush();
    }
  }

  private table(node: DefaultTreeAdapterTypes.Element, context: Context): void {
    // Inside a cell, the rows of another table are lines of that cell.
    if (context.cell || isLayout(node)) {
      this.children(node.childNodes, context);
      return;
    }
    const places = new CellPlaces(this.tables);
    this.tables += 1;
    this.tablePart(node.childNodes, places, context);
  }

  /** Rows and cells at whatever depth the table keeps them. */
  private tablePart(nodes: readonly Node[], places: CellPlaces, context: Context): void {
    for (const node of nodes) {
      const tag = 'tagName' in node ? node.tagName : '';
      if (tag === 'tr') places.nextRow();
      if (!('tagName' in node)) this.visit(node, context);
      else if (tag === 'caption') this.cell(node, places.caption(), context);
      else if (tag === 'td' || tag === 'th') this.cell(node, places.place(node), context);
      else this.tablePart(node.childNodes, places, { ...context, depth: context.depth + 1 });
    }
  }

  private cell(node: DefaultTreeAdapterTypes.Element, cell: CellPlace, context: Context): void {
    const strong = node.tagName !== 'td' || isBold(node);
    this.flush();
    this.children(node.childNodes, { ...context, depth: context.depth + 1, strong, cell, itemDepth: -1 });
    this.flush();
  }

  private text(node: DefaultTreeAdapterTypes.TextNode, context: Context): void {
    const place = node.sourceCodeLocation;
    if (!place) return;
    // Not `node.value`: entities and line ends are decoded here, so that every character keeps its place.
    // The parser merges text around misplaced table markup into one node: the markup is taken out again.
    const raw = fromSource(this.source, this.base + place.startOffset, this.base + place.endOffset);
    const untagged = replaceAll(raw, /<[^<>]*>/g, ' ');
    if (!this.markdown) {
      const decoded = decodeEntities(replaceAll(untagged, /\s+/g, ' '));
      // Marks that somebody typed one after the other begin lines of their own.
      const text = replaceAll(decoded, /\s(?=[•●▪∙]\s)/g, '\n');
      this.push({ strong: context.strong, text }, context);
      return;
    }
    const lines = replaceAll(untagged, /\s*\n\s*\n\s*|\s*\n\s*(?=[-*+•]\s)/g, LINE_BREAK);
    for (const { strong, text } of inlineRuns(replaceAll(lines, /[^\S\u2028]+/g, ' ')))
      this.push({ strong: strong || context.strong, text: replaceAll(text, /\u2028/g, '\n') }, context);
  }

  private push(run: Run, context: Context): void {
    this.context ??= context;
    this.runs.push(run);
  }

  private flush(): void {
    const context = this.context;
    if (context) for (const runs of splitAtBreaks(this.runs)) this.emit(runs, context);
    this.runs = [];
    this.context = null;
  }

  private emit(runs: readonly Run[], context: Context): void {
    for (const { strong, text } of paragraphsOf(
      runs,
      context.cell ? 'cell' : context.itemDepth >= 0 ? 'item' : 'paragraph',
    )) {
      const whole = joinLines([text]);
      if (whole.text !== '') this.blocks.push(blockOf(whole, strong, context));
    }
  }
}

function within(tag: string, context: Context): Context {
  const heading = /^h([1-6])$/.exec(tag)?.[1];
  if (heading) return { ...context, heading: Number(heading) };
  if (tag === 'ul' || tag === 'ol') return { ...context, itemDepth: context.itemDepth + 1 };
  if (tag === 'nav' || tag === 'footer' || tag === 'title') return { ...context, aside: true };
  return context;
}

function blockOf(whole: MappedText, strong: boolean, context: Context): Block {
  if (context.aside) return { kind: 'aside', why: 'furniture', signature: false, text: whole };
  const { text, marked } = withoutMark(whole);
  if (context.cell) {
    const { cell, heading, itemDepth } = context;
    return {
      kind: 'cell',
      ...cell,
      strong: strong || heading !== null,
      item: marked || itemDepth >= 0,
      text,
    };
  }
  if (context.heading) return { kind: 'heading', level: context.heading, text: whole };
  if (marked || context.itemDepth >= 0)
    return { kind: 'item', mark: 'sign', depth: Math.max(context.itemDepth, 0), text };
  return { kind: 'paragraph', strong, text };
}

/** A list mark that somebody typed makes a line an item; it is none of its words. */
export function withoutMark(text: MappedText): { text: MappedText; marked: boolean } {
  const mark = /^(?:[-–•∙●▪■·*➢➤✓✔])\s+(?=\S)/u.exec(text.text)?.[0];
  return mark ? { text: slice(text, mark.length), marked: true } : { text, marked: false };
}

/** `<br>` divides where the next line begins anew; else it only wraps a line. */
function splitAtBreaks(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    let from = 0;
    for (const match of run.text.text.matchAll(/\n/g)) {
      lines[lines.length - 1]?.push({ strong: run.strong, text: slice(run.text, from, match.index) });
      lines.push([]);
      from = match.index + 1;
    }
    lines[lines.length - 1]?.push({ strong: run.strong, text: slice(run.text, from) });
  }
  const divided: Run[][] = [];
  for (const line of lines) {
    const last = divided[divided.length - 1];
    if (!last || beginsAnew(last, line)) divided.push(line);
    else last.push({ strong: false, text: placed(' ', { start: 0, end: 0 }) }, ...line);
  }
  return divided;
}

/** A capital or a mark, plain words under bold ones, or a verb where the line before begins small and with a verb too. */
function beginsAnew(before: readonly Run[], line: readonly Run[]): boolean {
  const [first, next] = [textOf(before), textOf(line)];
  if (/^\s*[^\p{Ll}\s]/u.test(next)) return true;
  if (isAllStrong(before) && !isAllStrong(line)) return true;
  const [a, b] = [/^\s*(\p{Ll}+)/u.exec(first)?.[1] ?? '', /^\s*(\p{Ll}+)/u.exec(next)?.[1] ?? ''];
  return (isPresent(a) && isPresent(b)) || (isInfinitive(a) && isInfinitive(b));
}

function isAllStrong(runs: readonly Run[]): boolean {
  const filled = runs.filter((run) => run.text.text.trim() !== '');
  return filled.length > 0 && filled.every((run) => run.strong);
}

function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text.text).join('');
}
