import type { OwnStep } from './overview.rules';

/** Many to call in by the same day: one thing to do. */
export type CallInTogether = Pick<OwnStep, 'heldOn' | 'day'> & { kind: 'call-in-together'; count: number };

/** As many as stand by name; more are one line. */
const NAMED = 3;

/** What a leader does now, in the same order, with many to call in by the same day as one line where the first stood. */
export function callInTogether(steps: readonly OwnStep[]): (OwnStep | CallInTogether)[] {
  const counts = new Map<string, number>();
  for (const step of steps.filter(isOneToCallIn)) counts.set(step.heldOn, (counts.get(step.heldOn) ?? 0) + 1);
  const told = new Set<string>();
  return steps.flatMap((step): (OwnStep | CallInTogether)[] => {
    const { heldOn, day } = step;
    const count = isOneToCallIn(step) ? (counts.get(heldOn) ?? 0) : 0;
    if (count <= NAMED) return [step];
    if (told.has(heldOn)) return [];
    told.add(heldOn);
    return [{ kind: 'call-in-together', heldOn, day, count }];
  });
}

const isOneToCallIn = ({ kind, groupName }: OwnStep) => kind === 'call-in' && groupName === null;
