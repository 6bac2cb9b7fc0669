import type { ChangesView, PairView } from '../../../domain/frameworks/review/changes-view.rules';

export type RenamedGroup = { theme: string; before: string; after: string };

/**
 * The groups whose statements all stand together under another name in the same theme, and the changes without
 * what only that explains: one line says it, not one for each statement.
 */
export function renamedGroups(changes: ChangesView): { renamed: RenamedGroup[]; changes: ChangesView } {
  const pairs: PairView[] = [...changes.moved, ...changes.reworded];
  const renamed = pairs.flatMap(({ before, after }, at) => {
    const first = pairs.findIndex((one) => inGroup(one.before, before.theme, before.group)) === at;
    if (!first || before.group === null || after.group === null) return [];
    const name = { theme: before.theme, before: before.group, after: after.group };
    return isRenamed(name, pairs, changes) ? [name] : [];
  });
  const explained = ({ before, after }: PairView) =>
    renamed.some(
      (group) => inGroup(before, group.theme, group.before) && inGroup(after, group.theme, group.after),
    );
  const rest = <P extends PairView>(pair: P): P =>
    explained(pair) ? { ...pair, moves: pair.moves.filter(({ what }) => what !== 'group') } : pair;
  return {
    renamed,
    changes: {
      ...changes,
      moved: changes.moved.map(rest).filter(({ moves }) => moves.length > 0),
      reworded: changes.reworded.map(rest),
    },
  };
}

/** Nothing of the old group stands elsewhere now, and nothing of the new one stood elsewhere before. */
function isRenamed(
  { theme, before, after }: RenamedGroup,
  pairs: PairView[],
  { kept }: ChangesView,
): boolean {
  return (
    before !== after &&
    !kept.some((one) => inGroup(one, theme, before) || inGroup(one, theme, after)) &&
    pairs.every((pair) => inGroup(pair.before, theme, before) === inGroup(pair.after, theme, after))
  );
}

const inGroup = (place: { theme: string; group: string | null }, theme: string, group: string | null) =>
  place.theme === theme && place.group === group;
