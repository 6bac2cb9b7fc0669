import type { Db } from 'db/client.server';
import { people, units } from 'db/schema/people';
import { inArray } from 'drizzle-orm';
import type { Context } from '../../context';
import { pathsOf, treeOf } from '../../people/units/unit-tree.rules';
import { findRoundIn, type Round } from './find-round.server';
import { grouped } from './grouped';
import type { Excuse, PreviewRow, Problem } from './preview';
import { previewOf } from './preview.rules';
import { loadPreviewFacts } from './preview-facts.server';

const UNITS_A_PAGE = 50;

/** Everybody whom a draft is for, as they will stand when it is opened now. The caller has been allowed to. */
export const previewRows = (ctx: Pick<Context, 'db' | 'now'>, round: Round): PreviewRow[] =>
  previewOf(loadPreviewFacts(ctx.db, round, ctx.now));

/** How many are let off for a reason, or kept from being invited by a problem. */
export type Counted<Code> = { code: Code; count: number };

export type UnitPreview = {
  unitId: string;
  /** "Børn og familie / Mosekonen". */
  unit: string;
  invited: number;
  excused: number;
  problems: number;
  leaders: { name: string; invited: number }[];
};

/** What opening a draft now would do: numbers first, then unit by unit who meets whom. For HR. */
export function previewRound(ctx: Context, cycleId: string, page: number) {
  const round = findRoundIn(ctx, ctx.db, cycleId, 'draft');
  const rows = previewRows(ctx, round);
  const invited = rows.filter(({ standing }) => standing === 'waiting');
  const byUnit = grouped(rows, ({ unitId }) => unitId);
  const tree = treeOf(ctx.db.select().from(units).all());
  const listed = tree.filter(({ id }) => byUnit.has(id));
  const pages = Math.max(1, Math.ceil(listed.length / UNITS_A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const paths = pathsOf(tree);
  const onPage = listed.slice((shown - 1) * UNITS_A_PAGE, shown * UNITS_A_PAGE);
  const names = namesOf(
    ctx.db,
    onPage.flatMap(({ id }) => (byUnit.get(id) ?? []).flatMap(({ leaderId }) => leaderId ?? [])),
  );
  return {
    people: rows.length,
    invited: invited.length,
    leaders: new Set(invited.map(({ leaderId }) => leaderId)).size,
    excused: counted<Excuse>(rows.map(({ excuse }) => excuse)),
    problems: counted<Problem>(rows.map(({ problem }) => problem)),
    decided: rows.filter(({ decided }) => decided).length,
    page: shown,
    pages,
    units: onPage.map(({ id }) => unitPreview(id, paths.get(id) ?? '', byUnit.get(id) ?? [], names)),
  };
}

export type RoundPreview = ReturnType<typeof previewRound>;

function unitPreview(
  unitId: string,
  unit: string,
  rows: readonly PreviewRow[],
  names: ReadonlyMap<string, string>,
): UnitPreview {
  const invited = rows.filter(({ standing }) => standing === 'waiting');
  const byLeader = grouped(invited, ({ leaderId }) => leaderId ?? '');
  return {
    unitId,
    unit,
    invited: invited.length,
    excused: rows.filter(({ standing }) => standing === 'excused').length,
    problems: rows.filter(({ standing }) => standing === 'problem').length,
    leaders: [...byLeader]
      .map(([id, theirs]) => ({ name: names.get(id) ?? '', invited: theirs.length }))
      .sort((a, b) => a.name.localeCompare(b.name, 'da')),
  };
}

/** Those there are, the most frequent first. */
function counted<Code extends string>(codes: readonly (Code | null)[]): Counted<Code>[] {
  const counts = new Map<Code, number>();
  for (const code of codes) if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

/** What these people are called, by id. */
export function namesOf(db: Db, ids: readonly string[]): Map<string, string> {
  const rows = db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]))
    .all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
