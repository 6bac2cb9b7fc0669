import { GROUP_LIMIT } from '../../conversations/group/group.schema';
import { addDays } from '../../dates';
import type { Decision, Employed, Excuse, Period, PreviewFacts, PreviewRow, Problem } from './preview';

/** Somebody who began so shortly before a round has only just had the talks of a new employee. */
const NEW_DAYS = 90;
/** To be called in, prepare and talk takes four weeks; of a shorter round half of it. */
const DAYS_NEEDED = 28;

/**
 * Who takes part in a round, decided for everybody: whom it is for, who is let off and why, and who cannot be
 * invited yet. What HR has decided goes before what is proposed; nobody is invited without a leader or a template.
 */
export function previewOf(given: PreviewFacts): PreviewRow[] {
  const facts = { ...given, newAfter: addDays(given.round.startsOn, -NEW_DAYS) };
  const rows = facts.people.flatMap((person): PreviewRow[] => {
    const decision = facts.decisions.get(person.personId) ?? null;
    const [main] = person.employments;
    if (!main) return [];
    if (!decision && !isMeant(facts, person)) return [];
    const proposed = proposedExcuse(facts, person.personId);
    const excuse = decision ? decision.excuse : proposed;
    const problem = excuse ? null : problemOf(person.employments, facts);
    return [
      {
        personId: person.personId,
        name: person.name,
        unitId: main.unitId,
        leaderId: main.leaderId,
        role: main.role,
        standing: excuse ? 'excused' : problem ? 'problem' : 'waiting',
        excuse,
        problem,
        proposed,
        decided: decision !== null,
      },
    ];
  });
  return facts.round.type === 'grus' ? inGroups(rows) : rows;
}

/** A LUS is for whoever leads others, a MUS or GRUS for the rest: in the parts of the organisation that the round is for. */
function isMeant({ round, units, leaders }: PreviewFacts, { personId, employments }: Employed): boolean {
  const [main] = employments;
  if (!main || (units && !units.has(main.unitId))) return false;
  return leaders.has(personId) === (round.type === 'lus');
}

/** What keeps somebody with these employments from being invited; null where nothing does. */
export function problemOf(
  employments: Employed['employments'],
  { roles, templates }: Pick<PreviewFacts, 'roles' | 'templates'>,
): Problem | null {
  const [main] = employments;
  if (!main?.leaderId) return 'no-leader';
  if (employments.some(({ role }) => role !== main.role)) return 'two-roles';
  if (!roles.has(main.role)) return 'no-role';
  return templates.has(main.role) ? null : 'no-template';
}

function proposedExcuse(facts: PreviewFacts & { newAfter: string }, personId: string): Excuse | null {
  const { round, held, leaves, firstDays, lastDays } = facts;
  if (held.has(personId)) return 'already-held';
  const last = lastDays.get(personId);
  if (last !== undefined && last <= round.endsOn) return 'leaving';
  if (isAway(leaves.get(personId) ?? [], round)) return 'leave';
  const first = firstDays.get(personId);
  return first !== undefined && first > facts.newAfter ? 'new' : null;
}

/** Whether too little of the period is left beside the leaves to be called in, prepare and talk. */
function isAway(leaves: readonly { startsOn: string; endsOn: string | null }[], round: Period): boolean {
  if (leaves.length === 0) return false;
  let days = 0;
  let present = 0;
  for (let day = round.startsOn; day <= round.endsOn; day = addDays(day, 1)) {
    days += 1;
    const away = leaves.some(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn));
    if (!away) present += 1;
  }
  return present < Math.min(DAYS_NEEDED, days / 2);
}

/** In a round of group talks those with the same leader are a group: of two at least, and as many as can be heard. */
function inGroups(rows: PreviewRow[]): PreviewRow[] {
  const sizes = new Map<string | null, number>();
  for (const { standing, leaderId } of rows)
    if (standing === 'waiting') sizes.set(leaderId, (sizes.get(leaderId) ?? 0) + 1);
  return rows.map((row) => {
    const size = sizes.get(row.leaderId) ?? 0;
    if (row.standing !== 'waiting' || (size >= 2 && size <= GROUP_LIMIT)) return row;
    return { ...row, standing: 'problem', problem: size < 2 ? 'group-small' : 'group-large' };
  });
}

/** The decision that a stored row of a round that is not opened stands for. */
export const decisionOf = ({ excuse }: { excuse: Excuse | null }): Decision => ({ excuse });
