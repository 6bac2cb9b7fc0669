import { buildReader } from './scripts/build-reader';

/**
 * The one place for the framework's options (Remix in its current major version, React Router 7;
 * docs/decisions/0001). `react-router.config.ts` only passes this on.
 * @type {import('@react-router/dev/config').Config}
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  ssr: true,
  serverModuleFormat: 'esm',
  buildEnd: buildReader,
  // No manifest endpoint: a visitor learns of no route that the page itself does not link to.
  routeDiscovery: { mode: 'initial' },
  future: {
    v8_middleware: true,
    v8_splitRouteModules: true,
    v8_viteEnvironmentApi: true,
    v8_passThroughRequests: true,
    v8_trailingSlashAwareDataRequests: true,
  },
};
