import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { asText, World } from './interleavings';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Step = { said: string; act: (world: World) => unknown };
const step = (said: string, act: Step['act']): Step => ({
  said,
  act,
});

const place = fc.nat({ max: 5 });
const failure = fc.constantFrom('offline', 'busy', 'full', 'failed', 'signed-out', null);

const steps = fc.oneof(
  { weight: 8, arbitrary: place.map((at) => step(`type in ${at}`, (world) => world.type(at))) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(300, 900, 6_000, 40_000)
      .map((ms) => step(`${ms} ms pass`, () => vi.advanceTimersByTimeAsync(ms))),
  },
  { weight: 6, arbitrary: place.map((at) => step(`request ${at} arrives`, (world) => world.arrive(at))) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(place, failure)
      .map(([at, what]) => step(`answer ${at}: ${what}`, (world) => world.tell(at, what))),
  },
  { weight: 3, arbitrary: place.map((at) => step(`answer ${at}`, (world) => world.tell(at, null))) },
  {
    weight: 3,
    arbitrary: fc
      .nat({ max: 1 })
      .map((behind) => step(`open, ${behind} behind`, (world) => world.open(behind))),
  },
  { weight: 1, arbitrary: place.map((at) => step(`leave ${at}`, (world) => world.leave(at))) },
  { weight: 1, arbitrary: place.map((at) => step(`crash ${at}`, (world) => world.crash(at))) },
  { weight: 2, arbitrary: place.map((at) => step(`flush ${at}`, (world) => world.flush(at))) },
  { weight: 1, arbitrary: place.map((at) => step(`hear ${at}`, (world) => world.hear(at))) },
  { weight: 1, arbitrary: place.map((at) => step(`remove in ${at}`, (world) => world.remove(at))) },
  { weight: 1, arbitrary: fc.constant(step('another saves', (world) => world.otherSaves())) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(place, fc.constantFrom('mine', 'theirs', 'join'))
      .map(([at, choice]) => step(`choose ${choice} in ${at}`, (world) => world.choose(at, choice))),
  },
);
const fullOrNot = fc.boolean().map((full) =>
  step(`device full: ${full}`, ({ device }) => {
    device.full = full;
  }),
);

async function play(script: readonly Step[]): Promise<World> {
  const world = new World();
  world.open(0);
  for (const { said, act } of script) {
    await act(world);
    await vi.advanceTimersByTimeAsync(0);
    expect(world.lost(), `lost after: ${said}`).toEqual([]);
    expect(world.overwrittenUnseen, `overwritten after: ${said}`).toEqual([]);
  }
  return world;
}

/** Everybody comes back, the network works, and every choice is made. */
async function settle(world: World): Promise<void> {
  for (let round = 0; round < 60; round += 1) {
    // What a crash has left on the device is taken up by the next page.
    if (round === 20) while (world.windows.length > 0) world.leave(0);
    if (world.windows.length === 0) world.open(0);
    for (const place of world.windows.keys()) {
      world.choose(place, 'join');
      world.flush(place);
    }
    while (world.requests.some(({ answer }) => !answer)) world.arrive(0);
    while (world.requests.some(({ tell }) => tell)) world.tell(0, null);
    await vi.advanceTimersByTimeAsync(1_000);
  }
}

/** A few seconds on a machine that has nothing else to do. */
const PATIENCE_MS = 60_000;

const readable = { toString: (script: Step[]) => script.map(({ said }) => said).join('; ') };

it(
  'the last words typed are with the server, on the device or in a choice, whatever happens in between',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { maxLength: 60, size: 'max' }), async (script) => {
        try {
          await play(script);
        } catch (error) {
          throw new Error(readable.toString(script), { cause: error });
        }
      }),
      { numRuns: 250 },
    );
  },
  PATIENCE_MS,
);

it(
  'nothing is lost silently where the device keeps nothing: the page says so first',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 9, arbitrary: steps }, fullOrNot), { maxLength: 60, size: 'max' }),
        async (script) => {
          try {
            await play(script);
          } catch (error) {
            throw new Error(readable.toString(script), { cause: error });
          }
        },
      ),
      { numRuns: 120 },
    );
  },
  PATIENCE_MS,
);

it(
  'once the network is back and the choices are made, the server has every last word and the device none',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { maxLength: 40, size: 'max' }), async (script) => {
        try {
          const world = await play(script);
          await settle(world);
          const saved = new Set(world.history.map(({ content }) => asText(content)));
          expect([...world.owed].filter((words) => !saved.has(words))).toEqual([]);
          expect([...world.device.drafts.values()]).toEqual([]);
          expect(world.windows.flatMap(({ conflict }) => conflict ?? [])).toEqual([]);
        } catch (error) {
          throw new Error(readable.toString(script), { cause: error });
        }
      }),
      { numRuns: 120 },
    );
  },
  PATIENCE_MS,
);
