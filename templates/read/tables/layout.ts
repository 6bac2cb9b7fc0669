import { EVERYBODY } from 'templates/framework.schema';
import type { CellBlock } from '../blocks/block';
import { nameKey } from '../roles/role-names';
import type { RoleSign } from '../roles/role-signs';
import { isAnnouncement } from '../statements/settings';
import { beginsWithVerb } from '../wording/statement-form';
import { type Grid, type GridCell, isBareName, isStrongName } from './grid';
import { isRoleLabel, knownRole, type RoleAxis, roleAmongRoles, roleAxisOf } from './role-axis';

/** A cell that says something, with the role and the names (outermost first) that its row and column give it. */
export interface ContentCell {
  readonly cell: GridCell;
  readonly role: RoleSign | null;
  readonly names: readonly string[];
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
 * What each cell of a table is. Walks the rows downwards and keeps the names that hold: a row of its own (`section`),
 * the cells to the left (`left`; an empty cell goes on with the one above), the cells above (`above`).
 */
export function layoutOf(grid: Grid, language: 'da' | 'en'): TableLayout {
  const axis = roleAxisOf(grid);
  const walk =
    axis.kind === 'column' ? new RolesDown(grid, axis.column) : new RolesAcross(grid, axis, language);
  walk.run();
  return { ...walk.found(), byRole: axis.kind !== 'none' };
}

abstract class TableWalk {
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

/** Roles in a column: `Medarbejder | …`, with themes above, to the left, or in rows of their own. */
class RolesDown extends TableWalk {
  private role: RoleSign | null = null;
  private rowsSinceHeader = 0;
  private readonly nameColumns: ReadonlySet<number>;

  constructor(
    grid: Grid,
    private readonly column: number,
  ) {
    super(grid);
    this.nameColumns = repeatedNames(grid, column);
  }

  protected readRow(i: number): void {
    const row = this.grid.rows[i] ?? [];
    const label = row.find((cell) => cell.column === this.column);
    const role = label ? this.roleOf(label, row) : null;
    if (role) this.role = role;
    if (role || (!label && this.goesOn(row))) this.contentRow(row, label);
    else this.headerRow(row);
  }

  private roleOf(label: GridCell, row: readonly GridCell[]): RoleSign | null {
    if (isRoleLabel(label, row)) return knownRole(label);
    return row.length > 1 && label.rest.length === 0 ? roleAmongRoles(label) : null;
  }

  /** More of the role above: nothing in the row is set as a heading is. */
  private goesOn(row: readonly GridCell[]): boolean {
    if (this.role === null || this.isSection(row)) return false;
    return !row.every(isStrongName);
  }

  private isSection(row: readonly GridCell[]): boolean {
    const [only, ...others] = row;
    return only !== undefined && others.length === 0 && only.label !== null && only.column <= this.column;
  }

  private contentRow(row: readonly GridCell[], label: GridCell | undefined): void {
    this.rowsSinceHeader += 1;
    for (const cell of row) {
      if (cell === label) this.name(cell);
      else if (cell.column < this.column || this.nameColumns.has(cell.column)) this.nameLeft(cell);
      else {
        const names = [...this.leftNames(), ...this.namesAbove(cell)];
        const outer = this.section === null ? [] : [this.section];
        this.content.push({ cell, role: this.role, names: [...outer, ...names] });
      }
    }
  }

  /** A name above the only column of content says what the column holds, where the theme is known otherwise. */
  private namesAbove(cell: GridCell): readonly string[] {
    const names = this.above.get(cell.column) ?? [];
    const columns = this.grid.columns.filter(
      (column) => column > this.column && !this.nameColumns.has(column),
    );
    const known = this.section !== null || this.left.size > 0;
    return known && columns.length < 2 ? [] : names.filter((name) => !isAnnouncement(name));
  }

