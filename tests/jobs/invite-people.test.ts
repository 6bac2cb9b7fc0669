import { invitePeople } from 'app/jobs/cycles/invite-people';
import pino from 'pino';
import { mailsOf, opened, organisationForRounds, standing } from 'tests/domain/cycles/rounds/round-world';
import { expect, it } from 'vitest';

const log = pino({ level: 'silent' });

it('a server that is stopped while it invites goes on where it was when it is back', async () => {
  const org = organisationForRounds();
  const cycleId = opened(org, { type: 'grus' });
  const waiting = () => Object.values(standing(org, cycleId)).filter((one) => one === 'waiting').length;
  const left = [waiting()];
  while (waiting() > 0) {
    // It looks at the reporting lines, at the problems, and invites one group: then it is stopped.
    const stopping = new AbortController();
    let looked = 0;
    const clock = () => {
      looked += 1;
      if (looked === 3) stopping.abort();
      return org.system().now;
    };
    await invitePeople({ db: org.db, keys: org.keys, clock, log }, stopping.signal);
    left.push(waiting());
  }
  expect(left).toHaveLength(4);
  expect(Object.values(standing(org, cycleId)).every((one) => one === 'invited planned')).toBe(true);
  expect(mailsOf(org, 'round-opened')).toHaveLength(7);
  expect(mailsOf(org, 'round-to-hold')).toEqual(['Anne', 'Bo', 'Kim']);
});
