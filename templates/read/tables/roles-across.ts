import { EVERYBODY } from 'templates/framework.schema';
import { nameKey } from '../roles/role-names';
import type { RoleSign } from '../roles/role-signs';
import { isAnnouncement } from '../statements/settings';
import { expectedAfter } from '../wording/lead-in';
import { beginsWithVerb, type Expected } from '../wording/statement-form';
import { type Grid, type GridCell, isBareName, isStrongName } from './grid';
import { isRoleLabel, type RoleAxis, roleAmongRoles } from './role-axis';
import { TableWalk } from './table-walk';

/** Roles in a row, or no roles at all: `| Medarbejder | Leder |`, with themes to the left, above, or in rows of their own. */
export class RolesAcross extends TableWalk {
  private readonly roles = new Map<number, RoleSign>();
  /** What the heads of columns call for. */
  private readonly calls = new Map<number, Expected>();
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
      this.calls.set(cell.column, expectedAfter(cell.label ?? ''));
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
      else {
        const expected = this.calls.get(cell.column) ?? null;
        this.content.push({ cell, role: this.roleOver(cell), names: this.namesOf(cell), expected });
      }
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
