import { defineConfig } from 'vitest/config';
import { aliases } from './aliases';

const shared = { resolve: { alias: aliases } };

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['tests/{templates,domain,architecture}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/quiet-console.ts'],
        },
      },
      {
        ...shared,
        test: {
          name: 'integration',
          include: ['tests/{routes,cli}/**/*.test.ts'],
          setupFiles: ['tests/support/quiet-console.ts'],
          globalSetup: ['tests/support/build-once.ts'],
          // The app is tested as it runs at a customer's: built, and React's production version with it.
          env: { NODE_ENV: 'production' },
          server: { deps: { external: [/\/build\/server\//] } },
          // A two-core machine would get one worker.
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/build-once.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
