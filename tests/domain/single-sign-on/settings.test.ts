import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  readSingleSignOnSettings,
  SingleSignOnSettingsError,
} from 'app/domain/single-sign-on/single-sign-on-settings.server';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../../settings.js';

const folder = mkdtempSync(join(tmpdir(), 'muskat-sign-on-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const secretFile = join(folder, 'secret');
writeFileSync(secretFile, 'hemmeligt-ord\n');
writeFileSync(join(folder, 'empty'), '\n');

const ENV = {
  MUSKAT_OIDC_ISSUER: 'https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0',
  MUSKAT_OIDC_CLIENT_ID: 'muskat',
  MUSKAT_OIDC_CLIENT_SECRET_FILE: secretFile,
  MUSKAT_OIDC_MATCH: 'email=preferred_username',
  MUSKAT_OIDC_NAME: 'Kommunelogin',
};
const read = (env: Record<string, string>) => readSingleSignOnSettings(readSettings(env).singleSignOn);
const wrong = (code: string): unknown => expect.objectContaining({ name: 'SingleSignOnSettingsError', code });

describe('how people get in', () => {
  it('is by password alone where nothing is set', () => {
    expect(read({})).toEqual({ provider: null, passwordLogin: true });
  });

  it('is by both where a provider is named, and by it alone where passwords are off', () => {
    expect(read({ ...ENV, MUSKAT_OIDC_TENANT: 'abc' })).toEqual({
      provider: {
        issuer: new URL(ENV.MUSKAT_OIDC_ISSUER),
        clientId: 'muskat',
        clientSecret: 'hemmeligt-ord',
        match: { field: 'email', claim: 'preferred_username' },
        name: 'Kommunelogin',
        tenant: 'abc',
      },
      passwordLogin: true,
    });
    expect(read({ ...ENV, MUSKAT_PASSWORD_LOGIN: 'off' }).passwordLogin).toBe(false);
  });

  it('takes http from this machine alone', () => {
    expect(read({ ...ENV, MUSKAT_OIDC_ISSUER: 'http://127.0.0.1:8080/realms/x' }).provider?.issuer.port).toBe(
      '8080',
    );
  });

  it.each([
    ['issuer', { MUSKAT_OIDC_ISSUER: 'login.kommune.dk' }],
    ['issuer', { MUSKAT_OIDC_ISSUER: 'http://login.kommune.dk' }],
    ['issuer', { MUSKAT_OIDC_ISSUER: 'https://login.kommune.dk/?a=b' }],
    ['issuer', { MUSKAT_OIDC_ISSUER: 'https://en:kode@login.kommune.dk/' }],
    ['issuer_of_many', { MUSKAT_OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' }],
    ['issuer_of_many', { MUSKAT_OIDC_ISSUER: 'https://login.microsoftonline.com/Organizations/v2.0' }],
    ['client_id', { MUSKAT_OIDC_CLIENT_ID: '' }],
    ['client_secret', { MUSKAT_OIDC_CLIENT_SECRET_FILE: '' }],
    ['client_secret', { MUSKAT_OIDC_CLIENT_SECRET_FILE: join(folder, 'missing') }],
    ['client_secret', { MUSKAT_OIDC_CLIENT_SECRET_FILE: join(folder, 'empty') }],
    ['match', { MUSKAT_OIDC_MATCH: '' }],
    ['match', { MUSKAT_OIDC_MATCH: 'name=name' }],
    ['name', { MUSKAT_OIDC_NAME: ' ' }],
    ['password_login', { MUSKAT_PASSWORD_LOGIN: 'nej' }],
    ['password_login_alone', { MUSKAT_PASSWORD_LOGIN: 'off', MUSKAT_OIDC_ISSUER: '' }],
  ])('is refused at the start where a setting does not fit (%s: %j)', (code, env) => {
    expect(() => read({ ...ENV, ...env })).toThrow(wrong(code));
  });

  it('never says the secret, whatever is wrong', () => {
    const error = new SingleSignOnSettingsError('client_secret');
    expect(JSON.stringify(error) + error.message).not.toContain('hemmeligt-ord');
  });
});
