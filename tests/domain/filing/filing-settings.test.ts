import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MAPPINGS } from 'app/domain/filing/filing.rules';
import { NO_FILING, readFilingSettings } from 'app/domain/filing/filing-settings.server';
import { filingSettingsWords } from 'app/i18n/filing-words';
import { createTranslations } from 'app/i18n/translator';
import { expect, it, onTestFinished } from 'vitest';

const { t } = createTranslations('da');
const TARGET = { name: 'SBSYS', folder: '/srv/sbsys', format: 'sbsys', take: 'asked' };

function read(content: unknown) {
  const folder = mkdtempSync(join(tmpdir(), 'muskat-filing-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'sagssystemer.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readFilingSettings(file);
}

function wrong(content: unknown): string {
  try {
    read(content);
  } catch (error) {
    // What the operator reads when the server does not start.
    return filingSettingsWords(t, error as Parameters<typeof filingSettingsWords>[1]);
  }
  throw new Error('it was taken');
}

it('nothing is filed where no file is named', () => {
  expect(readFilingSettings('')).toEqual(NO_FILING);
});

it('a target without a mapping has the fields of its format, and its own where it has one', () => {
  const own = { Titel: 'title', 'Sag.Type': { constant: 'PERSAG' } };
  const { targets, letters } = read({
    targets: [TARGET, { ...TARGET, name: 'Arkiv', folder: '/srv/arkiv', mapping: own }],
    letters: { folder: '/srv/post' },
  });
  expect(targets.map(({ mapping }) => mapping)).toEqual([MAPPINGS.sbsys, own]);
  expect(letters).toEqual({ folder: '/srv/post' });
});

it.each([
  ['{"targets": [', 'er ikke JSON'],
  [{ target: [] }, 'Filen'],
  [{ targets: [{ ...TARGET, folder: 'sbsys' }] }, 'targets.0.folder: skriv hele stien'],
  [{ targets: [{ ...TARGET, format: 'sap' }] }, 'targets.0.format'],
  [{ targets: [{ ...TARGET, take: 'everything-signed' }] }, '"since"'],
  [{ targets: [{ ...TARGET, since: '2027-01-01' }] }, '"since"'],
  [{ targets: [{ ...TARGET, mapping: {} }] }, 'mindst ét felt'],
  [{ targets: [{ ...TARGET, mapping: { Titel: 'titel' } }] }, 'targets.0.mapping.Titel: et felt er'],
  [{ targets: [{ ...TARGET, mapping: { 'Titel med rum': 'title' } }] }, 'targets.0.mapping.Titel med rum'],
  [{ targets: [{ ...TARGET, mapping: { Sag: 'title', 'Sag.Type': 'type' } }] }, 'både have en værdi og dele'],
  [{ targets: [TARGET, { ...TARGET, folder: '/srv/to' }] }, 'det samme navn'],
  [{ targets: [TARGET, { ...TARGET, name: 'To', folder: '/srv/sbsys/' }] }, 'den samme mappe'],
  [{ targets: [TARGET], letters: { folder: '/srv/sbsys' } }, 'den samme mappe'],
])('the operator is told what does not fit: %j', (content, said) => {
  expect(wrong(content)).toContain(said);
});

it('the operator is told which file cannot be read', () => {
  expect(() => readFilingSettings('/findes/ikke.json')).toThrow(
    expect.objectContaining({ code: 'unreadable', values: expect.objectContaining({ why: 'ENOENT' }) }),
  );
});
