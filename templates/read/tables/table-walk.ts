import type { CellBlock } from '../blocks/block';
import type { RoleSign } from '../roles/role-signs';
import type { Expected } from '../wording/statement-form';
import type { Grid, GridCell } from './grid';

/** A cell that says something, with the role and the names (outermost first) that its row and column give it. */
export interface ContentCell {
  readonly cell: GridCell;
  readonly role: RoleSign | null;
  readonly names: readonly string[];
  /** What the head of its column calls for: `Som leder skal du`. */
  readonly expected: Expected;
}

/** What is said about the name of a row or a column. */
export interface Description {
  readonly parts: readonly CellBlock[];
  readonly names: readonly string[];
}

export interface TableLayout {
  readonly byRole: boolean;
  /** The name in a row of its own at the top, where no other row is like it. */
  readonly title: string | null;
  readonly labels: readonly CellBlock[];
  readonly descriptions: readonly Description[];
  readonly content: readonly ContentCell[];
}

/**
 * Walks the rows of a table downwards and keeps the names that hold: a row of its own (`section`), the cells to the
 * left (`left`; an empty cell goes on with the one above), the cells above (`above`).
 */
export abstract class TableWalk {
  protected readonly labels: CellBlock[] = [];
  protected readonly descriptions: Description[] = [];
  protected readonly content: ContentCell[] = [];
  private readonly sections: GridCell[] = [];
  protected section: string | null = null;
  protected readonly left = new Map<number, string>();
  /** For each column, the names above it, outermost first. */
  protected above = new Map<number, string[]>();

  constructor(protected readonly grid: Grid) {}

  run(): void {
    for (let i = 0; i < this.grid.rows.length; i += 1) this.readRow(i);
  }

  found(): Omit<TableLayout, 'byRole'> {
    const { labels, descriptions, content, sections, grid } = this;
    const [first, ...others] = sections;
    const isTitle = first !== undefined && others.length === 0 && first === grid.rows[0]?.[0];
    return { title: isTitle ? first.label : null, labels, descriptions, content };
  }

  protected abstract readRow(i: number): void;

  /** The name of a cell, and what is said about it. */
  protected name(cell: GridCell, outer: readonly string[] = []): string | null {
    const { label, parts, rest } = cell;
    this.labels.push(...parts.slice(0, parts.length - rest.length));
    if (rest.length > 0) this.descriptions.push({ parts: rest, names: label ? [...outer, label] : outer });
    return label;
  }

  protected caption(cell: GridCell): void {
    if (cell.label === null) this.descriptions.push({ parts: cell.parts, names: [] });
    else this.name(cell);
  }

  protected startSection(cell: GridCell): void {
    this.sections.push(cell);
    this.section = this.name(cell);
    this.left.clear();
  }

  protected nameLeft(cell: GridCell): void {
    for (const column of [...this.left.keys()]) if (column >= cell.column) this.left.delete(column);
    const outer = this.section === null ? this.leftNames() : [this.section, ...this.leftNames()];
    const label = this.name(cell, outer);
    if (label !== null) this.left.set(cell.column, label);
  }

  protected nameAbove(cell: GridCell): void {
    const label = this.name(cell);
    if (label === null) return;
    for (const column of this.grid.columns) {
      if (column < cell.column || column >= cell.columnEnd) continue;
      this.above.set(column, [...(this.above.get(column) ?? []), label]);
    }
  }

  protected leftNames(): string[] {
    return [...this.left].sort(([a], [b]) => a - b).map(([, name]) => name);
  }
}
