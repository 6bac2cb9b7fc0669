import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';

/** A test that needs a program that we did not write; without the program it is skipped, aloud. */
export function itWith(program: string, title: string, test: () => Promise<void>): void {
  const here = installed(program);
  if (!here) console.warn(`skipped, ${program} is not installed: ${title}`);
  (here ? it : it.skip)(here ? title : `${title} (skipped: ${program} is not installed)`, test);
}

function installed(program: string): boolean {
  try {
    execFileSync('which', [program]);
    return true;
  } catch {
    return false;
  }
}

/** Runs a program on files in a folder of its own and hands back what it printed. */
export function runOn(files: Record<string, Uint8Array | string>, program: string, args: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'muskat-pdf-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return execFileSync(program, args, {
      cwd: folder,
      encoding: 'latin1',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
