import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eraseConversation } from 'app/domain/privacy/erasure/erase-conversation.server';
import { muskat } from 'tests/cli/command-line';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect } from './support/inspect';
import { heading, open, shown } from './support/page';
import { played } from './support/played';
import { serveFilled } from './support/server';
import { openStage, type Stage, stageOn } from './support/stage';
import { t } from './support/words';

/** Two talks are signed. One of them is erased after the night's backup; then the machine is lost. */
let restored: Stage;
let kept: string;
let erased: string;
const copies = mkdtempSync(join(tmpdir(), 'muskat-copies-'));

beforeAll(async () => {
  const lost = await openStage(async (demo) => {
    kept = await played(demo, 'mads', 'signed');
    erased = await played(demo, 'signe', 'signed');
  });
  try {
    await done(['backup', '--data', lost.folder, '--to', copies]);
    await lost.play(({ db, keys }) => {
      const id = erased.replace('/samtaler/', '');
      eraseConversation({ db, keys, actor: null, now: new Date() }, id, 'record', 'request');
    });
    // The keyring is copied every hour.
    await done(['backup', '--data', lost.folder, '--keys-to', copies]);
    restored = await stageOn(serveFilled((folder) => restore(lost.folder, folder)));
  } finally {
    await lost.stop();
  }
});
afterAll(async () => {
  rmSync(copies, { recursive: true, force: true });
  await restored?.stop();
});

/** As the guide tells the operator: the master key from where it is kept, the night's copy, the newest keyring. */
async function restore(from: string, to: string): Promise<void> {
  cpSync(join(from, 'master.key'), join(to, 'master.key'));
  const [backup] = (await readdir(copies)).filter((name) => /^muskat-.*\.db$/.test(name));
  await done(['restore', join(copies, backup ?? ''), '--keys', join(copies, 'muskat.keys.db'), '--data', to]);
}

async function done(words: string[]): Promise<void> {
  const said = await muskat(words);
  expect(said, said.err).toMatchObject({ code: 0 });
}

describe('after a backup from before an erasure has been restored', () => {
  it('what was kept is there, with its document', async () => {
    const mads = await restored.at('mads');
    await open(mads, kept, 'underskrift');
    await shown(mads, t('conversation.signing.done_title'));
    const document = await mads.page.request.get(`${restored.address}${kept}/referat.pdf`);
    expect((await document.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await inspect(mads);
  });

  it('what was erased is gone for both who were in it, from every list and under its address', async () => {
    for (const key of ['signe', 'peter']) {
      const visitor = await restored.at(key);
      for (const page of ['/', '/samtaler', '/mine-data/opbevaring']) {
        await visitor.page.goto(page);
        expect(await visitor.page.locator(`a[href^="${erased}"]`).count(), `${key}: ${page}`).toBe(0);
      }
      const answer = await visitor.page.goto(erased);
      expect(answer?.status(), key).toBe(404);
      await inspect(visitor, { refused: true });
    }
  });

  it('the log says that it was restored, and what was erased anew', async () => {
    const dorte = await restored.at('dorte');
    await dorte.page.goto('/log');
    await heading(dorte, t('audit.title')).waitFor();
    await shown(dorte, new RegExp(t('auditDid.backup.restore')));
    await shown(dorte, new RegExp(t('auditDid.conversation.erase')));
    await inspect(dorte);
  });
});
