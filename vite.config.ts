import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { aliases } from './aliases';

export default defineConfig({
  plugins: [reactRouter()],
  resolve: { alias: aliases },
  environments: {
    // The server build is the whole Express app, so that what protects is in force in development too.
    ssr: { build: { rollupOptions: { input: './app/http/server.server.ts' } } },
  },
});
