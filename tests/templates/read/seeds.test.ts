import { readdirSync } from 'node:fs';
import { FrameworkReadError } from 'templates/read/framework-read-error';
import { readFramework } from 'templates/read/read-framework';
import {
  GOLD,
  missedBy,
  scoreFramework,
  sealedGold,
  sharedDocument,
  sharedFolder,
} from 'tests/support/score-framework';
import { describe, expect, it } from 'vitest';
import { letterBalance, uncoveredText } from './coverage';

const absent = sharedFolder('seeds') === null;
if (absent)
  console.warn(
    'SKIPPED: the frameworks in ../shared are not here; the reader is not measured on real documents',
  );
const SEEDS = GOLD.filter(({ id }) => sealedGold(id).document.startsWith('seeds/'));
const real = absent ? it.skip : it;
const aloud = absent ? ' (SKIPPED: ../shared is absent)' : '';

function documents(folder: string): string[] {
  const path = sharedFolder(folder);
  return path === null
    ? []
    : readdirSync(path)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => `${folder}/${name}`);
}

describe('real frameworks', () => {
  real.each([...GOLD])(`$id is read as a person reads it${aloud}`, ({ id, owed }) => {
    const gold = sealedGold(id);
    const document = sharedDocument(gold.document);
    if (!document) throw new Error(`${gold.document} is missing`);
    expect(missedBy(scoreFramework(readFramework(document), gold), owed)).toEqual([]);
  });

  real(
    `nothing of any document vanishes, and nothing is told twice${aloud}`,
    () => {
      for (const path of [...documents('seeds'), ...documents('corpus')]) {
        const document = sharedDocument(path);
        if (!document) throw new Error(`${path} is missing`);
        const framework = readOrNull(document);
        if (!framework) continue;
        const text = new TextDecoder().decode(document.bytes);
        expect(uncoveredText(framework, text), path).toEqual([]);
        expect(letterBalance(framework, text), path).toEqual({});
      }
    },
    60_000,
  );

  real(`newspaper articles about a framework hold no statement${aloud}`, () => {
    const without = documents('seeds').filter((path) => {
      const document = sharedDocument(path);
      return document !== null && readOrNull(document) === null;
    });
    expect(without).toHaveLength(documents('seeds').length - SEEDS.length);
  });
});

function readOrNull(document: { name: string; bytes: Uint8Array }) {
  try {
    return readFramework(document);
  } catch (error) {
    if (error instanceof FrameworkReadError && error.code === 'framework.no_statements') return null;
    throw error;
  }
}
