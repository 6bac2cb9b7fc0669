import type { Block, CellBlock, ItemBlock } from '../blocks/block';
import type { Outline, PlacedBlock } from '../outline';
import { nameKey } from '../roles/role-names';
import type { RoleSign } from '../roles/role-signs';
import { readTable } from '../tables/read-tables';
import { isLeadIn } from '../wording/lead-in';
import { sentencesOf } from '../wording/sentences';
import { Draft, type Setting, type ThemeKind } from './draft';
import { findIndexLists } from './index-lists';
import { readList } from './read-lists';
import { readProse } from './read-prose';
import { type Speech, speakingIn, speechOf } from './sections';
import { announcedKind, hasOwnTheme, isAnnouncement, settingOf } from './settings';
import { namedValues } from './values';

export interface Interpretation {
  readonly blocks: readonly Block[];
  readonly outline: Outline;
  readonly language: 'da' | 'en';
  readonly speaksOf: RoleSign;
  /** The theme of what stands under no heading at all. */
  readonly fallback: string;
}

/** Every block becomes statements, indicators, names, or is left out with a reason. */
export function interpret(document: Interpretation): Draft {
  const draft = new Draft(document.language, document.speaksOf);
  for (const block of document.blocks) for (const name of namedValues(block.text.text)) draft.nameValue(name);
  for (const { block, heading } of document.outline.headings) {
    draft.leaveOut(block.text, 'heading');
    draft.hintKind(heading.name, null);
  }
  new Interpreter(document, draft).run();
  return draft;
}

class Interpreter {
  /** The line with a colon that the paragraphs under the same heading follow. */
  private call = '';
  private path: PlacedBlock['path'] | null = null;
  private readonly indexes: ReturnType<typeof findIndexLists>;
  private readonly speech: Speech;
  /** Keys of the headings that a list of values, principles … names before they come. */
  private readonly announcedThemes: ReadonlySet<string>;
  private readonly tables: number;
  /** Keys of the themes that headings give to tables and lists: a heading over the only table just announces it. */
  private readonly themesWithContent: ReadonlySet<string>;

  constructor(
    private readonly document: Interpretation,
    private readonly draft: Draft,
  ) {
    this.indexes = findIndexLists(document.blocks);
    this.speech = speechOf(document.outline.placed, document.language);
    const announced = [...this.indexes.values()].filter(({ leadIn }) => announcedKind(leadIn) !== null);
    this.announcedThemes = new Set(announced.map(({ heading }) => nameKey(heading)));
    const { placed } = document.outline;
    this.tables = new Set(placed.flatMap(({ block }) => (block.kind === 'cell' ? [block.table] : []))).size;
    this.themesWithContent = new Set(
      placed.filter((here) => this.hasContent(here)).map((here) => nameKey(this.setting(here).theme)),
    );
  }

  run(): void {
    const { placed } = this.document.outline;
    for (let i = 0; i < placed.length; ) {
      const here = placed[i];
      i += here ? this.read(here, placed, i) : 1;
    }
  }

  /** Reads one block, or a list or table as a whole; gives the number of blocks read. */
  private read(here: PlacedBlock, placed: readonly PlacedBlock[], i: number): number {
    const { block } = here;
    if (block.kind === 'aside') {
      this.draft.leaveOut(block.text, block.why);
      return 1;
    }
    if (block.kind === 'cell') return this.table(here, runOf(placed, i, isCellOf(block.table)));
    if (block.kind === 'item') return this.list(here, placed, i, '');
    const next = placed[i + 1];
    const leads = next?.block.kind === 'item' && next.path === here.path && leadsIn(block.text.text);
    if (!leads) {
      this.prose(here);
      return 1;
    }
    const sentences = sentencesOf(block.text);
    const leadIn = sentences.pop();
    for (const sentence of sentences) this.prose({ ...here, block: { ...block, text: sentence } });
    if (leadIn) this.draft.leaveOut(leadIn, 'heading');
    return 1 + this.list(next, placed, i + 1, leadIn?.text ?? '');
  }

