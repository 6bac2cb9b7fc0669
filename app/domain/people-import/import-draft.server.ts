import { importDrafts } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import type { Context } from '../context';
import { Refusal } from '../errors';
import { openDraft } from './drafts.server';
import { importPeople, previewImport } from './import-people.server';
import type { ImportCounts } from './people-import.schema';
import { type AddedPerson, type ChangedPerson, countsOf, type EndedPerson, endsMany } from './plan.rules';

/** How much of a long list a page shows. */
const MOST_SHOWN = 200;

const firstOf = <T>(list: readonly T[]) => ({
  shown: list.slice(0, MOST_SHOWN),
  rest: Math.max(0, list.length - MOST_SHOWN),
});

function confirmedDraft(ctx: Context, id: string) {
  const draft = openDraft(ctx, id);
  if (!draft.chosen) throw new Refusal('conflict', 'people_import.columns_first');
  return { ...draft, choices: draft.chosen };
}

/** What an import would do, as far as a page can show it. Refuses with `people_import.gone` and `columns_first`. */
export function describeImport(ctx: Context, id: string) {
  const draft = confirmedDraft(ctx, id);
  const { plan, fingerprint, facts } = previewImport(ctx, draft);
  const roleNames = new Map(facts.roles.map((role) => [role.id, role.name]));
  return {
    fileName: draft.fileName,
    cpr: cprOf(draft.table),
    counts: countsOf(plan),
    units: plan.units.add.length,
    employed: plan.employed,
    endsMany: endsMany(plan),
    fingerprint,
    problems: firstOf(plan.problems),
    notices: firstOf(plan.notices),
    added: firstOf(plan.add.map(addedView)),
    changed: firstOf(plan.change.map((person) => changedView(person, roleNames))),
    ended: firstOf(plan.end.map(endedView)),
  };
}

/** The columns with CPR numbers by their names, and how many single cells were emptied. */
export function cprOf({ header, cpr }: ReturnType<typeof openDraft>['table']) {
  return {
    columns: cpr.columns.map((column) => ({ place: column + 1, name: header[column] ?? '' })),
    lines: firstOf(cpr.lines),
  };
}

const addedView = ({ line, name, email }: AddedPerson) => ({ line, name, email });

const endedView = ({ id, line, name, lastDay }: EndedPerson) => ({ id, line, name, lastDay });

function changedView({ line, name, changes }: ChangedPerson, roleNames: ReadonlyMap<string, string>) {
  const named = (id: string) => roleNames.get(id) ?? id;
  return {
    line,
    name,
    changes: changes.map((change) =>
      change.field === 'role' ? { ...change, from: named(change.from), to: named(change.to) } : change,
    ),
  };
}

/**
 * Imports the file just as it was previewed; what is left of it is how many it touched. Refuses with the codes of
 * `importPeople`, `people_import.gone` and `people_import.columns_first`.
 */
export function importDraft(
  ctx: Context,
  id: string,
  confirmed: { fingerprint: string; endMany: boolean },
): ImportCounts {
  return importPeople(ctx, id, confirmedDraft(ctx, id), confirmed, (tx, counts) =>
    tx
      .update(importDrafts)
      .set({ content: null, choices: null, result: JSON.stringify(counts) })
      .where(eq(importDrafts.id, id))
      .run(),
  );
}
