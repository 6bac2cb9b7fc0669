import { capital, slug } from '../roles/role-names';
import { headingRole, type RoleSign } from '../roles/role-signs';
import { isAnnouncement } from '../statements/settings';
import type { Grid, GridCell } from './grid';

/** Where a table has its roles: down a column, across one or more rows, or nowhere. */
export type RoleAxis =
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'rows'; readonly firstColumn: number }
  | { readonly kind: 'none' };

/** The line of cells that names most roles is the axis. */
export function roleAxisOf(grid: Grid): RoleAxis {
  const byColumn = new Map<number, number>();
  const byRow = new Map<number, GridCell[]>();
  for (const row of grid.rows) {
    for (const cell of row) {
      if (!isRoleLabel(cell, row)) continue;
      // Roles down a column have something beside them.
      if (row.some((other) => other.column > cell.column && !isRoleLabel(other, row)))
        byColumn.set(cell.column, (byColumn.get(cell.column) ?? 0) + 1);
      byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
    }
  }
  const [column = 0, inColumn = 0] = most([...byColumn]);
  const [, inRow = 0] = most([...byRow].map(([row, cells]) => [row, cells.length]));
  if (inRow === 0) return { kind: 'none' };
  const firstRow = grid.rows[0]?.[0]?.row ?? 0;
  const onTop = byRow.has(firstRow) && (column > (grid.columns[0] ?? 0) || grid.columns.length === 1);
  if (inRow > inColumn || (inRow === inColumn && onTop)) {
    const across = [...byRow.values()].filter((cells) => cells.length === inRow).flat();
    return { kind: 'rows', firstColumn: Math.min(...across.map((cell) => cell.column)) };
  }
  return { kind: 'column', column };
}

function most(counts: readonly (readonly [number, number])[]): readonly [number, number] | [] {
  let best: readonly [number, number] | [] = [];
  for (const count of counts) if (count[1] > (best[1] ?? 0)) best = count;
  return best;
}

/** A cell that names a role; with more in it than the name, only beside cells that do not begin so too. */
export function isRoleLabel(cell: GridCell, row: readonly GridCell[]): boolean {
  if (!knownRole(cell)) return false;
  if (cell.rest.length === 0) return true;
  const others = row.filter((other) => other !== cell);
  return others.length > 0 && !others.some(knownRole);
}

export function knownRole(cell: GridCell): RoleSign | null {
  return cell.label === null ? null : headingRole(cell.label);
}

const PEOPLE =
  /^(?:\p{L}*(?:konsulent|koordinator|ansvarlig|pædagog|rådgiver|repræsentant|vejleder|tovholder|specialist|mentor|assistent|ekspert|lærer|rektor|borgmester)(?:er|e)?|(?:top|øverste\s+)?ledelsen?|(?:leder|chef|direktions)gruppen?)$/iu;

/** The role that a label names among other roles, also where it is none of the usual ones. */
export function roleAmongRoles(cell: GridCell): RoleSign | null {
  const known = knownRole(cell);
  if (known || cell.label === null || isAnnouncement(cell.label)) return known;
  return PEOPLE.test(cell.label) ? roleNamed(cell) : null;
}

export function roleNamed({ label }: GridCell): RoleSign | null {
  return label === null ? null : { id: slug(label), name: capital(label) };
}
