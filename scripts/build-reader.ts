import { existsSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { aliases } from '../aliases';
import {
  BUILT_READER,
  type BuiltReader,
  digestOf,
  READERS,
} from '../app/domain/frameworks/built-reader.server';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, BUILT_READER.folder);

/** What every reading loads is part of the bundle; what only one format needs is loaded from its package then. */
const BUNDLED = ['zod', 'parse5', 'entities', 'html-entities'];

/**
 * The readers of files as one file each, which start in a third of the time that its sources take
 * (docs/decisions/0014), and beside it what it was built of. Part of `react-router build`.
 */
export async function buildReader(): Promise<void> {
  const result = await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: aliases },
    ssr: { noExternal: BUNDLED },
    build: {
      ssr: true,
      outDir: OUT,
      emptyOutDir: true,
      rollupOptions: {
        input: Object.fromEntries(
          Object.entries(READERS).map(([reader, source]) => [reader, join(ROOT, source)]),
        ),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        // Of comments in packages that it cannot use.
        onwarn: (warning, warn) => {
          if (warning.code !== 'INVALID_ANNOTATION') warn(warning);
        },
      },
    },
  });
  if (!('output' in result)) throw new Error('the reader was built more than once, or only watched');
  const built: BuiltReader = { sources: {} };
  for (const file of ['package-lock.json', ...result.output.flatMap(ownModules)])
    built.sources[file] = digestOf(join(ROOT, file));
  // Last: a reader without it is none.
  writeFileSync(join(OUT, BUILT_READER.sources), JSON.stringify(built));
}

/** The files of this project that went into a part, as paths from its root. Packages are told by their lock file. */
function ownModules(part: { type: 'asset' } | { type: 'chunk'; moduleIds: string[] }): string[] {
  if (part.type === 'asset') return [];
  return part.moduleIds
    .filter((id) => existsSync(id) && !id.includes(`${sep}node_modules${sep}`))
    .map((id) => relative(ROOT, id).replaceAll(sep, '/'));
}
