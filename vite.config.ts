import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { aliases } from './aliases';
import { textChunks } from './scripts/text-chunks';
import { usedStyles } from './scripts/used-styles';

/**
 * What many pages load comes in a few files instead of one a module: the first that fits. The rest is divided by the
 * routes that use it (docs/decisions/0043).
 */
const TOGETHER: [file: string, modules: RegExp][] = [
  ['frame', /\/node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next)\//],
  ['zod', /\/node_modules\/zod\//],
  ['parts', /\/components\/(data|dates|feedback|icons|layout)\/|\/i18n\/(?!da|en)[^/]+$/],
  ['parts', /\/(button|use-hydrated|ask-for-news|first-name|vocabulary)\.tsx?$/],
  ['writing', /\/sensitive-text|\/form\/(text-area|grow)\./],
  ['forms', /\/node_modules\/(react-hook-form|@hookform)\/|\/components\/form\//],
  [
    'talk',
    /\/components\/(conversation|live)\/|\/(conversation|access)\.(rules|schema)|\/templates\/\w+\.schema/,
  ],
];

export default defineConfig({
  plugins: [reactRouter(), textChunks()],
  resolve: { alias: aliases },
  css: { postcss: { plugins: [usedStyles()] } },
  environments: {
    client: {
      build: {
        rollupOptions: {
          output: { manualChunks: (id) => TOGETHER.find(([, modules]) => modules.test(id))?.[0] },
        },
      },
    },
    // The server build is the whole Express app, so that what protects is in force in development too.
    ssr: { build: { rollupOptions: { input: './app/http/server.server.ts' } } },
  },
});
