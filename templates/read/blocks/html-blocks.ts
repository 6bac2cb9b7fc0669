import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { FrameworkReadError } from '../framework-read-error';
import type { Block } from './block';
import { decodeEntities, paragraphsOf, type Run } from './inline-runs';
import { fromSource, joinLines, type MappedText, placed, replaceAll, slice } from './mapped-text';

type Node = DefaultTreeAdapterTypes.ChildNode;

export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

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
  const walk = new Walk(source, range.start);
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
      strong: outer.strong || tag === 'b' || tag === 'strong',
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
    const place = { table: this.tables, row: -1, column: 0 };
    this.tables += 1;
    this.tablePart(node.childNodes, place, context);
  }

  /** Rows and cells at whatever depth the table keeps them; `place` moves along. */
  private tablePart(
    nodes: readonly Node[],
    place: { readonly table: number; row: number; column: number },
    context: Context,
  ): void {
    for (const node of nodes) {
      const tag = 'tagName' in node ? node.tagName : '';
      if (tag === 'tr') {
        place.row += 1;
        place.column = 0;
      }
      if (!('tagName' in node) || tag === 'caption') this.visit(node, context);
      else if (tag === 'td' || tag === 'th') this.cell(node, place, context);
      else this.tablePart(node.childNodes, place, { ...context, depth: context.depth + 1 });
    }
  }

  private cell(
    node: DefaultTreeAdapterTypes.Element,
    place: { readonly table: number; readonly row: number; column: number },
    context: Context,
  ): void {
    const strong = node.tagName === 'th';
    this.flush();
    this.children(node.childNodes, {
      ...context,
      depth: context.depth + 1,
      strong,
      cell: { ...place },
      itemDepth: -1,
    });
    this.flush();
    const span = Number(node.attrs.find((attr) => attr.name === 'colspan')?.value ?? 1);
    place.column += Number.isInteger(span) && span > 0 && span < 100 ? span : 1;
  }

  private text(node: DefaultTreeAdapterTypes.TextNode, context: Context): void {
    const place = node.sourceCodeLocation;
    if (!place) return;
    // Not `node.value`: entities and line ends are decoded here, so that every character keeps its place.
    // The parser merges text around misplaced table markup into one node: the markup is taken out again.
    const raw = fromSource(this.source, this.base + place.startOffset, this.base + place.endOffset);
    const text = decodeEntities(replaceAll(replaceAll(raw, /<[^<>]*>/g, ' '), /\s+/g, ' '));
    this.push({ strong: context.strong, text }, context);
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

function blockOf(text: MappedText, strong: boolean, context: Context): Block {
  if (context.aside) return { kind: 'aside', why: 'furniture', signature: false, text };
  if (context.cell) return { kind: 'cell', ...context.cell, strong, text };
  if (context.heading) return { kind: 'heading', level: context.heading, text };
  if (context.itemDepth >= 0) return { kind: 'item', list: 0, depth: context.itemDepth, text };
  return { kind: 'paragraph', strong, text };
}

/** `<br>` divides where the next line begins anew (a capital, a mark); else it only wraps a line. */
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
  const anew = (line: Run[]) => /^\s*[^\p{Ll}\s]/u.test(line.map((run) => run.text.text).join(''));
  const divided: Run[][] = [];
  for (const line of lines) {
    const last = divided[divided.length - 1];
    if (!last || anew(line)) divided.push(line);
    else last.push({ strong: false, text: placed(' ', { start: 0, end: 0 }) }, ...line);
  }
  return divided;
}
