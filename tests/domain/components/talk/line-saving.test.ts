import { LineSaving } from 'app/components/talk/line-saving';
import type { DescribedLine } from 'app/domain/conversations/talk/talk-news.schema';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { desk } from '../autosave/desk';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

const fields = (text: string) => ({ text, discretion: 'between-us' });
const news = (version: number, text = 'Deres', id = 'a'): DescribedLine => ({
  id,
  text,
  discretion: 'between-us',
  version,
  writtenBy: 'Anne',
});
function page() {
  const at = desk();
  return { ...at, saving: new LineSaving(at.queue), at };
}

describe('a line', () => {
  it('comes into being by being written in', async () => {
    const { saving, server, sent } = page();
    saving.begin('a');
    await pass(5_000);
    expect(sent).toEqual([]);
    saving.write('a', fields('Første'));
    await pass(2_000);
    expect(server.at('a')).toEqual({ content: fields('Første'), version: 1 });
  });

  it('that is emptied before it was ever saved has not been there', async () => {
    const { saving, sent } = page();
    saving.begin('a');
    saving.write('a', fields('F'));
    saving.write('a', fields(''));
    await pass(5_000);
    expect(sent).toEqual([]);
    saving.write('a', fields('Alligevel'));
    await pass(2_000);
    expect(sent).toEqual([{ key: 'a', text: 'Alligevel', version: 0 }]);
  });

  it('that is taken away is gone from the server a moment later', async () => {
    const { saving, server } = page();
    saving.begin('a');
    saving.write('a', fields('Væk'));
    await pass(2_000);
    saving.remove('a');
    await pass(2_000);
    expect(server.at('a')).toEqual({ content: null, version: 2 });
  });

  it('that is taken away comes back when that is undone, before and after the server has heard of it', async () => {
    const { saving, server, state } = page();
    saving.begin('a');
    saving.write('a', fields('Væk'));
    await pass(2_000);
    saving.remove('a');
    saving.write('a', fields('Tilbage'));
    await pass(2_000);
    expect(server.at('a').content).toEqual(fields('Tilbage'));
    saving.remove('a');
    await pass(2_000);
    expect(server.at('a').content).toBeNull();
    saving.write('a', fields('Tilbage igen'));
    await pass(2_000);
    expect(state()?.conflicts).toEqual({});
    expect(server.at('a').content).toEqual(fields('Tilbage igen'));
  });

  it('that somebody changed meanwhile is not taken away: both texts are there to choose from', async () => {
    const { saving, server, state } = page();
    saving.begin('a');
    saving.write('a', fields('Først'));
    await pass(2_000);
    server.fields.set('a', { content: fields('Annes'), version: 2 });
    saving.remove('a');
    await pass(2_000);
    expect(state()?.conflicts.a).toMatchObject({ mine: null, theirs: fields('Annes') });
    saving.choose('a', null);
    await pass(2_000);
    expect(server.at('a')).toEqual({ content: null, version: 3 });
  });
});

describe('what others have written', () => {
  it('appears as a line of its own', () => {
    const { saving, queue } = page();
    expect(saving.heard(news(1))).toBe('show');
    expect(queue.content('a')).toEqual(fields('Deres'));
    expect(saving.heard(news(1))).toBe('nothing');
  });

  it('is put in place of a line that nobody is writing in', () => {
    const { saving } = page();
    saving.heard(news(1));
    expect(saving.heard(news(2, 'Deres, rettet'))).toBe('show');
  });

  it('never touches a line with words of one’s own in it: saving them brings up both', async () => {
    const { saving, server, state } = page();
    saving.heard(news(1));
    server.fields.set('a', { content: fields('Deres, rettet'), version: 2 });
    saving.write('a', fields('Mine'));
    expect(saving.heard(news(2, 'Deres, rettet'))).toBe('nothing');
    await pass(2_000);
    expect(state()?.conflicts.a).toMatchObject({ mine: fields('Mine'), theirs: fields('Deres, rettet') });
  });

  it('and taken away is gone here too', () => {
    const { saving, queue } = page();
    saving.heard(news(1));
    expect(saving.heard(news(2, ''))).toBe('take-away');
    expect(queue.content('a')).toBeNull();
    expect(saving.heard(news(2, ''))).toBe('nothing');
  });

  it('and told of late brings back no line that has been taken away since, but one that has come back comes', async () => {
    const { saving } = page();
    saving.heard(news(1));
    saving.remove('a');
    await pass(2_000);
    expect(saving.heard(news(1))).toBe('nothing');
    expect(saving.heard(news(2, ''))).toBe('nothing');
    expect(saving.heard(news(3, 'Kom tilbage'))).toBe('show');
  });

  it('and told of late takes no line away that has just been saved', async () => {
    const { saving, queue } = page();
    saving.heard(news(1));
    saving.write('a', fields('Rettet'));
    await pass(2_000);
    expect(queue.version('a')).toBe(1);
    expect(saving.heard(news(1, ''))).toBe('nothing');
    expect(queue.content('a')).toEqual(fields('Rettet'));
  });
});
