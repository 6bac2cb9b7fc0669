import { type Answer, followNews, PAUSE } from 'app/components/live/follow-news';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function following() {
  const asked: number[] = [];
  const heard: unknown[] = [];
  let answer: () => Promise<Answer<string>> = async () => ({ news: 'nyt' });
  let hidden = false;
  const start = Date.now();
  const { wake, stop } = followNews<string>({
    ask: () => {
      asked.push(Date.now() - start);
      return answer();
    },
    onAnswer: (one) => heard.push(one),
    isHidden: () => hidden,
  });
  return {
    asked,
    heard,
    wake,
    stop,
    answers: (next: Answer<string> | Promise<Answer<string>>) => {
      answer = async () => next;
    },
    hide: (is: boolean) => {
      hidden = is;
      wake();
    },
  };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('following what others do', () => {
  it('asks every few seconds and hands on what has come', async () => {
    const page = following();
    await pass(3 * PAUSE);
    expect(page.asked).toEqual([PAUSE, 2 * PAUSE, 3 * PAUSE]);
    expect(page.heard).toEqual([{ news: 'nyt' }, { news: 'nyt' }, { news: 'nyt' }]);
  });

  it('asks nothing while nobody can see the page, and at once when it is seen again', async () => {
    const page = following();
    page.hide(true);
    await pass(10 * PAUSE);
    expect(page.asked).toEqual([]);
    page.hide(false);
    await pass(0);
    expect(page.asked).toHaveLength(1);
  });

  it('asks more seldom the longer it fails, and as often as before once it works', async () => {
    const page = following();
    page.answers('failed');
    await pass(120_000);
    const failed = page.asked.length;
    expect(failed).toBeGreaterThan(2);
    expect(failed).toBeLessThan(12);
    expect(page.heard).toEqual([]);
    page.answers({ news: 'nyt' });
    page.wake();
    await pass(5 * PAUSE);
    expect(page.asked.length - failed).toBe(6);
  });

  it('asks one at a time, however often it is woken', async () => {
    const page = following();
    page.answers(new Promise<Answer<string>>(() => {}));
    for (let times = 0; times < 3; times++) page.wake();
    await pass(10 * PAUSE);
    expect(page.asked).toHaveLength(1);
  });

  it.each(['signed-out', 'ended'] as const)('asks no more once it is %s', async (refused) => {
    const page = following();
    page.answers(refused);
    await pass(PAUSE);
    expect(page.heard).toEqual([refused]);
    page.wake();
    await pass(10 * PAUSE);
    expect(page.asked).toHaveLength(1);
  });

  it('says nothing any more when the page is gone', async () => {
    const page = following();
    await pass(PAUSE);
    page.stop();
    page.wake();
    await pass(10 * PAUSE);
    expect(page.asked).toHaveLength(1);
  });
});
