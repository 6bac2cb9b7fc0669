import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  organisationAuthority,
  organisationCertificates,
  organisationCrls,
  renewAuthority,
} from 'app/domain/signing/authority.server';
import {
  findCertificate,
  listAuthorities,
  listCertificates,
} from 'app/domain/signing/certificates/list-certificates.server';
import { listRevocations, revokeCertificate } from 'app/domain/signing/certificates/revocations.server';
import { listRevisions } from 'app/domain/signing/list-revisions.server';
import { commonName } from 'app/domain/signing/pdf/common-name';
import { readCrls } from 'app/domain/signing/pdf/crl';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { auditEvents } from 'db/schema/audit';
import { certificateAuthorities, signatures } from 'db/schema/signing';
import { organisationWithTeam } from 'tests/support/conversations';
import { refused } from 'tests/support/refused';
import { signed } from 'tests/support/signed';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';

const YEAR = 365.25 * 24 * 3_600_000;
const inYears = (years: number) => new Date(NOW.getTime() + years * YEAR);
const actions = ({ db }: TestOrganisation) =>
  db
    .select()
    .from(auditEvents)
    .all()
    .map(({ action }) => action)
    .filter((action) => /^(authority|certificate)\./.test(action));

describe('the organisation’s authority', () => {
  let organisation: TestOrganisation;
  beforeEach(() => {
    organisation = organisationWithTeam();
  });
  const now = async (years: number) => {
    organisation.setNow(inYears(years));
    return (await organisationAuthority(organisation.system())).id;
  };

  it('issues until it would not outlive what it issues; the next one is made then, and the older one stays', async () => {
    const first = await now(0);
    expect(await now(13.9)).toBe(first);
    const second = await now(14.1);
    expect(second).not.toBe(first);
    expect(await now(15)).toBe(second);
    expect(organisationCertificates(organisation.db)).toHaveLength(2);
    expect(actions(organisation)).toEqual(['authority.create', 'authority.renew']);
    const [newest, oldest] = listAuthorities(organisation.db);
    expect([newest?.issues, oldest?.issues]).toEqual([true, false]);
  });

  it('is renewed when the operator wants it', async () => {
    const first = await now(0);
    organisation.setNow(inYears(1));
    const pem = await renewAuthority(organisation.system());
    expect(organisationCertificates(organisation.db)[0]).toBe(pem);
    expect(await now(2)).not.toBe(first);
  });

  it('is made once, however many sign first in the same moment', async () => {
    const made = await Promise.all([1, 2, 3].map(() => organisationAuthority(organisation.system())));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(organisation.db.select().from(certificateAuthorities).all()).toHaveLength(1);
  });
});

describe('revoking', () => {
  let organisation: TestOrganisation;
  let id: string;
  let pdf: Buffer;
  beforeAll(async () => {
    organisation = organisationWithTeam();
    id = await signed(organisation);
    pdf = listRevisions(organisation.db, id).at(-1)?.pdf ?? Buffer.alloc(0);
  });
  const verdict = async () => {
    const authorities = organisationCertificates(organisation.db);
    return verifyPdf(pdf, { authorities, revoked: listRevocations(organisation.db) });
  };

  it('is for administrators alone, and of what was issued here', () => {
    const [row] = organisation.db.select().from(signatures).all();
    const serial = row?.certificateSerial ?? '';
    const reason = 'superseded' as const;
    for (const name of ['Hanne', 'Anne', 'Jonas'])
      expect(() => revokeCertificate(organisation.as(name), { serial, reason })).toThrow(
        expect.objectContaining({ kind: 'forbidden' }),
      );
    expect(() => revokeCertificate(organisation.as('Adam'), { serial: 'abcd', reason })).toThrow(
      refused('access.not_found', 'not-found'),
    );
    expect(listRevocations(organisation.db)).toEqual([]);
  });

  it('shows in the list, in the log and in the signed list, once and for good', async () => {
    const adam = organisation.as('Adam');
    expect((await verdict()).verdict).toBe('ok');
    const { certificates, next } = listCertificates(adam, null);
    expect(next).toBeNull();
    expect(certificates.map(({ name }) => name).toSorted()).toEqual(
      organisation.db
        .select()
        .from(signatures)
        .all()
        .map(({ personId }) => (personId === organisation.idOf('Anne') ? 'Anne' : 'Jonas'))
        .toSorted(),
    );
    const serial = (await verdict()).signatures[0]?.signer?.serialNumber ?? '';
    revokeCertificate(adam, { serial, reason: 'key-compromise' });
    expect(() => revokeCertificate(adam, { serial, reason: 'superseded' })).toThrow(
      refused('certificates.already_revoked', 'conflict'),
    );
    expect(findCertificate(adam, serial)).toMatchObject({
      kind: 'issued',
      name: 'Anne',
      revoked: { reason: 'key-compromise', revokedAt: NOW },
    });
    expect(actions(organisation)).toEqual(['authority.create', 'certificate.revoke']);
    expect(await verdict()).toMatchObject({ verdict: 'altered', reasons: ['verify.certificate_revoked'] });
    const lists = await organisationCrls(organisation.system());
    const authorities = organisationCertificates(organisation.db);
    expect(await readCrls(lists.join('\n'), authorities)).toEqual([
      { serial, revokedAt: NOW, reason: 'key-compromise' },
    ]);
    await expect(readCrls(lists.join('\n'), [])).rejects.toThrow('no list');
  });

  it('can be of the authority: nobody signs with it any more, and openssl reads the list', async () => {
    const [authority] = listAuthorities(organisation.db);
    const serial = authority?.serial ?? '';
    revokeCertificate(organisation.as('Adam'), { serial, reason: 'superseded' });
    expect(actions(organisation)).toContain('authority.revoke');
    const old = organisationCertificates(organisation.db)[0] ?? '';
    const { id: next, certificatePem } = await organisationAuthority(organisation.system());
    expect(next).not.toBe(authority?.serial);
    expect(certificatePem).not.toBe(old);
    const folder = mkdtempSync(join(tmpdir(), 'crl-'));
    try {
      const lists = await organisationCrls(organisation.system());
      const issuer = commonName(new X509Certificate(old));
      const file = join(folder, 'crl.pem');
      writeFileSync(join(folder, 'ca.pem'), old);
      const said = lists.map((list) => {
        writeFileSync(file, list);
        const args = ['crl', '-in', file, '-noout', '-text', '-issuer', '-nameopt', 'utf8,sep_multiline'];
        return execFileSync('openssl', args, { encoding: 'utf8' });
      });
      const own = said.find((text) => text.toLowerCase().includes(serial.slice(0, 20))) ?? '';
      expect(own).toContain(issuer);
      expect(own).toContain('X509v3 CRL Number');
      expect(own).toContain('Superseded');
      expect(own).toContain('Key Compromise');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
