import type { ShownGroup } from './group-table';
import type { ShownMember } from './team-table';

/** Whether somebody is to prepare for a talk that has not begun. */
export const canPrepare = (members: readonly ShownMember[], groups: readonly ShownGroup[]): boolean =>
  [...members.map(({ conversation }) => conversation?.state), ...groups.map(({ line }) => line.state)].some(
    (state) => state === 'planned' || state === 'preparing',
  );
