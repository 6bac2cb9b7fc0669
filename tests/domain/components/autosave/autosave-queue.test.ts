import type { Fields } from 'app/components/autosave/autosave-queue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Device, desk, REFUSED, SAVED_AT, Server, text } from './desk';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A window opened on a device where an earlier one left a draft. */
function withDraft(content: Fields, version: number) {
  const device = new Device();
  device.open().write('q', { content, version, unsure: [] });
  return desk({ device });
}
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('typing', () => {
  it('keeps every keystroke on the device at once', () => {
    const { queue, device, sent } = desk();
    queue.track('q', text(''), 0);
    for (const typed of ['J', 'Je', 'Jeg']) {
      queue.change('q', text(typed));
      expect(device.words('q')).toEqual(text(typed));
    }
    expect(sent).toEqual([]);
  });

  it('is saved once, when the keys have rested', async () => {
    const { queue, device, sent, server, state } = desk();
    queue.track('q', text(''), 0);
    queue.change('q', text('Jeg'));
    await pass(700);
    queue.change('q', text('Jeg er'));
    await pass(700);
    expect(sent).toEqual([]);
    await pass(300);
    expect(sent).toEqual([{ key: 'q', text: 'Jeg er', version: 0 }]);
    expect(server.at('q')).toEqual({ content: text('Jeg er'), version: 1 });
    expect(state()).toMatchObject({ status: 'saved', savedAt: SAVED_AT });
    expect(device.drafts.size).toBe(0);
  });

  it('goes on while a save is on its way: the next of that field waits for its version, other fields do not', async () => {
    const at = desk();
    at.delay = 5_000;
    at.queue.track('q', text(''), 0);
    at.queue.track('r', text(''), 0);
    at.queue.change('q', text('en'));
    await pass(900);
    at.queue.change('q', text('en to'));
    at.queue.change('r', text('andet'));
    await pass(5_000);
    expect(at.device.words('q')).toEqual(text('en to'));
    await pass(20_000);
    expect(at.mostOfOne()).toBe(1);
    expect(at.mostTogether()).toBe(2);
    expect(at.sent).toEqual([
      { key: 'q', text: 'en', version: 0 },
      { key: 'r', text: 'andet', version: 0 },
      { key: 'q', text: 'en to', version: 1 },
    ]);
    expect(at.state()).toMatchObject({ status: 'saved', conflicts: {} });
    expect(at.device.drafts.size).toBe(0);
  });

  it('without a rest is saved all the same, every few seconds', async () => {
    const { queue, sent } = desk();
    queue.track('q', text(''), 0);
    for (let keys = 1; keys <= 40; keys += 1) {
      queue.change('q', text('a'.repeat(keys)));
      await pass(300);
    }
    expect(sent.length).toBeGreaterThanOrEqual(2);
    expect(sent.length).toBeLessThan(5);
  });

  it('in many fields sends a few at a time, and all of them when the page is left', async () => {
    const at = desk();
    at.delay = 1_000;
    const keys = Array.from({ length: 12 }, (_, place) => `line-${place}`);
    for (const key of keys) at.queue.track(key, null, 0);
    for (const key of keys) at.queue.change(key, text(key));
    await pass(900);
    expect(at.mostTogether()).toBe(4);
    void at.queue.flush();
    expect(at.mostTogether()).toBe(12);
    await pass(5_000);
    expect(at.server.fields.size).toBe(12);
    expect(at.mostOfOne()).toBe(1);
  });

  it('in a field that was never tracked is a mistake of ours', () => {
    expect(() => desk().queue.change('q', text('x'))).toThrow('not tracked');
  });
});

