import type { Reason } from 'app/domain/signing/pdf/verification.schema';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type SignedSummary, sign, signedSummary } from './signed-summary';
import {
  type Change,
  changedAndSigned,
  drawOverFirstPage,
  fieldOf,
  flipped,
  rawUpdate,
  replaced,
  updated,
} from './tampering';

let signed: SignedSummary;
beforeAll(async () => {
  signed = await signedSummary();
});

const name = PDFName.of;
const check = (pdf: Uint8Array) => verifyPdf(pdf, { authorities: [signed.authority.certificatePem] });

async function expectAltered(pdf: Uint8Array, ...reasons: Reason[]) {
  const verification = await check(pdf);
  expect(verification.verdict).toBe('altered');
  expect(verification.reasons).toEqual(expect.arrayContaining(reasons));
  return verification;
}

describe('a changed byte', () => {
  it('in the drawn text of a page', async () => {
    const stream = Buffer.from(signed.rev2).indexOf('stream\n', 0, 'latin1');
    await expectAltered(flipped(signed.rev2, stream + 60), 'verify.signed_bytes_changed');
  });

  it('in the title that the properties show', async () => {
    const pdf = replaced(signed.rev2, '12. november 2026</rdf:li>', '13. november 2026</rdf:li>');
    const { signatures } = await expectAltered(pdf, 'verify.signed_bytes_changed');
    expect(signatures.map((signature) => signature.digestOk)).toEqual([false, false]);
  });

  it('in the time of the second signature: the first still holds', async () => {
    const at = Buffer.from(signed.rev2).indexOf('/M (D:', signed.rev1.length, 'latin1');
    const { signatures } = await expectAltered(flipped(signed.rev2, at + 9), 'verify.signed_bytes_changed');
    expect(signatures.map((signature) => signature.digestOk)).toEqual([true, false]);
  });

  it('in the signature value itself', async () => {
    const gap = Buffer.from(signed.rev1).indexOf('/Contents <', signed.rev0.length, 'latin1') + 11;
    const hex = Buffer.from(signed.rev1.subarray(gap, gap + 6144))
      .toString('latin1')
      .replace(/0+$/, '');
    const last = gap + hex.length - 3;
    const pdf = Uint8Array.from(signed.rev1);
    pdf[last] = pdf[last] === 0x31 ? 0x32 : 0x31;
    await expectAltered(pdf, 'verify.signature_value_wrong');
  });
});

describe('bytes behind the last signature', () => {
  it('a comment', async () => {
    const pdf = Buffer.concat([signed.rev2, Buffer.from('\n% en kommentar\n')]);
    await expectAltered(pdf, 'verify.bytes_after_last_signature');
  });

  it('an update that draws over a page', async () => {
    const pdf = await updated(signed.rev2, drawOverFirstPage);
    const { signatures } = await expectAltered(
      pdf,
      'verify.object_changed',
      'verify.change_after_last_signature',
    );
    expect(signatures.every((signature) => signature.digestOk)).toBe(true);
  });

  it('an update that changes nothing', async () => {
    const pdf = await rawUpdate(signed.rev2, [{ number: 9_000, body: '<< /Nothing true >>' }]);
    await expectAltered(pdf, 'verify.hidden_object', 'verify.change_after_last_signature');
  });

  it('an update that takes the second signature away', async () => {
    const pdf = await updated(signed.rev2, (document, save) => {
      const field = fieldOf(document, 'Employee');
      field.dict.delete(name('V'));
      save(field.ref);
    });
    await expectAltered(pdf, 'verify.object_changed');
  });

  it('an object that is hidden in the data of a stream from parsers that scan', async () => {
    const page = (await PDFDocument.load(signed.rev2)).getPage(0);
    const number = page.ref.objectNumber;
    const inner = `q 1 0 0 rg 50 600 400 60 re f Q\n${number} 0 obj\n${page.node}\nendobj\n`;
    const pdf = await rawUpdate(signed.rev2, [
      { number: 9_000, body: `<< /Length ${inner.length} >>\nstream\n${inner}\nendstream` },
      { number, body: String(page.node), at: (update) => update.indexOf(`\n${number} 0 obj`) + 1 },
    ]);
    expect((await check(pdf)).verdict).toBe('altered');
  });
});