  /** Part of a table, or of a list that does more than name what comes later. */
  private hasContent({ block, index, path }: PlacedBlock): boolean {
    const isContent = block.kind === 'cell' || (block.kind === 'item' && !this.indexes.has(index));
    return isContent && hasOwnTheme(path);
  }

  private setting(here: PlacedBlock): Setting {
    const fallback = this.document.outline.title ?? this.document.fallback;
    return settingOf(here.path, { role: here.role, fallback, announced: this.announcedThemes });
  }

  private announced(here: PlacedBlock): string {
    return here.path
      .filter((heading) => !heading.isTitle)
      .map((heading) => heading.name)
      .join(' / ');
  }

  private list(here: PlacedBlock, placed: readonly PlacedBlock[], i: number, leadIn: string): number {
    const run = runOf(
      placed,
      i,
      (other): other is PlacedBlock & { block: ItemBlock } =>
        other.block.kind === 'item' && other.path === here.path,
    );
    const setting = this.setting(here);
    const parents = here.path
      .slice(0, -1)
      .map((heading) => heading.name)
      .join(' / ');
    this.draft.hintKind(setting.theme, announcedKind(parents));
    readList(this.draft, {
      items: run.map(({ block, index }) => ({ block, index: this.indexes.get(index) ?? null })),
      leadIn,
      announced: this.announced(here),
      headings: here.path.filter((heading) => !heading.isTitle).map((heading) => heading.name),
      setting,
      family: `list-${i}`,
    });
    return run.length;
  }

  private table(here: PlacedBlock, run: readonly (PlacedBlock & { block: CellBlock })[]): number {
    readTable(this.draft, {
      cells: run.map(({ block }) => block),
      setting: this.setting(here),
      ownTheme: hasOwnTheme(here.path) && this.themesWithContent.size > 1,
      several: this.tables > 1,
      family: 'tables',
    });
    return run.length;
  }

  /** What the headings above, or a title that is no name (`Vores værdier`), call the themes under them. */
  private kindAbove(here: PlacedBlock): ThemeKind | null {
    const { title } = this.document.outline;
    const above = here.path.slice(0, -1).map((heading) => heading.name);
    return announcedKind(above.join(' / ')) ?? (title && isAnnouncement(title) ? announcedKind(title) : null);
  }

  private prose(here: PlacedBlock): void {
    const { text } = here.block.text;
    if (this.path !== here.path) this.call = '';
    this.path = here.path;
    if (text.endsWith(':')) this.call = text;
    const section = this.speech.sections.get(here.path[here.path.length - 1]);
    this.draft.hintKind(this.setting(here).theme, this.kindAbove(here));
    readProse(this.draft, {
      text: here.block.text,
      setting: this.setting(here),
      announced: `${this.announced(here)} / ${this.call}`,
      family: 'prose',
      speaking: speakingIn(section, this.speech),
      themed: hasOwnTheme(here.path),
    });
  }
}

/** A line above a list is its lead-in by its words, or because it ends as no sentence does. */
function leadsIn(text: string): boolean {
  return isLeadIn(text) || !/[.!?)”"»]$/.test(text);
}

function isCellOf(table: number) {
  return (other: PlacedBlock): other is PlacedBlock & { block: CellBlock } =>
    other.block.kind === 'cell' && other.block.table === table;
}

/** The blocks from `i` on that belong together. */
function runOf<T extends PlacedBlock>(
  placed: readonly PlacedBlock[],
  i: number,
  belongs: (other: PlacedBlock) => other is T,
): T[] {
  const run: T[] = [];
  for (let k = i; k < placed.length; k += 1) {
    const other = placed[k];
    if (!other || !belongs(other)) break;
    run.push(other);
  }
  return run;
}
