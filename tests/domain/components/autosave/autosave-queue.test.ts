import {
  AutosaveQueue,
  type AutosaveState,
  type Fields,
  type SaveAnswer,
} from 'app/components/autosave/autosave-queue';
import type { Draft, DraftStore } from 'app/components/autosave/draft-store';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const SAVED_AT = new Date('2026-03-02T09:00:00Z');
const REFUSED = { code: 'preparation.shared', values: {} };
const text = (words: string): Fields => ({ text: words });

type Network = {
  /** What goes wrong with each save; undefined while nothing does. */
  answer: Exclude<SaveAnswer['outcome'], 'saved' | 'stale'> | undefined;
  /** Milliseconds that a save takes. */
  delay: number;
};

/** A device, and a server that answers as the test says, or keeps what it is sent. */
function desk(drafts = new Map<string, Draft>()) {
  const server = new Map<string, { fields: Fields; version: number }>();
  const sent: { key: string; text: string; version: number }[] = [];
  let inFlight = 0;
  let most = 0;
  const states: AutosaveState[] = [];
  const network: Network = { answer: undefined, delay: 100 };
  return Object.assign(network, {
    drafts,
    server,
    sent,
    mostInFlight: () => most,
    state: () => states.at(-1),
    queue: new AutosaveQueue({
      pause: 800,
      drafts: {
        read: (key) => drafts.get(key) ?? null,
        write: (key, draft) => void drafts.set(key, draft),
        remove: (key) => void drafts.delete(key),
      } satisfies DraftStore,
      onState: (state) => states.push(state),
      async send(key, fields, version) {
        sent.push({ key, text: fields.text ?? '', version });
        inFlight += 1;
        most = Math.max(most, inFlight);
        await new Promise((done) => setTimeout(done, network.delay));
        inFlight -= 1;
        const { answer } = network;
        if (answer === 'refused') return { outcome: answer, refused: REFUSED };
        if (answer) return { outcome: answer };
        const stored = server.get(key) ?? { fields: text(''), version: 0 };
        if (stored.version !== version)
          return { outcome: 'stale', version: stored.version, theirs: stored.fields };
        server.set(key, { fields, version: version + 1 });
        return { outcome: 'saved', version: version + 1, savedAt: SAVED_AT };
      },
    }),
  });
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('typing', () => {
  it('keeps every keystroke on the device at once', () => {
    const { queue, drafts, sent } = desk();
    queue.track('q', text(''), 0);
    for (const typed of ['J', 'Je', 'Jeg']) {
      queue.change('q', text(typed));
      expect(drafts.get('q')).toEqual({ fields: text(typed), version: 0 });
    }
    expect(sent).toEqual([]);
  });

  it('is saved once, when the keys have rested', async () => {
    const { queue, drafts, sent, server, state } = desk();
    queue.track('q', text(''), 0);
    queue.change('q', text('Jeg'));
    await pass(700);
    queue.change('q', text('Jeg er'));
    await pass(700);
    expect(sent).toEqual([]);
    await pass(300);
    expect(sent).toEqual([{ key: 'q', text: 'Jeg er', version: 0 }]);
    expect(server.get('q')).toEqual({ fields: text('Jeg er'), version: 1 });
    expect(state()).toMatchObject({ status: 'saved', savedAt: SAVED_AT });
    expect(drafts.size).toBe(0);
  });

  it('goes on while a save is on its way: one is in flight, and the next has its version', async () => {
    const at = desk();
    at.delay = 5_000;
    at.queue.track('q', text(''), 0);
    at.queue.track('r', text(''), 0);
    at.queue.change('q', text('en'));
    await pass(900);
    at.queue.change('q', text('en to'));
    at.queue.change('r', text('andet'));
    await pass(5_000);
    expect(at.drafts.get('q')).toEqual({ fields: text('en to'), version: 1 });
    await pass(20_000);
    expect(at.mostInFlight()).toBe(1);
    expect(at.sent).toEqual([
      { key: 'q', text: 'en', version: 0 },
      { key: 'q', text: 'en to', version: 1 },
      { key: 'r', text: 'andet', version: 0 },
    ]);
    expect(at.state()).toMatchObject({ status: 'saved', conflicts: {} });
    expect(at.drafts.size).toBe(0);
  });

  it('in a field that was never tracked is a mistake of ours', () => {
    expect(() => desk().queue.change('q', text('x'))).toThrow('not tracked');
  });
});

describe('without a network', () => {
  it('keeps the draft, says so, and tries again until it is saved', async () => {
    const at = desk();
    at.answer = 'offline';
    at.queue.track('q', text(''), 0);
    at.queue.change('q', text('uden net'));
    await pass(12_000);
    expect(at.state()?.status).toBe('offline');
    expect(at.sent.length).toBeGreaterThanOrEqual(2);
    expect(at.drafts.get('q')?.fields).toEqual(text('uden net'));
    at.answer = undefined;
    await pass(6_000);
    expect(at.server.get('q')?.fields).toEqual(text('uden net'));
    expect(at.state()?.status).toBe('saved');
    expect(at.drafts.size).toBe(0);
  });

  it('tries at once when asked to, as when the network is back', async () => {
    const at = desk();
    at.answer = 'offline';
    at.queue.track('q', text(''), 0);
    at.queue.change('q', text('uden net'));
    await pass(1_000);
    at.answer = undefined;
    const flushed = at.queue.flush();
    await pass(200);
    expect(await flushed).toBe(true);
  });

  it('stops trying when the page is left: the draft waits for the next visit', async () => {
    const at = desk();
    at.answer = 'offline';
    at.queue.track('q', text(''), 0);
    at.queue.change('q', text('uden net'));
    void at.queue.flush();
    at.queue.stop();
    await pass(60_000);
    expect(at.sent).toHaveLength(1);
    const next = desk(at.drafts);
    expect(next.queue.track('q', text(''), 0)).toEqual(text('uden net'));
    await pass(1_000);
    expect(next.server.get('q')?.fields).toEqual(text('uden net'));
    expect(at.drafts.size).toBe(0);
  });
});

describe('with an expired session', () => {
  it('keeps the draft and does not knock again by itself', async () => {
    const at = desk();
    at.answer = 'signed-out';
    at.queue.track('q', text(''), 0);
    at.queue.change('q', text('før jeg blev logget ud'));
    await pass(60_000);
    expect(at.state()?.status).toBe('signed-out');
    expect(at.sent).toHaveLength(1);
    expect(at.drafts.get('q')?.fields).toEqual(text('før jeg blev logget ud'));
  });

  it('gives the text back after the log-in, and saves it', async () => {
    const at = desk();
    at.answer = 'signed-out';
    at.queue.track('q', text(''), 0);
    at.queue.change('q', text('før jeg blev logget ud'));
    await pass(1_000);
    const next = desk(at.drafts);
    expect(next.queue.track('q', text(''), 0)).toEqual(text('før jeg blev logget ud'));
    await pass(1_000);
    expect(next.server.get('q')?.fields).toEqual(text('før jeg blev logget ud'));
  });
});

describe('when somebody else saved meanwhile', () => {
  /** The other's text stands as version 1 when ours, written on version 0, comes. */
  async function met() {
    const at = desk();
    at.queue.track('q', text(''), 0);
    at.server.set('q', { fields: text('deres'), version: 1 });
    at.queue.change('q', text('mit'));
    await pass(1_000);
    return at;
  }

  it('both texts are shown, and neither is overwritten', async () => {
    const { state, server, drafts } = await met();
    expect(state()).toMatchObject({
      status: 'conflict',
      conflicts: { q: { mine: text('mit'), theirs: text('deres'), version: 1 } },
    });
    expect(server.get('q')?.fields).toEqual(text('deres'));
    expect(drafts.get('q')?.fields).toEqual(text('mit'));
  });

  it('the chosen text is saved on top of the newer one', async () => {
    const { queue, state, server, sent, drafts } = await met();
    queue.resolve('q', text('deres og mit'));
    expect(state()?.conflicts).toEqual({});
    await pass(1_000);
    expect(sent.at(-1)).toEqual({ key: 'q', text: 'deres og mit', version: 1 });
    expect(server.get('q')).toEqual({ fields: text('deres og mit'), version: 2 });
    expect(state()?.status).toBe('saved');
    expect(drafts.size).toBe(0);
  });

  it('nothing more of that field is sent before the choice, and what is typed is part of it', async () => {
    const { queue, state, sent } = await met();
    queue.change('q', text('mit og mere'));
    await pass(10_000);
    expect(sent).toHaveLength(1);
    expect(state()?.conflicts.q?.mine).toEqual(text('mit og mere'));
  });

  it('the other fields go on being saved', async () => {
    const { queue, server, state } = await met();
    queue.track('r', text(''), 0);
    queue.change('r', text('andet'));
    await pass(1_000);
    expect(server.get('r')?.fields).toEqual(text('andet'));
    expect(state()?.status).toBe('conflict');
  });

  it('what was typed while the save was on its way is in the choice', async () => {
    const at = desk();
    at.delay = 2_000;
    at.queue.track('q', text(''), 0);
    at.server.set('q', { fields: text('deres'), version: 1 });
    at.queue.change('q', text('mit'));
    await pass(1_000);
    at.queue.change('q', text('mit, og resten'));
    await pass(5_000);
    expect(at.state()?.conflicts.q?.mine).toEqual(text('mit, og resten'));
  });

  it('a newer one still comes up again after the choice', async () => {
    const { queue, server, state } = await met();
    server.set('q', { fields: text('endnu nyere'), version: 2 });
    queue.resolve('q', text('mit'));
    await pass(1_000);
    expect(state()?.conflicts.q).toEqual({ mine: text('mit'), theirs: text('endnu nyere'), version: 2 });
  });
});

describe('a draft that is found on the device', () => {
  it('of an older version comes up as a conflict, with the writer’s own words in the field', async () => {
    const at = desk(new Map([['q', { fields: text('mit fra i går'), version: 1 }]]));
    expect(at.queue.track('q', text('deres fra i morges'), 2)).toEqual(text('mit fra i går'));
    expect(at.state()).toMatchObject({
      status: 'conflict',
      conflicts: { q: { mine: text('mit fra i går'), theirs: text('deres fra i morges'), version: 2 } },
    });
    at.server.set('q', { fields: text('deres fra i morges'), version: 2 });
    at.queue.resolve('q', text('mit fra i går'));
    await pass(1_000);
    expect(at.server.get('q')).toEqual({ fields: text('mit fra i går'), version: 3 });
  });

  it('of an older version survives typing on before a choice is made, and a visit after that', async () => {
    const at = desk(new Map([['q', { fields: text('mit'), version: 1 }]]));
    at.queue.track('q', text('deres'), 2);
    at.queue.change('q', text('mit!'));
    await pass(5_000);
    expect(at.sent).toEqual([]);
    expect(at.drafts.get('q')).toEqual({ fields: text('mit!'), version: 1 });
    expect(at.state()?.conflicts.q).toEqual({ mine: text('mit!'), theirs: text('deres'), version: 2 });
  });

  it('that the server has already is forgotten', async () => {
    const at = desk(new Map([['q', { fields: { text: 'det samme', scale: '' }, version: 0 }]]));
    expect(at.queue.track('q', text('det samme'), 1)).toBeNull();
    await pass(5_000);
    expect(at.drafts.size).toBe(0);
    expect(at.sent).toEqual([]);
  });
});

describe('flushing before the page moves on', () => {
  it('saves at once and says that all is saved', async () => {
    const { queue, server } = desk();
    queue.track('q', text(''), 0);
    queue.change('q', text('sidste ord'));
    const flushed = queue.flush();
    await pass(150);
    expect(await flushed).toBe(true);
    expect(server.get('q')?.fields).toEqual(text('sidste ord'));
  });

  it('waits for what is on its way', async () => {
    const at = desk();
    at.delay = 2_000;
    at.queue.track('q', text(''), 0);
    at.queue.change('q', text('en'));
    await pass(900);
    at.queue.change('q', text('en to'));
    const flushed = at.queue.flush();
    await pass(5_000);
    expect(await flushed).toBe(true);
    expect(at.server.get('q')?.fields).toEqual(text('en to'));
    expect(at.mostInFlight()).toBe(1);
  });

  it.each(['offline', 'signed-out', 'failed'] as const)(
    'says that it is not when it went %s',
    async (outcome) => {
      const at = desk();
      at.answer = outcome;
      at.queue.track('q', text(''), 0);
      at.queue.change('q', text('sidste ord'));
      const flushed = at.queue.flush();
      await pass(150);
      expect(await flushed).toBe(false);
      expect(at.state()?.status).toBe(outcome);
    },
  );

  it('says why a save was refused, keeps the text on the device and sends it again only when it changes', async () => {
    const at = desk();
    at.answer = 'refused';
    at.queue.track('q', text(''), 0);
    at.queue.change('q', text('for sent'));
    await pass(30_000);
    expect(at.state()).toMatchObject({ status: 'failed', refused: REFUSED });
    expect(at.drafts.get('q')?.fields).toEqual(text('for sent'));
    expect(at.sent).toHaveLength(1);
    at.answer = undefined;
    at.queue.change('q', text('for sent, men nu'));
    await pass(2_000);
    expect(at.state()).toMatchObject({ status: 'saved', refused: null });
  });

  it('says that it is not while two texts wait for a choice', async () => {
    const at = desk(new Map([['q', { fields: text('mit'), version: 0 }]]));
    at.queue.track('q', text('deres'), 1);
    expect(await at.queue.flush()).toBe(false);
  });

  it('is true where nothing was written', async () => {
    const { queue, sent } = desk();
    queue.track('q', text('som før'), 3);
    expect(await queue.flush()).toBe(true);
    expect(sent).toEqual([]);
  });
});
