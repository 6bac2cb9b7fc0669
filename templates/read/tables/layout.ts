import type { Grid } from './grid';
import { roleAxisOf } from './role-axis';
import { RolesAcross } from './roles-across';
import { RolesDown } from './roles-down';
import type { TableLayout } from './table-walk';

/** What each cell of a table is: a name, something about a name, or content with the role and names that hold for it. */
export function layoutOf(grid: Grid, language: 'da' | 'en'): TableLayout {
  const axis = roleAxisOf(grid);
  const walk =
    axis.kind === 'column' ? new RolesDown(grid, axis.column) : new RolesAcross(grid, axis, language);
  walk.run();
  return { ...walk.found(), byRole: axis.kind !== 'none' };
}
