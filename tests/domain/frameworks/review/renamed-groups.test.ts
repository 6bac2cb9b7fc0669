import { renamedGroups } from 'app/components/frameworks/review/renamed-groups';
import type { ChangesView, PairView } from 'app/domain/frameworks/review/changes-view.rules';
import { expect, it } from 'vitest';

const none: ChangesView = { reworded: [], moved: [], kept: [], fresh: [], gone: [] };

function place(id: string, group: string | null) {
  return { id, text: `Sætning ${id}`, theme: 'Mod', group, role: null };
}

function pair(id: string, before: string | null, after: string | null): PairView {
  return { before: place(id, before), after: place(id, after), moves: [{ what: 'group', before, after }] };
}

it('a group whose statements all stand under a new name is told of as renamed, and none of them as moved', () => {
  const { renamed, changes } = renamedGroups({
    ...none,
    moved: [pair('a', 'Før', 'Nu'), pair('b', 'Før', 'Nu'), pair('c', null, 'Andet')],
    reworded: [{ ...pair('d', 'Før', 'Nu'), words: [] }],
  });
  expect(renamed).toEqual([{ theme: 'Mod', before: 'Før', after: 'Nu' }]);
  expect(changes.moved.map(({ after }) => after.id)).toEqual(['c']);
  expect(changes.reworded.map(({ moves }) => moves)).toEqual([[]]);
});

it('a statement of a renamed group that applies to another role now is still told of', () => {
  const other = pair('a', 'Før', 'Nu');
  const role = { what: 'role', before: 'Leder', after: null } as const;
  const { changes } = renamedGroups({
    ...none,
    moved: [{ ...other, moves: [...other.moves, role] }, pair('b', 'Før', 'Nu')],
  });
  expect(changes.moved.map(({ moves }) => moves)).toEqual([[role]]);
});

it.each<[string, Partial<ChangesView>]>([
  ['has been split', { moved: [pair('a', 'Før', 'Nu'), pair('b', 'Før', 'Andet')] }],
  ['has been joined with another', { moved: [pair('a', 'Før', 'Nu'), pair('b', 'Andet', 'Nu')] }],
  ['is still there', { moved: [pair('a', 'Før', 'Nu')], kept: [place('b', 'Før')] }],
  ['has gone into one that was there', { moved: [pair('a', 'Før', 'Nu')], kept: [place('b', 'Nu')] }],
  ['has been dissolved', { moved: [pair('a', 'Før', null)] }],
])('a group that %s is not told of as renamed', (_, some) => {
  const { renamed, changes } = renamedGroups({ ...none, ...some });
  expect(renamed).toEqual([]);
  expect(changes.moved).toEqual(some.moved);
});
