import { fileURLToPath } from 'node:url';

/** Top-level folders are imported by name (`db/client.server`), as `paths` in tsconfig.json says to TypeScript. */
export const aliases = ['app', 'db', 'templates', 'tests'].map((folder) => ({
  find: new RegExp(`^${folder}/`),
  replacement: fileURLToPath(new URL(`./${folder}/`, import.meta.url)),
}));