describe('a save without a network', () => {
  it('keeps the draft, says so, and tries again until it is saved', async () => {
    const at = desk();
    at.answer = 'offline';
    at.queue.track('q', text(''), 0);
    at.queue.change('q', text('uden net'));
    await pass(12_000);
    expect(at.state()?.status).toBe('offline');
    expect(at.sent.length).toBeGreaterThanOrEqual(2);
    expect(at.device.words('q')).toEqual(text('uden net'));
    at.answer = undefined;
    await pass(6_000);
    expect(at.server.at('q').content).toEqual(text('uden net'));
    expect(at.state()?.status).toBe('saved');
    expect(at.device.drafts.size).toBe(0);
  });

  it('waits longer each time, and sends the newest text alone when it is back', async () => {
    const at = desk();
    at.answer = 'offline';
    at.queue.track('q', text(''), 0);
    for (let second = 1; second <= 120; second += 1) {
      at.queue.change('q', text(`${second} sekunder uden net`));
      await pass(1_000);
    }
    expect(at.sent.length).toBeLessThan(12);
    expect(at.statuses().filter((status, place, all) => status !== all[place - 1])).toEqual([
      'saving',
      'offline',
    ]);
    at.answer = undefined;
    at.sent.splice(0);
    const flushed = at.queue.flush();
    await pass(200);
    expect(await flushed).toBe(true);
    expect(at.sent).toEqual([{ key: 'q', text: '120 sekunder uden net', version: 0 }]);
    expect(at.device.drafts.size).toBe(0);
  });

  it('whose answer was lost on the way back, is no conflict with oneself', async () => {
    const at = desk();
    at.answerLost = true;
    at.queue.track('q', null, 0);
    at.queue.change('q', text('jeg'));
    await pass(1_000);
    expect(at.server.at('q')).toEqual({ content: text('jeg'), version: 1 });
    at.answerLost = false;
    at.queue.change('q', text('jeg er'));
    await pass(10_000);
    expect(at.state()).toMatchObject({ status: 'saved', conflicts: {} });
    expect(at.server.at('q')).toEqual({ content: text('jeg er'), version: 2 });
  });

  it('and a reload after such an answer, is no conflict with oneself either', async () => {
    const at = desk();
    at.answerLost = true;
    at.queue.track('q', null, 0);
    at.queue.change('q', text('jeg'));
    await pass(1_000);
    at.queue.change('q', text('jeg er'));
    at.queue.stop();
    const next = desk(at);
    expect(next.queue.track('q', text('jeg'), 1)).toEqual(text('jeg er'));
    expect(next.state()?.conflicts).toEqual({});
    await pass(2_000);
    expect(next.server.at('q')).toEqual({ content: text('jeg er'), version: 2 });
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
    const next = desk({ device: at.device });
    expect(next.queue.track('q', text(''), 0)).toEqual(text('uden net'));
    await pass(1_000);
    expect(next.server.at('q').content).toEqual(text('uden net'));
    expect(at.device.drafts.size).toBe(0);
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
    expect(at.device.words('q')).toEqual(text('før jeg blev logget ud'));
  });

  it('gives the text back after the log-in, and saves it', async () => {
    const at = desk();
    at.answer = 'signed-out';
    at.queue.track('q', text(''), 0);
    at.queue.change('q', text('før jeg blev logget ud'));
    await pass(1_000);
    const next = desk({ device: at.device });
    expect(next.queue.track('q', text(''), 0)).toEqual(text('før jeg blev logget ud'));
    await pass(1_000);
    expect(next.server.at('q').content).toEqual(text('før jeg blev logget ud'));
  });
});

describe('when somebody else saved meanwhile', () => {
  /** The other's text stands as version 1 when ours, written on version 0, comes. */
  async function met() {
    const at = desk();
    at.queue.track('q', text(''), 0);
    at.server.fields.set('q', { content: text('deres'), version: 1 });
    at.queue.change('q', text('mit'));
    await pass(1_000);
    return at;
  }

  it('both texts are shown, and neither is overwritten', async () => {
    const { state, server, device } = await met();
    expect(state()).toMatchObject({
      status: 'conflict',
      conflicts: { q: { mine: text('mit'), theirs: text('deres'), version: 1 } },
    });
    expect(server.at('q').content).toEqual(text('deres'));
    expect(device.words('q')).toEqual(text('mit'));
  });

  it('the chosen text is saved on top of the newer one', async () => {
    const { queue, state, server, sent, device } = await met();
    queue.resolve('q', text('deres og mit'));
    expect(state()?.conflicts).toEqual({});
    await pass(1_000);
    expect(sent.at(-1)).toEqual({ key: 'q', text: 'deres og mit', version: 1 });
    expect(server.at('q')).toEqual({ content: text('deres og mit'), version: 2 });
    expect(state()?.status).toBe('saved');
    expect(device.drafts.size).toBe(0);
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
    expect(server.at('r').content).toEqual(text('andet'));
    expect(state()?.status).toBe('conflict');
  });

  it('what was typed while the save was on its way is in the choice', async () => {
    const at = desk();
    at.delay = 2_000;
    at.queue.track('q', text(''), 0);
    at.server.fields.set('q', { content: text('deres'), version: 1 });
    at.queue.change('q', text('mit'));
    await pass(1_000);
    at.queue.change('q', text('mit, og resten'));
    await pass(5_000);
    expect(at.state()?.conflicts.q?.mine).toEqual(text('mit, og resten'));
  });

  it('a newer one still comes up again after the choice', async () => {
    const { queue, server, state } = await met();
    server.fields.set('q', { content: text('endnu nyere'), version: 2 });
    queue.resolve('q', text('mit'));
    await pass(1_000);
    expect(state()?.conflicts.q).toMatchObject({
      mine: text('mit'),
      theirs: text('endnu nyere'),
      version: 2,
    });
  });
});

