import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from 'app/cli/main';
import type { Language } from 'app/i18n/language';
import { createTranslations } from 'app/i18n/translator';
import { NOW } from 'tests/support/test-database';
import { onTestFinished } from 'vitest';

export type Said = { code: number; out: string; err: string };

/** `npx muskat WORDS` without a process: its exit code and what it says. */
export async function muskat(words: string[], language: Language = 'da'): Promise<Said> {
  const said = { out: '', err: '' };
  const code = await main(words, {
    out: (text) => {
      said.out += `${text}\n`;
    },
    err: (text) => {
      said.err += `${text}\n`;
    },
    t: createTranslations(language).getFixedT(language, 'texts'),
    language,
    now: () => NOW,
  });
  return { code, ...said };
}

/** A folder with these files in it, which goes away with the test. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'muskat-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** The files of a folder and all they hold: what must be the same when nothing was written. */
export function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { withFileTypes: true }).map((entry) => [
      entry.name,
      entry.isFile() ? readFileSync(join(folder, entry.name)).toString('base64') : 'folder',
    ]),
  );
}
