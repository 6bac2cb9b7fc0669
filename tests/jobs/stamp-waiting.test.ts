import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { signSummary } from 'app/domain/signing/sign-summary.server';
import { stampWhatWaits } from 'app/jobs/stamps/stamp-waiting';
import { conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import { prove, shown } from 'tests/domain/signing/sign-as';
import { atSummary, organisationWithTeam } from 'tests/support/conversations';
import { silentStamps } from 'tests/support/stamps';
import { NOW } from 'tests/support/test-database';
import { expect, it, vi } from 'vitest';

const MINUTE = 60_000;
const GENEROUS = 60_000;

it(
  'asks again for what waits, tells the operator the code and nothing else, and stops when it is told to',
  async () => {
    const organisation = organisationWithTeam();
    const { db, keys } = organisation;
    const id = atSummary(organisation);
    await freezeSummary(organisation.as('Anne'), id);
    const { client, asked } = silentStamps('wait', 'TIMEOUT');
    const sign = async (name: string, stamps: typeof client | null) => {
      const input = { ...shown(organisation, name, id), reservation: 'kanariefuglen' };
      await signSummary(organisation.as(name), await prove(organisation, name), id, input, stamps);
    };
    await sign('Anne', null);
    await sign('Jonas', client);
    const before = asked.length;
    const log = { info: vi.fn(), warn: vi.fn() };
    let now = NOW;
    const run = (stamps: typeof client | null, stopping = new AbortController().signal) =>
      stampWhatWaits({ db, keys, clock: () => now }, stamps, log, stopping);
    const state = () => db.select().from(conversations).where(eq(conversations.id, id)).get()?.state;

    await run(client);
    expect(asked).toHaveLength(before);
    now = new Date(NOW.getTime() + MINUTE);
    await run(client, AbortSignal.abort());
    expect(asked).toHaveLength(before);
    await run(client);
    expect(asked.length).toBeGreaterThan(before);
    expect(log.warn).toHaveBeenCalledExactlyOnceWith(
      { summary: shown(organisation, 'Anne', id).summaryId, code: 'TIMEOUT' },
      'a signature waits for its timestamp',
    );
    expect(state()).toBe('signing');

    now = new Date(NOW.getTime() + 5 * MINUTE);
    await run(null);
    expect(state()).toBe('signed');
    expect(JSON.stringify([...log.warn.mock.calls, ...log.info.mock.calls])).not.toMatch(
      /kanarie|Anne|Jonas/,
    );
  },
  GENEROUS,
);
