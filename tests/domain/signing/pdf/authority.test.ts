import { verify, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { certificateFor, NOW, newAuthority } from './signed-summary';

const PARTY = { personId: 'person-17', name: 'Bodil Østergård-Nygård' };

describe('the authority of an organisation', () => {
  it('may issue certificates and nothing else', async () => {
    const certificate = new X509Certificate((await newAuthority()).certificatePem);
    expect(certificate.ca).toBe(true);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.subject).toContain('O=Solbjerg Kommune');
  });
});

describe('a one-shot certificate', () => {
  it('names the person, their id, their address and how they proved who they are', async () => {
    const authority = await newAuthority();
    const signer = await certificateFor(authority, PARTY);
    const certificate = new X509Certificate(signer.certificatePem);
    expect(certificate.subject).toContain('CN=Bodil Østergård-Nygård');
    expect(certificate.subject).toContain('serialNumber=person-17');
    expect(certificate.subject).toContain('description=adgangskode og engangskode');
    expect(certificate.subjectAltName).toBe('email:person-17@example.dk');
    expect(certificate.ca).toBe(false);
    expect(certificate.verify(new X509Certificate(authority.certificatePem).publicKey)).toBe(true);
  });

  it('is valid from just before it is issued, as long as its authority and no longer', async () => {
    const authority = await newAuthority();
    const certificate = new X509Certificate((await certificateFor(authority, PARTY)).certificatePem);
    expect(new Date(certificate.validFrom).getTime()).toBeLessThanOrEqual(NOW.getTime());
    expect(certificate.validTo).toBe(new X509Certificate(authority.certificatePem).validTo);
  });

  it('signs once', async () => {
    const signer = await certificateFor(await newAuthority(), PARTY);
    const bytes = Buffer.from('aftale');
    const signature = await signer.sign(bytes);
    const { publicKey } = new X509Certificate(signer.certificatePem);
    expect(verify('sha256', bytes, publicKey, signature)).toBe(true);
    await expect(signer.sign(bytes)).rejects.toThrow('has made its one signature');
  });

  it('never shows its private key', async () => {
    const signer = await certificateFor(await newAuthority(), PARTY);
    expect(JSON.stringify(signer)).not.toContain('PRIVATE');
    expect(Object.values(signer).every((value) => ['string', 'function'].includes(typeof value))).toBe(true);
  });

  it('two signatures never share a key or a serial number', async () => {
    const authority = await newAuthority();
    const [one, other] = [await certificateFor(authority, PARTY), await certificateFor(authority, PARTY)];
    expect(one.serialNumber).not.toBe(other.serialNumber);
    const key = (pem: string) => new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'pem' });
    expect(key(one.certificatePem)).not.toBe(key(other.certificatePem));
  });
});