describe('a file cut short', () => {
  it('the second signature cut off is an incomplete document', async () => {
    expect((await check(signed.rev2.subarray(0, signed.rev1.length))).verdict).toBe('incomplete');
  });

  it('cut in the middle of the second signature', async () => {
    await expectAltered(
      signed.rev2.subarray(0, signed.rev1.length + 4000),
      'verify.bytes_after_last_signature',
      'verify.employee_has_not_signed',
    );
  });

  it('written anew from its objects: the bytes that were signed are gone', async () => {
    const document = await PDFDocument.load(signed.rev2, { updateMetadata: false });
    const pdf = await document.save({ useObjectStreams: false, updateFieldAppearances: false });
    await expectAltered(pdf, 'verify.signature_range_wrong');
    const packed = await document.save({ useObjectStreams: true, updateFieldAppearances: false });
    expect((await check(packed)).verdict).toBe('unreadable');
  });
});

describe('a change between the two signatures', () => {
  it('a page changed by an update of its own, then signed by the employee', async () => {
    const changed = await updated(signed.rev1, drawOverFirstPage);
    const pdf = await sign(changed, signed.authority, 'Employee');
    const { signatures } = await expectAltered(pdf, 'verify.object_changed');
    expect(signatures.every((signature) => signature.signatureOk)).toBe(true);
  });

  it.each<[string, Change, Reason]>([
    ['a page', drawOverFirstPage, 'verify.object_changed'],
    [
      "the leader's box",
      (document, save) => {
        const leader = fieldOf(document, 'Leader');
        leader.dict.set(name('Rect'), document.context.obj([0, 0, 0, 0]));
        save(leader.ref);
      },
      'verify.object_changed',
    ],
    [
      'the rectangle of the box that is signed',
      (document, save) => {
        const employee = fieldOf(document, 'Employee');
        employee.dict.set(name('Rect'), document.context.obj([0, 0, 500, 800]));
        save(employee.ref);
      },
      'verify.object_changed',
    ],
    [
      'a script that runs on opening',
      (document, save) => {
        const action = document.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') });
        document.catalog.set(name('OpenAction'), document.context.register(action));
        const { Root } = document.context.trailerInfo;
        if (Root instanceof PDFRef) save(Root);
      },
      'verify.object_changed',
    ],
    [
      'an object that nothing leads to',
      (document) => {
        document.context.register(document.context.obj({ Note: PDFString.of('gemt') }));
      },
      'verify.hidden_object',
    ],
  ])('%s changed in the same update that signs', async (_, change, reason) => {
    const signing = () => sign(signed.rev1, signed.authority, 'Employee');
    const { signatures } = await expectAltered(await changedAndSigned(signed.rev1, change, signing), reason);
    expect(signatures.every(({ signatureOk, digestOk }) => signatureOk && digestOk)).toBe(true);
  });

  it('a signature that is not shown', async () => {
    const pdf = await sign(signed.rev1, signed.authority, 'Employee');
    const hidden = await updatedSigning(pdf, 2);
    await expectAltered(hidden, 'verify.object_changed');
  });

  it("the leader's signature put into the employee's field as well", async () => {
    const pdf = await updated(signed.rev1, (document, save) => {
      const leader = fieldOf(document, 'Leader').dict.get(name('V'));
      const employee = fieldOf(document, 'Employee');
      if (leader) employee.dict.set(name('V'), leader);
      employee.dict.set(name('F'), PDFNumber.of(132));
      save(employee.ref);
    });
    await expectAltered(pdf, 'verify.object_changed');
  });

  it('the two signatures swapped', async () => {
    const gapOf = (pdf: Uint8Array, after: number) =>
      Buffer.from(pdf).indexOf('/Contents <', after, 'latin1') + 11;
    const [first, second] = [gapOf(signed.rev2, signed.rev0.length), gapOf(signed.rev2, signed.rev1.length)];
    const pdf = Buffer.from(signed.rev2);
    const one = Buffer.from(pdf.subarray(first, first + 6144));
    pdf.copy(pdf, first, second, second + 6144);
    one.copy(pdf, second);
    await expectAltered(pdf, 'verify.signed_bytes_changed');
  });

  it("the employee's signature of another summary does not fit this one", async () => {
    const other = await sign(signed.rev1, signed.authority, 'Employee', {
      reservation: 'Et andet forbehold',
    });
    const gapOf = (pdf: Uint8Array) =>
      Buffer.from(pdf).indexOf('/Contents <', signed.rev1.length, 'latin1') + 11;
    const pdf = Buffer.from(signed.rev2);
    Buffer.from(other).copy(pdf, gapOf(pdf), gapOf(other), gapOf(other) + 6144);
    await expectAltered(pdf, 'verify.signed_bytes_changed');
  });
});

