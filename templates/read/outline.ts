import { EVERYBODY } from 'templates/framework.schema';
import type { Block, HeadingBlock } from './blocks/block';
import { partsOf } from './parts';
import { parallelRoles } from './roles/parallel-roles';
import { nameKey } from './roles/role-names';
import { headingRole, leadInRole, type RoleSign } from './roles/role-signs';
import { isCalling, isIndicatorSign } from './wording/lead-in';

/** A heading with what it means for what stands under it. */
export interface Heading {
  readonly name: string;
  readonly level: number;
  readonly role: RoleSign | null;
  readonly isTitle: boolean;
  /** `Sådan gør vi`, `Hvordan`: asks what the heading above it names; it names nothing of its own. */
  readonly asks: boolean;
  /** Only gathers the themes under it, as a chapter does: see parts.ts. */
  readonly isPart: boolean;
}

type MarkedHeading = Heading & { isPart: boolean };

/** A block that is no heading, with the headings above it, outermost first. */
export interface PlacedBlock {
  readonly index: number;
  readonly block: Exclude<Block, HeadingBlock>;
  readonly path: readonly Heading[];
  readonly role: RoleSign | null;
}

export interface Outline {
  readonly title: string | null;
  readonly headings: readonly { readonly block: HeadingBlock; readonly heading: Heading }[];
  readonly placed: readonly PlacedBlock[];
}

const ASKS =
  /^(?:(?:hvordan|hvad|hvorfor|hvem|hvornår)(?:\s+\p{L}+){0,4}\??|sådan(?:\s+\p{L}+){1,3}|det\s+(?:gør|betyder)(?:\s+\p{L}+){0,3}|i\s+praksis|eksempler|adfærd|handlinger|(?:how|what|why)(?:\s+[\p{L}’']+){0,6}\??|in\s+practice|examples)\s*:?$/iu;

/** Which headings each block stands under, and whose part of the document it is in. */
export function outlineOf(blocks: readonly Block[]): Outline {
  const first = findTitle(blocks);
  // A document that opens with a part about one role has no heading of its own above it.
  const part = first && !/grundlag|framework/i.test(first.text.text) ? headingRole(first.text.text) : null;
  const titleBlock = part && part.id !== EVERYBODY ? null : first;
  const repeated = repeatedRoles(blocks, titleBlock);
  const parallel = parallelRoles(blocks);
  const headings: { block: HeadingBlock; heading: Heading }[] = [];
  const placed: (PlacedBlock & { readonly path: readonly MarkedHeading[] })[] = [];
  let path: MarkedHeading[] = [];
  let scope: MarkedHeading | null = null;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'heading') {
      placed.push({ index, block, path, role: scope?.role ?? null });
      continue;
    }
    const isTitle = block === titleBlock;
    const text = block.text.text;
    const role = isTitle
      ? null
      : (headingRole(text) ?? parallel.get(block) ?? (isCalling(text) ? leadInRole(text) : null));
    const asks = ASKS.test(text) || isIndicatorSign(text) || isCalling(text);
    const under = path[path.length - 1];
    const nested = asks && under && !under.isTitle && under.level === block.level;
    // Among headings of one level, a role that comes back stands under the theme before it.
    const step = nested ? 0.5 : role && repeated ? 0.25 : 0;
    const heading = { name: cleanName(text), level: block.level + step, role, isTitle, asks, isPart: false };
    headings.push({ block, heading });
    path = [...path.filter((above) => above.level < heading.level), heading];
    if (heading.role) scope = heading;
    // A role that has one part of the document keeps it through headings of its own level; one that comes
    // back under theme after theme ends where the next theme begins.
    else if (scope && (heading.level < scope.level || (heading.level === scope.level && repeated)))
      scope = null;
  }
  for (const part of partsOf(placed)) part.isPart = true;
  return { title: first ? cleanName(first.text.text) : null, headings, placed };
}

/** Without numbering, list marks and quotation marks around it. */
function cleanName(text: string): string {
  return text
    .replace(/^(?:\d+(?:\.\d+)*[.)]?\s+|\/\/\s*|[–—-]\s+)/, '')
    .replace(/^[»„“”"]\s*([^»«„“”"]+?)\s*[«„“”"]$/u, '$1')
    .replace(/\s*:$/, '')
    .trim();
}

function findTitle(blocks: readonly Block[]): HeadingBlock | null {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const first = headings[0] ?? null;
  const tops = headings.filter((block) => block.level === 1);
  const [top] = tops;
  if (top && tops.length === 1 && (top === first || isEarly(blocks, top))) return top;
  const basis = headings.slice(0, 6).filter((block) => /grundlag|framework/i.test(block.text.text));
  const parts = new Set(basis.map((block) => headingRole(block.text.text)?.id).filter(Boolean));
  return parts.size > 1 ? first : (basis[0] ?? first);
}

/** Nothing but a running head, a date or a breadcrumb stands before it. */
function isEarly(blocks: readonly Block[], top: HeadingBlock): boolean {
  const before = blocks.slice(0, blocks.indexOf(top));
  return (
    before.length < 5 &&
    before.every(({ kind, text }) => kind !== 'item' && kind !== 'cell' && text.text.length < 60)
  );
}

function repeatedRoles(blocks: readonly Block[], title: HeadingBlock | null): boolean {
  const seen = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'heading' || block === title || !headingRole(block.text.text)) continue;
    const key = nameKey(block.text.text);
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return [...seen.values()].filter((count) => count > 1).length >= 2;
}
