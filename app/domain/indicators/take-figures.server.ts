import { transact } from 'db/client.server';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { Refusal } from '../errors';
import { type Insight, type InsightFilter, readInsight } from './read-insight.server';
import type { EvaluationFigure, Groups } from './themes.rules';

type Kind = 'use' | 'scale' | 'theme-card' | 'agreement' | 'evaluation';

/** What a row is about: those invited or those who had their talk, a statement or the theme alone, a question afterwards. */
type About =
  | { of: 'invited' | 'had' }
  | { of: 'theme'; text: string | null }
  | ({ of: 'evaluation' } & Pick<EvaluationFigure, 'question' | 'side'>);

/** So many said one of these words; null where it is withheld, no words where only how many is told. */
export type FigureRow = {
  kind: Kind;
  theme: string | null;
  about: About;
  words: readonly string[];
  count: number | null;
};

/**
 * What the page shows as rows to take out, which is logged. Refuses with `insight.nothing_yet`. For HR.
 */
export function takeFigures(ctx: Context, filter: InsightFilter): { insight: Insight; rows: FigureRow[] } {
  const insight = readInsight(ctx, filter);
  if (!insight) throw new Refusal('not-found', 'insight.nothing_yet');
  const { use } = insight;
  const rows = [
    ...rowsOf({ kind: 'use', theme: null, about: { of: 'invited' } }, use?.talks),
    ...rowsOf({ kind: 'use', theme: null, about: { of: 'had' } }, use?.plans),
    ...insight.themes.flatMap(({ name, cards, agreements, statements }) => [
      ...rowsOf({ kind: 'theme-card', theme: name, about: { of: 'theme', text: null } }, cards),
      ...rowsOf({ kind: 'agreement', theme: name, about: { of: 'theme', text: null } }, agreements),
      ...statements.flatMap(({ text, groups }) =>
        rowsOf({ kind: 'scale', theme: name, about: { of: 'theme', text } }, groups),
      ),
    ]),
    ...insight.evaluations.flatMap(({ question, side, groups }) =>
      rowsOf({ kind: 'evaluation', theme: null, about: { of: 'evaluation', question, side } }, groups),
    ),
  ];
  transact(ctx.db, (tx) =>
    appendAuditEvent(ctx, tx, {
      action: 'figures.take',
      subjectType: 'function',
      subjectId: null,
      details: { release: insight.release.id, count: rows.length },
    }),
  );
  return { insight, rows };
}

function rowsOf(about: Omit<FigureRow, 'words' | 'count'>, groups: Groups | undefined): FigureRow[] {
  if (groups === undefined) return [];
  if (groups === null) return [{ ...about, words: [], count: null }];
  return groups.map(({ words, count }) => ({ ...about, words, count }));
}
