import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { aliases } from './aliases';

const shared = { resolve: { alias: aliases } };
// Left to itself a machine with two cores would get one worker.
const maxWorkers = Math.max(2, availableParallelism() - 1);
// The files of a project share what they import: loading it anew for each was a third of all the time. A test
// therefore leaves nothing behind in a module, and replaces none (`vi.mock`).
const isolate = false;

/** Tests that ask the app as it runs at a customer's: built, and React's production version with it. */
const built = {
  setupFiles: ['tests/support/quiet-console.ts'],
  globalSetup: ['tests/support/build-once.ts'],
  env: { NODE_ENV: 'production' },
  server: { deps: { external: [/\/build\/server\//] } },
  maxWorkers,
  isolate,
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    globalSetup: ['tests/support/temporary-files.ts'],
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['tests/{templates,domain,jobs,architecture}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/quiet-console.ts'],
          maxWorkers,
          isolate,
          // Generous: a busy machine is no fault of what is tested.
          testTimeout: 120_000,
        },
      },
      {
        ...shared,
        test: { ...built, name: 'integration', include: ['tests/{routes,cli}/**/*.test.ts'] },
      },
      {
        ...shared,
        // Every address for everybody in every state: as many requests as all other tests make together.
        test: { ...built, name: 'policy', include: ['tests/policy/**/*.test.ts'] },
      },
      {
        ...shared,
        // Servers that are killed, and two that race: real processes, which want the machine to themselves.
        test: { ...built, name: 'faults', include: ['tests/faults/**/*.test.ts'], testTimeout: 180_000 },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/build-once.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // What is waited for comes when the machine gets to it: the second Vitest gives is no rule of the product.
          expect: { poll: { timeout: 20_000, interval: 100 } },
          // Each journey has a server and browsers of its own, and mostly waits: three go side by side on two cores.
          maxWorkers: maxWorkers + 1,
          isolate,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
