import { createAuthority } from 'app/domain/signing/pdf/authority';
import {
  REASONS,
  VERDICTS,
  type Verification,
  VerificationSchema,
  verdictOf,
} from 'app/domain/signing/pdf/verification.schema';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { MAX_PDF_SIZE } from 'app/domain/signing/verify-form.schema';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { longSummary, sampleSummary } from 'tests/templates/pdf/sample-summary';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { signedFirstFormat, snapshotIn } from './first-format';
import {
  certificateFor,
  NOW,
  newAuthority,
  PROOF,
  type SignedSummary,
  sign,
  signedSummary,
} from './signed-summary';

let signed: SignedSummary;
beforeAll(async () => {
  signed = await signedSummary(sampleSummary(), 'Jeg ser anderledes på vagterne.');
});

const employee = { personId: 'person-17', name: 'Bodil Østergård-Nygård' };
const check = (pdf: Uint8Array): Promise<Verification> =>
  verifyPdf(pdf, { authorities: [signed.authority.certificatePem] });

describe('the verdict', () => {
  it('is the worst that was found', () => {
    expect(verdictOf([])).toBe('ok');
    expect(verdictOf(['verify.authority_unknown', 'verify.employee_has_not_signed'])).toBe('incomplete');
    expect(verdictOf(['verify.employee_has_not_signed', 'verify.object_changed'])).toBe('altered');
  });

  it('every reason leads to one verdict of its own', () => {
    for (const [verdict, reasons] of Object.entries(REASONS)) {
      expect(VERDICTS).toContain(verdict);
      for (const reason of reasons) expect(verdictOf([reason])).toBe(verdict);
    }
    const all = Object.values(REASONS).flat();
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('verification of an untouched document', () => {
  it('says who signed what and when, and how they proved who they are', async () => {
    const verification = await check(signed.rev2);
    expect(verification).toMatchObject({
      verdict: 'ok',
      reasons: [],
      emptyFields: [],
      summary: {
        id: 'sum_sample',
        version: 1,
        leader: 'Søren Ærø Åkjær',
        employee: 'Bodil Østergård-Nygård',
      },
    });
    expect(verification.signatures).toMatchObject([
      {
        field: 'Leader',
        signer: { name: 'Søren Ærø Åkjær', personId: 'person-4', email: 'person-4@example.dk', proof: PROOF },
        claimedTime: NOW.toISOString(),
        reservation: null,
        digestOk: true,
        signatureOk: true,
        chain: 'trusted',
        validAtSigning: true,
        coverage: 'revision',
      },
      {
        field: 'Employee',
        signer: { name: 'Bodil Østergård-Nygård', personId: 'person-17' },
        reservation: 'Jeg ser anderledes på vagterne.',
        coverage: 'file',
      },
    ]);
  });

  it('is JSON that keeps its shape', async () => {
    const verification = await check(signed.rev2);
    expect(VerificationSchema.parse(JSON.parse(JSON.stringify(verification)))).toEqual(verification);
  });

  it('a long summary in English verifies as well', async () => {
    const { rev2, authority } = await signedSummary({ ...longSummary(), language: 'en' }, 'Not quite.');
    const verification = await verifyPdf(rev2, { authorities: [authority.certificatePem] });
    expect(verification.verdict).toBe('ok');
    expect(verification.signatures[1]?.reservation).toBe('Not quite.');
  });

  it('the certificate of the signer is the one that was issued', async () => {
    const signer = await certificateFor(signed.authority, sampleSummary().leader);
    const verification = await check(await sign(signed.rev0, signed.authority, 'Leader', { signer }));
    expect(verification.signatures[0]?.signer?.serialNumber).toBe(signer.serialNumber);
  });
});

describe('verification of an unfinished document', () => {
  it('a summary that only the leader has signed is incomplete', async () => {
    const verification = await check(signed.rev1);
    expect(verification).toMatchObject({
      verdict: 'incomplete',
      reasons: ['verify.employee_has_not_signed'],
      emptyFields: ['Employee'],
    });
  });

  it('a frozen summary is not signed', async () => {
    expect(await check(signed.rev0)).toMatchObject({
      verdict: 'not-signed',
      reasons: ['verify.no_signature'],
      emptyFields: ['Leader', 'Employee'],
    });
  });

  it('a PDF from elsewhere is not signed, whatever its inner form', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    for (const useObjectStreams of [true, false])
      expect(await check(await pdf.save({ useObjectStreams }))).toMatchObject({ verdict: 'not-signed' });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('Kære HR, her er referatet.')],
    ['only a header', Buffer.from('%PDF-1.7\n')],
    ['a promise of a signature', Buffer.from('%PDF-1.7\n/ByteRange\nstartxref\n5\n%%EOF')],
    [
      'a loop',
      Buffer.from(
        '%PDF-1.7\n/ByteRange [xref\n0 1\n0000000000 65535 f \ntrailer\n<</Prev 9>>\nstartxref\n9\n%%EOF',
      ),
    ],
    [
      'deep nesting',
      Buffer.from(
        `%PDF-1.7\n/ByteRange xref\n0 1\n0000000000 65535 f \ntrailer\n${'['.repeat(200_000)}\nstartxref\n20\n%%EOF`,
      ),
    ],
  ])('%s is a verdict, not a crash', async (_, bytes) => {
    expect(['unreadable', 'not-signed']).toContain((await check(bytes)).verdict);
  });

  it('a file that is too large is not taken apart', async () => {
    const large = Buffer.concat([signed.rev2, Buffer.alloc(MAX_PDF_SIZE)]);
    expect(await check(large)).toMatchObject({ verdict: 'unreadable', reasons: ['verify.too_large'] });
  });
});

describe('who is trusted', () => {
  it('without a known authority the signatures hold, but nobody vouches for the names', async () => {
    const verification = await verifyPdf(signed.rev2);
    expect(verification).toMatchObject({
      verdict: 'unknown-authority',
      reasons: ['verify.authority_unknown'],
      signatures: [
        { signatureOk: true, chain: 'unknown' },
        { signatureOk: true, chain: 'unknown' },
      ],
    });
  });

  it('another authority with the same name is not the one we know', async () => {
    const { rev2 } = await signedSummary();
    expect((await check(rev2)).verdict).toBe('unknown-authority');
  });

  it('one of several authorities is enough: organisations renew theirs', async () => {
    const authorities = [(await newAuthority()).certificatePem, signed.authority.certificatePem];
    expect((await verifyPdf(signed.rev2, { authorities })).verdict).toBe('ok');
  });

  it('a colleague cannot sign in place of the employee', async () => {
    const signer = await certificateFor(signed.authority, {
      personId: 'person-99',
      name: 'Bodil Østergård-Nygård',
    });
    const verification = await check(await sign(signed.rev1, signed.authority, 'Employee', { signer }));
    expect(verification.reasons).toEqual(['verify.signer_is_not_the_party']);
    expect(verification.verdict).toBe('altered');
  });

  it('a time outside the ten minutes of the key is not believed', async () => {
    for (const minutes of [-30, 30]) {
      const signedAt = new Date(NOW.getTime() + minutes * 60_000);
      const verification = await check(await sign(signed.rev1, signed.authority, 'Employee', { signedAt }));
      expect(verification.reasons).toContain('verify.certificate_not_valid_then');
      expect(verification.signatures[1]?.validAtSigning).toBe(false);
    }
  });

  it('an authority that had not begun cannot vouch', async () => {
    const later = new Date(NOW.getTime() + 3_600_000);
    const authority = await createAuthority({ organisation: 'Solbjerg Kommune', now: later });
    const signer = await certificateFor(authority, employee, NOW);
    const pdf = await sign(signed.rev1, signed.authority, 'Employee', { signer });
    const authorities = [signed.authority.certificatePem, authority.certificatePem];
    expect((await verifyPdf(pdf, { authorities })).verdict).toBe('altered');
  });
});

describe('a document from before there were groups', () => {
  it('is read and verifies as it did', async () => {
    const authority = await newAuthority();
    const { summary, rev2 } = await signedFirstFormat(authority);
    const verification = await verifyPdf(rev2, { authorities: [authority.certificatePem] });
    expect(verification).toMatchObject({
      verdict: 'ok',
      reasons: [],
      summary: { id: summary.id, leader: 'Søren Ærø Åkjær', employee: 'Bodil Østergård-Nygård', team: null },
    });
    expect(await snapshotIn(rev2)).toContain('"format":"muskat.summary/1"');
  });
});

describe('between two', () => {
  it('a signature after the one that locks the document is not accepted', async () => {
    const { authority, rev0 } = signed;
    const has = PDFDict.prototype.has;
    const spy = vi.spyOn(PDFDict.prototype, 'has').mockImplementation(function (this: PDFDict, key) {
      const leader = this.get(PDFName.of('T'))?.toString() === '(Leader)';
      return key === PDFName.of('V') && leader ? true : has.call(this, key);
    });
    const first = await sign(rev0, authority, 'Employee');
    spy.mockRestore();
    const verification = await check(await sign(first, authority, 'Leader'));
    expect(verification.reasons).toContain('verify.change_after_last_signature');
    expect(verification.verdict).toBe('altered');
  });
});
