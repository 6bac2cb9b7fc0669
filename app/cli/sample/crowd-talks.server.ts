import { DEMO_PASSWORD } from 'db/seed/demo-organisation';
import type { Inhabitant } from 'db/seed/large-municipality';
import { createAttempts } from '../../domain/accounts/attempts.server';
import { callIn } from '../../domain/conversations/call-in.server';
import { civilDateOf } from '../../domain/dates';
import { freezeSummary } from '../../domain/signing/freeze-summary.server';
import type { Demo } from './load-demo.server';
import { holdTalk, prepareAndShare } from './play-conversation.server';
import { SAMPLE_TEXTS } from './sample-texts';
import { signAs } from './sign-as.server';

const DAY = 24 * 60 * 60_000;
const TEXTS = SAMPLE_TEXTS.da;
/** The talks were held over a quarter, the first of them so long ago. */
const BEGAN_DAYS_AGO = 330;
const LASTED_DAYS = 90;

/**
 * Last year's round of the first `most` people who have somebody to talk with, signed by both: where the municipality
 * began. `told` is called with how many there are so far.
 */
export async function playLastYear(
  demo: Demo,
  crowd: readonly Inhabitant[],
  { now, most, told }: { now: Date; most: number; told: (done: number) => void },
): Promise<void> {
  const keyOf = new Map(crowd.map(({ number, key }) => [number, key]));
  const talks = crowd
    .filter(({ startsIn, leave }) => startsIn < -BEGAN_DAYS_AGO && leave === null)
    .flatMap((person) => {
      const leader = person.leader === null ? undefined : keyOf.get(person.leader);
      return leader ? [{ key: person.key, role: person.role, leader }] : [];
    })
    .slice(0, most);
  for (const [place, talk] of talks.entries()) {
    const at = new Date(now.getTime() - (BEGAN_DAYS_AGO - (place % LASTED_DAYS)) * DAY);
    await playSigned(demo, talk, at, place);
    told(place + 1);
  }
}

async function playSigned(
  demo: Demo,
  { key, role, leader: leaderKey }: { key: string; role: string; leader: string },
  at: Date,
  place: number,
): Promise<void> {
  const templateId = demo.templates.get(role);
  if (!templateId) throw new Error(`the demo has no template for ${role}`);
  const employee = demo.as(key, at);
  const leader = demo.as(leaderKey, at);
  const id = callIn(leader, demo.idOf(key), { templateId, heldOn: civilDateOf(at) });
  prepareAndShare(employee, id, turned(TEXTS.employeeComments, place));
  prepareAndShare(leader, id, turned(TEXTS.leaderComments, place));
  holdTalk(leader, id, 'da');
  await freezeSummary(leader, id);
  await signAs(leader, createAttempts(), id, DEMO_PASSWORD);
  await signAs(employee, createAttempts(), id, DEMO_PASSWORD);
}

/** The list begun at another place: not everybody says the same of the same. */
const turned = <T>(list: readonly T[], by: number): T[] => [
  ...list.slice(by % list.length),
  ...list.slice(0, by % list.length),
];