describe('a draft that is found on the device', () => {
  it('of an older version comes up as a conflict, with the writer’s own words in the field', async () => {
    const at = withDraft(text('mit fra i går'), 1);
    expect(at.queue.track('q', text('deres fra i morges'), 2)).toEqual(text('mit fra i går'));
    expect(at.state()).toMatchObject({
      status: 'conflict',
      conflicts: { q: { mine: text('mit fra i går'), theirs: text('deres fra i morges'), version: 2 } },
    });
    at.server.fields.set('q', { content: text('deres fra i morges'), version: 2 });
    at.queue.resolve('q', text('mit fra i går'));
    await pass(1_000);
    expect(at.server.at('q')).toEqual({ content: text('mit fra i går'), version: 3 });
  });

  it('of an older version survives typing on before a choice is made, and a visit after that', async () => {
    const at = withDraft(text('mit'), 1);
    at.queue.track('q', text('deres'), 2);
    at.queue.change('q', text('mit!'));
    await pass(5_000);
    expect(at.sent).toEqual([]);
    expect(at.device.words('q')).toEqual(text('mit!'));
    expect(at.state()?.conflicts.q).toMatchObject({ mine: text('mit!'), theirs: text('deres'), version: 2 });
  });

  it('that the server has already is forgotten', async () => {
    const at = withDraft({ text: 'det samme', scale: '' }, 0);
    expect(at.queue.track('q', text('det samme'), 1)).toBeNull();
    await pass(5_000);
    expect(at.device.drafts.size).toBe(0);
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
    expect(server.at('q').content).toEqual(text('sidste ord'));
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
    expect(at.server.at('q').content).toEqual(text('en to'));
    expect(at.mostOfOne()).toBe(1);
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
    expect(at.device.words('q')).toEqual(text('for sent'));
    expect(at.sent).toHaveLength(1);
    at.answer = undefined;
    at.queue.change('q', text('for sent, men nu'));
    await pass(2_000);
    expect(at.state()).toMatchObject({ status: 'saved', refused: null });
  });

  it('says that it is not while two texts wait for a choice', async () => {
    const at = withDraft(text('mit'), 0);
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

describe('two windows of one person', () => {
  it('keep drafts of their own: the one that is saved takes nothing of the other', async () => {
    const one = desk();
    const other = desk(one);
    for (const { queue } of [one, other]) queue.track('q', text(''), 0);
    other.answer = 'offline';
    other.queue.change('q', text('den anden'));
    one.queue.change('q', text('den ene'));
    await pass(1_000);
    expect(one.server.at('q').content).toEqual(text('den ene'));
    expect(one.device.words('q')).toEqual(text('den anden'));
  });

  it('both closed without a network: the third shows both texts and the saved one', async () => {
    const device = new Device();
    for (const words of ['den ene', 'den anden']) {
      const at = desk({ device });
      at.answer = 'offline';
      // As from before there were other windows: neither knows of the other's.
      device.open().write('q', { content: text(words), version: 1, unsure: [] });
    }
    const server = new Server();
    server.fields.set('q', { content: text('den gemte'), version: 1 });
    const third = desk({ device, server });
    expect(third.queue.track('q', text('den gemte'), 1)).toEqual(text('den anden'));
    expect(third.state()?.conflicts.q).toEqual({
      mine: text('den anden'),
      theirs: text('den gemte'),
      version: 1,
      alsoMine: [text('den ene')],
    });
    // Whoever closes it now finds the same again.
    third.queue.stop();
    const fourth = desk({ device, server });
    fourth.queue.track('q', text('den gemte'), 1);
    expect(fourth.state()?.conflicts.q).toEqual(third.state()?.conflicts.q);
    fourth.queue.resolve('q', text('alle tre'));
    await pass(2_000);
    expect(server.at('q')).toEqual({ content: text('alle tre'), version: 2 });
    expect(device.drafts.size).toBe(0);
  });

  it('the later takes over the text of one that was left, which then keeps silent', async () => {
    const left = desk();
    left.answer = 'offline';
    left.queue.track('q', text(''), 0);
    left.queue.change('q', text('halv'));
    await pass(1_000);
    left.queue.stop();
    const here = desk(left);
    expect(here.queue.track('q', text(''), 0)).toEqual(text('halv'));
    here.queue.change('q', text('halvfærdig'));
    left.answer = undefined;
    left.sent.splice(0);
    void left.queue.flush();
    await pass(2_000);
    expect(left.sent).toEqual([]);
    expect(here.server.at('q').content).toEqual(text('halvfærdig'));
    expect(here.device.drafts.size).toBe(0);
  });
});

describe('a device that keeps nothing', () => {
  it('is told apart from one that does, until the server has the text', async () => {
    const at = desk();
    at.answer = 'offline';
    at.queue.track('q', text(''), 0);
    at.queue.change('q', text('uden plads'));
    expect(at.state()?.kept).toBe(true);
    at.device.full = true;
    at.queue.change('q', text('uden plads nu'));
    await pass(1_000);
    expect(at.state()).toMatchObject({ status: 'offline', kept: false });
    at.answer = undefined;
    await pass(5_000);
    expect(at.state()).toMatchObject({ status: 'saved', kept: true });
    expect(at.server.at('q').content).toEqual(text('uden plads nu'));
  });

  it('goes on trying after the page was left within the app: the text is nowhere else', async () => {
    const at = desk();
    at.device.full = true;
    at.answer = 'offline';
    at.queue.track('q', text(''), 0);
    at.queue.change('q', text('kun her'));
    void at.queue.flush();
    at.queue.stop();
    await pass(1_000);
    at.answer = undefined;
    await pass(10_000);
    expect(at.server.at('q').content).toEqual(text('kun her'));
  });

  it('never takes the place of the draft that is there', () => {
    const at = withDraft(text('fra i går'), 0);
    at.device.full = true;
    expect(at.queue.track('q', text(''), 0)).toEqual(text('fra i går'));
    expect(at.device.words('q')).toEqual(text('fra i går'));
  });
});

describe('a field that comes into being on the page', () => {
  it('is nothing to the server before something is written in it', async () => {
    const { queue, sent } = desk();
    queue.track('new', null, 0);
    expect(await queue.flush()).toBe(true);
    expect(sent).toEqual([]);
  });

  it('is found again by the next visit when it never reached the server', async () => {
    const at = desk();
    at.answer = 'offline';
    at.queue.track('new', null, 0);
    at.queue.change('new', text('ny linje'));
    await pass(1_000);
    at.queue.stop();
    const next = desk(at);
    next.answer = undefined;
    expect(next.device.open().keys()).toEqual(['new']);
    expect(next.queue.track('new', null, 0)).toEqual(text('ny linje'));
    await pass(1_000);
    expect(next.server.at('new')).toEqual({ content: text('ny linje'), version: 1 });
  });

  it('is gone without a word to the server when it is taken away before it was saved', async () => {
    const { queue, sent, device } = desk();
    queue.track('new', null, 0);
    queue.change('new', text('fortrudt'));
    queue.remove('new');
    await pass(5_000);
    expect(sent).toEqual([]);
    expect(device.drafts.size).toBe(0);
  });

  it('that may have reached the server is taken away there too', async () => {
    const at = desk();
    at.answerLost = true;
    at.queue.track('new', null, 0);
    at.queue.change('new', text('fortrudt'));
    await pass(1_000);
    at.answerLost = false;
    at.queue.remove('new');
    await pass(5_000);
    expect(at.server.at('new')).toEqual({ content: null, version: 2 });
    expect(at.state()?.status).toBe('saved');
  });
});

describe('taking a field away', () => {
  function withLine() {
    const at = desk();
    at.server.fields.set('line', { content: text('gammel'), version: 1 });
    at.queue.track('line', text('gammel'), 1);
    return at;
  }

  it('is saved at once', async () => {
    const at = withLine();
    at.queue.remove('line');
    await pass(200);
    expect(at.server.at('line')).toEqual({ content: null, version: 2 });
    expect(at.device.drafts.size).toBe(0);
  });

  it('waits for a save of it that is on its way', async () => {
    const at = withLine();
    at.delay = 2_000;
    at.queue.change('line', text('rettet'));
    await pass(1_000);
    at.queue.remove('line');
    await pass(5_000);
    expect(at.sent).toEqual([
      { key: 'line', text: 'rettet', version: 1 },
      { key: 'line', text: null, version: 2 },
    ]);
  });

  it('without a network holds after a reload', async () => {
    const at = withLine();
    at.answer = 'offline';
    at.queue.remove('line');
    await pass(1_000);
    at.queue.stop();
    const next = desk(at);
    next.answer = undefined;
    expect(next.queue.track('line', text('gammel'), 1)).toBeNull();
    await pass(2_000);
    expect(next.server.at('line').content).toBeNull();
  });

  it('that somebody has written in meanwhile is a choice, and so is writing in what somebody took away', async () => {
    const at = withLine();
    at.server.fields.set('line', { content: text('deres'), version: 2 });
    at.queue.remove('line');
    await pass(1_000);
    expect(at.state()?.conflicts.line).toMatchObject({ mine: null, theirs: text('deres') });
    at.queue.resolve('line', null);
    await pass(1_000);
    expect(at.server.at('line').content).toBeNull();

    const writer = withLine();
    writer.server.fields.set('line', { content: null, version: 2 });
    writer.queue.change('line', text('gammel og mere'));
    await pass(1_000);
    expect(writer.state()?.conflicts.line).toMatchObject({ mine: text('gammel og mere'), theirs: null });
    writer.queue.resolve('line', text('gammel og mere'));
    await pass(1_000);
    expect(writer.server.at('line').content).toEqual(text('gammel og mere'));
  });
});

describe('what another has saved, as the page hears of it', () => {
  function reading() {
    const at = desk();
    at.server.fields.set('q', { content: text('først'), version: 1 });
    at.queue.track('q', text('først'), 1);
    return at;
  }

  it('is shown where nobody writes, and is what the next words are saved on top of', async () => {
    const at = reading();
    at.server.fields.set('q', { content: text('siden'), version: 2 });
    expect(at.queue.heard('q', text('siden'), 2)).toBe(true);
    expect(at.queue.heard('q', text('siden'), 2)).toBe(false);
    at.queue.change('q', text('siden og mit'));
    await pass(1_000);
    expect(at.server.at('q')).toEqual({ content: text('siden og mit'), version: 3 });
  });

  it('never takes the place of words that are being written', async () => {
    const at = reading();
    at.queue.change('q', text('mit'));
    at.server.fields.set('q', { content: text('siden'), version: 2 });
    expect(at.queue.heard('q', text('siden'), 2)).toBe(false);
    await pass(1_000);
    expect(at.state()?.conflicts.q).toMatchObject({ mine: text('mit'), theirs: text('siden') });
    // And a still newer one is what there is to choose from.
    expect(at.queue.heard('q', text('endnu senere'), 3)).toBe(false);
    expect(at.state()?.conflicts.q).toMatchObject({ theirs: text('endnu senere'), version: 3 });
  });

  it('is passed over where the page knows better', () => {
    const at = reading();
    expect(at.queue.heard('q', text('gammelt'), 1)).toBe(false);
    expect(at.queue.heard('unknown', text('x'), 1)).toBe(false);
  });
});

describe('one field that cannot be saved', () => {
  it('does not hold up the others, and is not hidden by them', async () => {
    const at = desk();
    at.answer = (key) => (key === 'q' ? 'refused' : undefined);
    for (const key of ['q', 'r']) at.queue.track(key, text(''), 0);
    for (const key of ['q', 'r']) at.queue.change(key, text(key));
    await pass(2_000);
    expect(at.server.at('r').content).toEqual(text('r'));
    expect(at.state()).toMatchObject({ status: 'failed', refused: REFUSED });
    expect(at.device.words('q')).toEqual(text('q'));
    expect(at.sent).toHaveLength(2);
  });

  it('that fails by our fault is tried again without hurry', async () => {
    const at = desk();
    at.answer = (key) => (key === 'q' ? 'failed' : undefined);
    for (const key of ['q', 'r']) at.queue.track(key, text(''), 0);
    for (const key of ['q', 'r']) at.queue.change(key, text(key));
    await pass(60_000);
    expect(at.sent.length).toBeLessThan(12);
    at.answer = undefined;
    await pass(40_000);
    expect(at.server.at('q').content).toEqual(text('q'));
  });
});

it('choosing what is saved already saves nothing', async () => {
  const at = withDraft(text('mit'), 0);
  at.queue.track('q', text('deres'), 1);
  at.queue.resolve('q', text('deres'));
  await pass(2_000);
  expect(at.sent).toEqual([]);
  expect(at.device.drafts.size).toBe(0);
  expect(at.state()?.conflicts).toEqual({});
});
