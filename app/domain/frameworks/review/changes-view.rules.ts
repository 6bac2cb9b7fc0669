import type { Framework, Statement } from 'templates/framework.schema';
import { roleNames } from '../framework-view.rules';
import type { EditionChanges } from './compare/compare-editions.rules';
import type { Move } from './compare/settings.rules';
import type { WordChange } from './compare/word-changes.rules';

/** A statement by its words and where it belongs, by name. `role` is null where it applies to everybody. */
export type StatementPlace = {
  id: string;
  text: string;
  theme: string;
  group: string | null;
  role: string | null;
};
/** The order among the others is not told of: nobody asks for it, and one new sentence shifts them all. */
export type MoveView = { what: Exclude<Move, 'place'>; before: string | null; after: string | null };
export type PairView = { before: StatementPlace; after: StatementPlace; moves: MoveView[] };
export type ChangesView = {
  reworded: (PairView & { words: WordChange[] })[];
  /** The same words in another place. */
  moved: PairView[];
  kept: StatementPlace[];
  fresh: StatementPlace[];
  gone: StatementPlace[];
};

/** What is another in a new version, by the names that each version has for things. */
export function changesView(changes: EditionChanges, before: Framework, after: Framework): ChangesView {
  const [was, is] = [placed(before), placed(after)];
  const pair = (one: EditionChanges['kept'][number]): PairView => {
    const [old, now] = [was(one.before), is(one.after)];
    return { before: old, after: now, moves: one.moved.flatMap((what) => moveView(what, old, now)) };
  };
  const stays = ({ moved }: { moved: Move[] }) => moved.every((what) => what === 'place');
  return {
    reworded: changes.reworded.map((one) => ({ ...pair(one), words: one.words })),
    moved: changes.kept.filter((one) => !stays(one)).map(pair),
    kept: changes.kept.filter(stays).map((one) => is(one.after)),
    fresh: changes.fresh.map(is),
    gone: changes.gone.map(was),
  };
}

function moveView(what: Move, before: StatementPlace, after: StatementPlace): MoveView[] {
  return what === 'place' ? [] : [{ what, before: before[what], after: after[what] }];
}

function placed(framework: Framework): (statement: Statement) => StatementPlace {
  const themes = new Map(framework.themes.map(({ id, name }) => [id, name]));
  const roleName = roleNames(framework);
  return ({ id, text, theme, group, role }) => ({
    id,
    text,
    theme: themes.get(theme) ?? theme,
    group,
    role: roleName(role),
  });
}