  private headerRow(row: readonly GridCell[]): void {
    if (this.isSection(row) && row[0]) {
      this.startSection(row[0]);
      return;
    }
    if (this.rowsSinceHeader > 0) this.above = new Map();
    this.rowsSinceHeader = 0;
    for (const cell of row) {
      if (cell.column <= this.column || this.nameColumns.has(cell.column)) this.caption(cell);
      else if (cell.label === null) this.descriptions.push({ parts: cell.parts, names: [] });
      else this.nameAbove(cell);
    }
  }
}

/** Columns right of the roles that hold names: the same few come back role after role, and content stands beside them. */
function repeatedNames(grid: Grid, roleColumn: number): Set<number> {
  const found = new Set<number>();
  const right = grid.columns.filter((column) => column > roleColumn);
  for (const column of right.slice(0, -1)) {
    const cells = grid.rows.slice(1).flatMap((row) => row.filter((cell) => cell.column === column));
    const different = new Set(cells.map((cell) => nameKey(cell.label ?? ''))).size;
    if (cells.length < 2 || !cells.every(isBareName)) break;
    if (different > cells.length / 2 && !headedAsName(grid, column)) break;
    found.add(column);
  }
  return found;
}

function headedAsName(grid: Grid, column: number): boolean {
  const head = grid.rows[0]?.find((cell) => cell.column === column);
  return /^(?:tema(?:er)?|værdi(?:er)?|område|\p{L}*kompetence(?:r|område)?|ledelsesform(?:er)?|pejlemærke(?:r)?|princip(?:per)?|theme|value|principle)$/iu.test(
    head?.label ?? '',
  );
}

/** Roles in a row, or no roles at all: `| Medarbejder | Leder |`, with themes to the left, above, or in rows of their own. */
class RolesAcross extends TableWalk {
  private readonly roles = new Map<number, RoleSign>();
  private readonly firstColumn: number;
  private readonly heads: ReadonlySet<number>;
  /** How many different names the rows of roles begin with: more than one, and they are themes. */
  private readonly corners: number;
  private headed = false;
  private underNames = false;

  constructor(
    grid: Grid,
    private readonly axis: Exclude<RoleAxis, { kind: 'column' }>,
    language: 'da' | 'en',
  ) {
    super(grid);
    this.firstColumn = axis.kind === 'rows' ? axis.firstColumn : firstContentColumn(grid, language);
    this.heads = new Set(grid.rows.flatMap((row, i) => (this.isHead(row, i) ? [i] : [])));
    this.corners = new Set([...this.heads].map((i) => nameKey(grid.rows[i]?.[0]?.label ?? ''))).size;
  }

  /** A row of roles; without roles, a first row of names. */
  private isHead(row: readonly GridCell[], i: number): boolean {
    const right = row.filter((cell) => cell.column >= this.firstColumn);
    if (right.length === 0 || row.some((cell) => cell.label === null)) return false;
    if (this.axis.kind === 'rows')
      return right.some((cell) => isRoleLabel(cell, row)) && right.every(isHeadCell);
    const [corner] = row;
    const isMarked = row.every(isStrongName) || (this.firstColumn > 0 && isCaption(corner, this.firstColumn));
    return i === 0 && this.grid.rows.length > 1 && isMarked && right.every(isBareName);
  }

  protected readRow(i: number): void {
    const row = this.grid.rows[i] ?? [];
    const [first] = row;
    if (this.heads.has(i)) this.headRow(row);
    else if (first && this.isSection(row, first)) this.startSection(first);
    else if (this.heads.has(i + 1) && row.every((cell) => cell.label !== null)) this.rowAboveRoles(row);
    else this.contentRow(row);
    this.headed = this.heads.has(i);
  }

  private isSection(row: readonly GridCell[], first: GridCell): boolean {
    if (row.length > 1 || first.label === null || first.column !== this.grid.columns[0]) return false;
    const spans = first.columnEnd - first.column > 1;
    if (this.grid.columns.length === 1 && !spans) return false;
    return spans || this.firstColumn > 0 || isStrongName(first);
  }

