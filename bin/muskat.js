#!/usr/bin/env node
// Runs the TypeScript sources directly, so that `npx muskat` works as soon as the packages are installed.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

process.env.NODE_ENV ??= 'production';
const root = new URL('../', import.meta.url);
process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL('tsconfig.json', root));
register();
const { main } = await import(new URL('app/cli/main.ts', root).href);
process.exitCode = await main(process.argv.slice(2));
