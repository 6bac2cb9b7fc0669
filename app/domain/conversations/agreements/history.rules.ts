import type { PastTalk } from './agreement-history.server';
import type { FollowedLine } from './follow-up.server';

/** An agreement with the talk that it was made at. */
export type HistoryLine = FollowedLine & {
  talk: Pick<PastTalk, 'type' | 'heldOn' | 'leaderName' | 'groupName'>;
};

/**
 * Agreements of many talks as one line through the years: those that run, the nearest day first, and those
 * that ended, by the year that they ended in. One that was carried on stands where it was carried to.
 */
export function throughTheYears(talks: readonly PastTalk[]): {
  open: HistoryLine[];
  ended: { year: string; lines: HistoryLine[] }[];
} {
  const all = talks.flatMap(({ lines, type, heldOn, leaderName, groupName }) =>
    lines.map((line): HistoryLine => ({ ...line, talk: { type, heldOn, leaderName, groupName } })),
  );
  const open = all.filter(({ outcome }) => outcome === null).sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
  const years = new Map<string, HistoryLine[]>();
  for (const line of all) {
    if (line.outcome === null || line.outcome.kind === 'carried') continue;
    const year = line.outcome.on.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), line]);
  }
  const ended = [...years].map(([year, lines]) => ({ year, lines }));
  return { open, ended: ended.sort((a, b) => b.year.localeCompare(a.year)) };
}

/** One without a day comes last. */
const dayOf = ({ dueOn, followUpOn }: FollowedLine) =>
  [dueOn, followUpOn].filter((day) => day !== null).sort()[0] ?? '9999';