  private headRow(row: readonly GridCell[]): void {
    const [corner] = row;
    const namesRows = corner !== undefined && corner.column < this.firstColumn && this.corners > 1;
    if (namesRows) this.startSection(corner);
    if (!this.underNames && !this.headed) this.above = new Map();
    this.underNames = false;
    if (!this.headed && this.roles.size > 0) this.roles.clear();
    for (const cell of row) {
      if (cell.column < this.firstColumn) {
        if (!namesRows || cell !== corner) this.caption(cell);
        continue;
      }
      const role = this.axis.kind === 'rows' ? roleAmongRoles(cell) : null;
      if (!role) this.nameAbove(cell);
      else {
        this.name(cell);
        for (let column = cell.column; column < cell.columnEnd; column += 1) this.roles.set(column, role);
      }
    }
  }

  private rowAboveRoles(row: readonly GridCell[]): void {
    if (!this.underNames) this.above = new Map();
    this.underNames = true;
    for (const cell of row) {
      if (cell.column < this.firstColumn) this.caption(cell);
      else this.nameAbove(cell);
    }
  }

  private contentRow(row: readonly GridCell[]): void {
    for (const cell of row) {
      if (cell.column < this.firstColumn && cell.columnEnd <= this.firstColumn) this.nameLeft(cell);
      else this.content.push({ cell, role: this.roleOver(cell), names: this.namesOf(cell) });
    }
  }

  private namesOf(cell: GridCell): string[] {
    const above = (this.above.get(cell.column) ?? []).filter((name) => !isAnnouncement(name));
    const columns = this.grid.columns.filter((column) => column >= this.firstColumn).length;
    const inner =
      this.axis.kind === 'rows'
        ? [...above, ...this.leftNames()]
        : [...this.leftNames(), ...(columns > 1 || this.left.size === 0 ? above : [])];
    return this.section === null ? inner : [this.section, ...inner];
  }

  /** A cell under every role holds for everybody. */
  private roleOver(cell: GridCell): RoleSign | null {
    const ids = [...new Set([...this.roles.values()].map(({ id }) => id))];
    const over = new Set<string>();
    for (let column = cell.column; column < cell.columnEnd; column += 1) {
      const id = this.roles.get(column)?.id;
      if (id) over.add(id);
    }
    if (ids.length > 1 && over.size === ids.length) return { id: EVERYBODY, name: 'Alle' };
    return this.roles.get(cell.column) ?? this.roles.get(cell.columnEnd - 1) ?? null;
  }
}

/** A name, alone or with a few words about it; what a cell of statements is not. */
function isHeadCell(cell: GridCell): boolean {
  return cell.label !== null && !cell.rest.some((part) => part.item);
}

/** The corner above a column of names is empty, or says what the names are. */
function isCaption(corner: GridCell | undefined, firstColumn: number): boolean {
  return corner === undefined || corner.column >= firstColumn || isAnnouncement(corner.label ?? '');
}

/** In a table without roles, the first column is one of names where its corner is empty or its cells look like names. */
function firstContentColumn(grid: Grid, language: 'da' | 'en'): number {
  const [first = 0, second] = grid.columns;
  if (second === undefined) return first;
  const [head = [], ...body] = grid.rows;
  const cells = body.flatMap((row) => row.filter((cell) => cell.column === first));
  const named = cells.filter((cell) => cell.label !== null && cell.rest.length === 0);
  if (cells.length === 0 || named.length * 2 < cells.length) return first;
  const cornerIsEmpty = !head.some((cell) => cell.column === first);
  const nouns = named.filter((cell) => isStrongName(cell) || !beginsWithVerb(cell.label ?? '', language));
  return cornerIsEmpty || nouns.length * 2 > named.length ? second : first;
}
