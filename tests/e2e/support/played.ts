import type { Demo } from 'app/cli/sample/load-demo.server';
import { holdTalk, prepareAndShare } from 'app/cli/sample/play-conversation.server';
import { SAMPLE_TEXTS } from 'app/cli/sample/sample-texts';
import { signAs } from 'app/cli/sample/sign-as.server';
import { createAttempts } from 'app/domain/accounts/attempts.server';
import { callIn } from 'app/domain/conversations/call-in.server';
import { endTalk, startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { civilDateOf } from 'app/domain/dates';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { DEMO_PASSWORD, DEMO_PEOPLE } from 'db/seed/demo-organisation';

const DAY = 24 * 60 * 60_000;

/** How far a talk has come. */
export type Reached =
  | 'preparing'
  | 'shared'
  | 'in-talk'
  | 'summary'
  | 'signing'
  | 'signed-by-leader'
  | 'signed';

/** Carries the employee's talk with the leader so far, all of it at one time (now unless said), and returns its address. */
export async function played(
  demo: Demo,
  employee: string,
  reached: Reached,
  at = new Date(),
): Promise<string> {
  const person = DEMO_PEOPLE.find(({ key }) => key === employee);
  const templateId = person && demo.templates.get(person.role);
  if (!person?.leader || !templateId) throw new Error(`${employee} has no leader or no template`);
  const [leader, own] = [demo.as(person.leader, at), demo.as(employee, at)];
  const texts = SAMPLE_TEXTS.da;
  const heldOn = civilDateOf(reached === 'preparing' ? new Date(at.getTime() + 14 * DAY) : at);
  const id = callIn(leader, own.actor.personId, { templateId, heldOn });
  const steps: [Reached, () => unknown][] = [
    ['preparing', () => {}],
    [
      'shared',
      () => {
        prepareAndShare(own, id, texts.employeeComments);
        prepareAndShare(leader, id, texts.leaderComments);
      },
    ],
    ['in-talk', () => (reached === 'in-talk' ? startTalk(leader, id) : holdTalk(leader, id, 'da'))],
    ['summary', () => {}],
    ['signing', () => freezeSummary(leader, id)],
    ['signed-by-leader', () => signAs(leader, createAttempts(), id, DEMO_PASSWORD)],
    ['signed', () => signAs(own, createAttempts(), id, DEMO_PASSWORD)],
  ];
  for (const [step, take] of steps) {
    await take();
    if (step === reached) break;
  }
  return `/samtaler/${id}`;
}

/** Ends the employee's talk at this address, and has both sign what they wrote and agreed in it. */
export async function signed(demo: Demo, employee: string, talk: string): Promise<void> {
  const person = DEMO_PEOPLE.find(({ key }) => key === employee);
  if (!person?.leader) throw new Error(`${employee} has no leader`);
  const leader = demo.as(person.leader);
  const id = talk.replace('/samtaler/', '');
  endTalk(leader, id);
  await freezeSummary(leader, id);
  for (const signer of [leader, demo.as(employee)]) await signAs(signer, createAttempts(), id, DEMO_PASSWORD);
}
