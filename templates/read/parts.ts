import type { Block } from './blocks/block';
import type { Heading } from './outline';
import { isLeadIn } from './wording/lead-in';

interface Placed<H extends Heading> {
  readonly block: Block;
  readonly path: readonly H[];
}

interface Section<H extends Heading> {
  readonly heading: H;
  readonly blocks: Block[];
  readonly children: Section<H>[];
}

/**
 * The headings that only gather what is under them. Such a part says nothing that is expected of anybody; it has
 * several sub-headings, and each of those has a list that a line of its own (`Det gør vi ved at:`) leads in. Where
 * the lists follow the sub-headings directly, those only divide what the heading above them is about.
 */
export function partsOf<H extends Heading>(placed: readonly Placed<H>[]): H[] {
  return [...sectionsOf(placed).values()].filter(isPart).map(({ heading }) => heading);
}

function isPart<H extends Heading>({ heading, blocks, children }: Section<H>): boolean {
  if (heading.isTitle || heading.role || heading.asks || children.length < 2) return false;
  return (
    blocks.every(isNarrative) &&
    children.every(({ heading: { role, asks }, ...child }) => {
      return !role && !asks && isLedIn(child);
    })
  );
}

function isNarrative(block: Block): boolean {
  return block.kind === 'aside' || (block.kind === 'paragraph' && !isLeadIn(block.text.text));
}

/** A lead-in and its list, directly or with a heading that asks (`Sådan gør vi`) in place of the lead-in. */
function isLedIn<H extends Heading>({ blocks, children }: Pick<Section<H>, 'blocks' | 'children'>): boolean {
  const first = blocks.findIndex((block) => block.kind === 'item');
  const before = blocks[first - 1];
  if (before) return before.kind === 'paragraph' && isLeadIn(before.text.text);
  const asking = children.filter(({ heading }) => heading.asks);
  return asking.some(({ blocks: asked }) => asked.some((block) => block.kind === 'item'));
}

/** The headings that have blocks somewhere under them, with the blocks and the headings directly below. */
function sectionsOf<H extends Heading>(placed: readonly Placed<H>[]): Map<H, Section<H>> {
  const sections = new Map<H, Section<H>>();
  for (const { block, path } of placed) {
    let above: Section<H> | null = null;
    for (const heading of path) {
      const known = sections.get(heading);
      const section: Section<H> = known ?? { heading, blocks: [], children: [] };
      if (!known) {
        sections.set(heading, section);
        above?.children.push(section);
      }
      above = section;
    }
    above?.blocks.push(block);
  }
  return sections;
}
