import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority } from 'app/domain/signing/pdf/authority';
import { readStampSettings, StampSettingsError } from 'app/domain/signing/stamp/stamp-settings.server';
import { da } from 'app/i18n/da';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../../../settings.js';

const folder = mkdtempSync(join(tmpdir(), 'stamps-'));
const caFile = join(folder, 'ca.pem');
const empty = join(folder, 'empty.pem');
beforeAll(async () => {
  const { certificatePem } = await createAuthority({ organisation: 'Tidsstempler ApS', now: new Date() });
  writeFileSync(caFile, `Rod:\n${certificatePem}\n${certificatePem}\n`);
  writeFileSync(empty, 'intet certifikat');
});
afterAll(() => rmSync(folder, { recursive: true }));

const SET = { url: 'https://tidsstempel.example/tsr', whenSilent: '' };
const codeOf = (changes: Partial<typeof SET> & { caFile?: string }) => {
  try {
    readStampSettings({ ...SET, caFile, ...changes });
  } catch (error) {
    if (error instanceof StampSettingsError) return error.code;
    throw error;
  }
  return null;
};

describe('the settings of timestamps', () => {
  it('are who stamps, who is trusted for it, and what is done while they are silent: waiting, unless said', () => {
    const settings = readStampSettings({ ...SET, caFile });
    expect(settings).toMatchObject({ whenSilent: 'wait' });
    expect(settings?.url.hostname).toBe('tidsstempel.example');
    expect(settings?.authorities).toHaveLength(2);
    expect(readStampSettings({ ...SET, caFile, whenSilent: 'sign-without' })?.whenSilent).toBe(
      'sign-without',
    );
  });

  it('are off without an address', () => {
    expect(readStampSettings({ url: '', caFile: '', whenSilent: 'nonsense' })).toBeNull();
    expect(readStampSettings(readSettings({}).timestamps)).toBeNull();
  });

  it.each([
    ['url', { url: 'tidsstempel.example' }],
    ['url', { url: 'ftp://tidsstempel.example' }],
    ['url_password', { url: 'http://kommune:kode@tidsstempel.example/' }],
    ['ca_missing', { caFile: '' }],
    ['ca', { caFile: '/findes/ikke.pem' }],
    ['when_silent', { whenSilent: 'vent' }],
  ] as const)('that do not fit are told: %s %o', (code, changes) => {
    expect(codeOf(changes)).toBe(code);
    expect(da.stamps.settings[code]).toContain('MUSKAT_TIMESTAMP_');
  });

  it('want a certificate in the file', () => {
    expect(codeOf({ caFile: empty })).toBe('ca');
  });
});
