import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { BUILT_READER } from 'app/domain/frameworks/built-reader.server';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What the build writes last. */
const BUILT = join(ROOT, BUILT_READER.folder, BUILT_READER.sources);
/** All that goes into the build. */
const SOURCES = [
  ...['app', 'db', 'templates', 'public', 'package-lock.json'],
  ...['scripts/build-reader.ts', 'scripts/text-chunks.ts', 'scripts/used-styles.ts', 'aliases.ts'],
  ...['remix.config.js', 'react-router.config.ts', 'vite.config.ts'],
];
const LOCK = join(ROOT, 'node_modules/.cache/muskat-build.lock');
const LOCK_POLL_MS = 200;

/** Builds the production server unless the one in build/ is newer than every source. Two runs at once build once. */
export default async function buildOnce(): Promise<void> {
  if (isFresh()) return;
  await takeLock();
  try {
    if (!isFresh()) build();
  } finally {
    rmSync(LOCK);
  }
}

function isFresh(): boolean {
  return (
    existsSync(BUILT) && SOURCES.every((source) => newest(join(ROOT, source)) <= statSync(BUILT).mtimeMs)
  );
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  // The folder's own time tells of files that were removed.
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function build(): void {
  const command = join(
    dirname(createRequire(import.meta.url).resolve('@react-router/dev/package.json')),
    'bin.js',
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'build'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`The app does not build:\n${stdout}\n${stderr}`);
}

/** Waits while another run builds; a lock whose owner is gone is taken over. */
async function takeLock(): Promise<void> {
  mkdirSync(dirname(LOCK), { recursive: true });
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    if (ownerIsGone()) rmSync(LOCK, { force: true });
    else await pause(LOCK_POLL_MS);
  }
}

function ownerIsGone(): boolean {
  try {
    process.kill(Number(readFileSync(LOCK, 'utf8')), 0);
    return false;
  } catch {
    return true;
  }
}