/** The employee's field of a signed file, written once more with other flags. */
async function updatedSigning(pdf: Uint8Array, flags: number): Promise<Uint8Array> {
  return updated(pdf, (document, save) => {
    const field = fieldOf(document, 'Employee');
    field.dict.set(name('F'), PDFNumber.of(flags));
    save(field.ref);
  });
}

describe('what only some readers would see', () => {
  it.each([
    ['a comment between objects', '% 3 0 obj << /Type /Page >> endobj\n'],
    ['an object that the table does not list', '8000 0 obj\n<< /Type /Page >>\nendobj\n'],
  ])('%s', async (_, hidden) => {
    const pdf = await rawUpdate(signed.rev2, [
      { number: 9_000, body: '<< /A true >>' },
      { number: 9_001, body: `<< /B true >>\nendobj\n${hidden}9002 0 obj\nnull` },
    ]);
    expect((await check(pdf)).verdict).toBe('altered');
  });

  it('a stream that is longer than it says', async () => {
    const body = '<< /Length 4 >>\nstream\nq Q\n3 0 obj\n<< >>\nendobj\nendstream';
    await expectAltered(await rawUpdate(signed.rev2, [{ number: 9_000, body }]), 'verify.hidden_bytes');
  });

  it('a table that points somewhere else', async () => {
    const pdf = await rawUpdate(signed.rev2, [
      { number: 9_000, body: '<< /A true >>' },
      { number: 9_001, body: '<< /B true >>', at: (update) => update.indexOf('9000 0 obj') },
    ]);
    expect((await check(pdf)).verdict).toBe('altered');
  });

  it('a second table for readers of newer files', async () => {
    const pdf = await rawUpdate(signed.rev2, [{ number: 9_000, body: 'null' }], '/XRefStm 20 ');
    expect((await check(pdf)).verdict).not.toBe('ok');
  });

  it('a new catalog', async () => {
    const catalog = (await PDFDocument.load(signed.rev2)).catalog;
    expect(catalog).toBeInstanceOf(PDFDict);
    const raw = Buffer.from(await rawUpdate(signed.rev2, [{ number: 9_000, body: String(catalog) }]));
    const root = /\/Root \d+ 0 R/.exec(raw.subarray(signed.rev2.length).toString('latin1'))?.[0] ?? '';
    const pdf = Buffer.concat([
      raw.subarray(0, signed.rev2.length),
      Buffer.from(
        raw.subarray(signed.rev2.length).toString('latin1').replace(root, '/Root 9000 0 R'),
        'latin1',
      ),
    ]);
    await expectAltered(pdf, 'verify.document_replaced');
  });
});
