import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const NAME = 'virtual:text-chunks';
/** What the build of the browser's part, which comes first, says of itself; it is gone when all is built. */
const MANIFEST = fileURLToPath(new URL('../build/client/.vite/manifest.json', import.meta.url));

/**
 * Tells the server under which address a browser finds the texts of each language, so that a page can name its own;
 * nothing in development, where texts are modules like others.
 */
export function textChunks(): Plugin {
  let isBuild = false;
  return {
    name: 'text-chunks',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return;
      const addresses = isBuild ? Object.fromEntries(['da', 'en'].map((one) => [one, addressOf(one)])) : {};
      return `export const textChunks = ${JSON.stringify(addresses)};`;
    },
  };
}

function addressOf(language: string): string {
  const { file } = JSON.parse(readFileSync(MANIFEST, 'utf8'))[join('app/i18n', `${language}.ts`)];
  return `/${file}`;
}
