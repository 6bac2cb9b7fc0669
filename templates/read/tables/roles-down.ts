import { nameKey } from '../roles/role-names';
import type { RoleSign } from '../roles/role-signs';
import { isAnnouncement } from '../statements/settings';
import { isIndicatorSign } from '../wording/lead-in';
import { wordsOf } from '../wording/statement-form';
import { type Grid, type GridCell, isBareName, isStrongName } from './grid';
import { isRoleLabel, knownRole, roleAmongRoles, roleNamed } from './role-axis';
import { TableWalk } from './table-walk';

/** Roles in a column: `Medarbejder | …`, with themes above, to the left, or in rows of their own. */
export class RolesDown extends TableWalk {
  private role: RoleSign | null = null;
  private rowsSinceHeader = 0;
  private known = 0;
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
    if (role) {
      this.role = role;
      this.known += 1;
    }
    if (role || (!label && this.goesOn(row))) this.contentRow(row, label);
    else this.headerRow(row);
  }

  private roleOf(label: GridCell, row: readonly GridCell[]): RoleSign | null {
    if (isRoleLabel(label, row)) return knownRole(label);
    if (row.length < 2 || label.rest.length > 0) return null;
    return roleAmongRoles(label) ?? (this.isNewRole(label, row) ? roleNamed(label) : null);
  }

  /** A name where two roles stand already, beside cells that say something as those beside them do. */
  private isNewRole(label: GridCell, row: readonly GridCell[]): boolean {
    if (this.known < 2 || label.label === null || wordsOf(label.label).length > 3) return false;
    if (isAnnouncement(label.label) || isIndicatorSign(label.label)) return false;
    const others = row.filter((cell) => cell.column > this.column);
    return (
      others.length > 0 &&
      others.every((cell) => cell.parts.some((part) => part.item || wordsOf(part.text.text).length > 3))
    );
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
        this.content.push({ cell, role: this.role, names: [...outer, ...names], expected: null });
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
