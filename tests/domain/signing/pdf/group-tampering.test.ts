import type { Reason } from 'app/domain/signing/pdf/verification.schema';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib';
import { renderSummary } from 'templates/pdf/render-summary';
import { groupSummary } from 'tests/templates/pdf/sample-summary';
import { itWith, runOn } from 'tests/templates/pdf/tools';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { certificateFor, type SignedGroup, sign, signedGroup } from './signed-summary';
import {
  type Change,
  changedAndSigned,
  drawOverFirstPage,
  fieldOf,
  flipped,
  replaced,
  updated,
} from './tampering';

let group: SignedGroup;
beforeAll(async () => {
  group = await signedGroup(['Employee2', 'Leader', 'Employee1', 'Employee3'], groupSummary(3));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const name = PDFName.of;
const check = (pdf: Uint8Array) => verifyPdf(pdf, { authorities: [group.authority.certificatePem] });
const signBy = (pdf: Uint8Array, field: string) => sign(pdf, group.authority, field, {}, group.summary);

async function expectAltered(pdf: Uint8Array, ...reasons: Reason[]) {
  const verification = await check(pdf);
  expect(verification.verdict).toBe('altered');
  expect(verification.reasons).toEqual(expect.arrayContaining(reasons));
  return verification;
}

describe('a change between the second and the third signature', () => {
  it('a page, by an update of its own', async () => {
    const changed = await updated(group.at(2), drawOverFirstPage);
    const { signatures } = await expectAltered(
      await signBy(changed, 'Employee1'),
      'verify.object_changed',
      'verify.change_after_last_signature',
    );
    expect(signatures.every(({ signatureOk, digestOk }) => signatureOk && digestOk)).toBe(true);
  });

  it.each<[string, Change]>([
    ['a page', drawOverFirstPage],
    [
      'the box of somebody who has signed',
      (document, save) => {
        const [leader, member] = [fieldOf(document, 'Leader'), fieldOf(document, 'Employee2')];
        const appearance = member.dict.get(name('AP'));
        if (appearance) leader.dict.set(name('AP'), appearance);
        save(leader.ref);
      },
    ],
    [
      'the box of somebody who has yet to sign',
      (document, save) => {
        const other = fieldOf(document, 'Employee3');
        other.dict.set(name('F'), PDFNumber.of(2));
        save(other.ref);
      },
    ],
  ])('%s, in the same update that signs', async (_, change) => {
    const signing = () => signBy(group.at(2), 'Employee1');
    const pdf = await changedAndSigned(group.at(2), change, signing);
    const { signatures } = await expectAltered(pdf, 'verify.object_changed');
    expect(signatures.every(({ signatureOk, digestOk }) => signatureOk && digestOk)).toBe(true);
  });

  it('two fields filled in one update', async () => {
    const pdf = await updated(group.at(2), (document, save) => {
      const value = fieldOf(document, 'Leader').dict.get(name('V'));
      for (const field of ['Employee1', 'Employee3']) {
        const { dict, ref } = fieldOf(document, field);
        if (value) dict.set(name('V'), value);
        dict.set(name('F'), PDFNumber.of(132));
        save(ref);
      }
    });
    await expectAltered(pdf, 'verify.change_after_last_signature');
  });
});

describe('a field', () => {
  it('that is filled without a signature', async () => {
    const pdf = await updated(group.at(3), (document, save) => {
      const { dict, ref } = fieldOf(document, 'Employee3');
      const value = document.context.obj({ Type: 'Sig', Name: PDFString.of('Clara Nørgård') });
      dict.set(name('V'), document.context.register(value));
      dict.set(name('F'), PDFNumber.of(132));
      save(ref);
    });
    const { signatories } = await expectAltered(pdf, 'verify.object_changed');
    expect(signatories.filter(({ signed }) => !signed).map(({ field }) => field)).toEqual(['Employee3']);
  });

  it('whose box only looks signed', async () => {
    const pdf = await updated(group.at(3), (document, save) => {
      const { dict, ref } = fieldOf(document, 'Employee3');
      const appearance = fieldOf(document, 'Leader').dict.get(name('AP'));
      if (appearance) dict.set(name('AP'), appearance);
      save(ref);
    });
    await expectAltered(pdf, 'verify.object_changed');
  });

  it('that is added for somebody who has one already', async () => {
    const pdf = await updated(group.at(2), (document, save) => {
      const copy = fieldOf(document, 'Employee2').dict.clone(document.context);
      copy.set(name('T'), PDFString.of('Employee4'));
      copy.delete(name('V'));
      const form = document.catalog.lookup(name('AcroForm'), PDFDict);
      form.lookup(name('Fields'), PDFArray).push(document.context.register(copy));
      const ref = document.catalog.get(name('AcroForm'));
      if (ref instanceof PDFRef) save(ref);
    });
    await expectAltered(pdf, 'verify.object_changed');
  });

  it('that was there twice from the start', async () => {
    const pdf = replaced(group.at(0), '/T (Employee3)', '/T (Employee2)');
    await expectAltered(await signBy(pdf, 'Leader'), 'verify.fields_differ');
  });

  it('of one person twice, as two members with one name', async () => {
    const summary = groupSummary(3);
    const [first, , third] = summary.employees;
    if (!first || !third) throw new Error('no members');
    const twice = { ...summary, employees: [first, first, third] };
    let pdf = await renderSummary(twice);
    for (const field of ['Employee1', 'Employee2', 'Leader', 'Employee3'])
      pdf = await sign(pdf, group.authority, field, {}, twice);
    await expectAltered(pdf, 'verify.signed_twice_by_one');
  });

  it('that was left without a lock from the start', async () => {
    const pdf = replaced(group.at(0), '/Lock ', '/Lokk ');
    await expectAltered(await signBy(pdf, 'Leader'), 'verify.not_locked');
  });
});

describe('a signature', () => {
  const withoutFirst = (document: PDFDocument, save: (ref: PDFRef) => void) => {
    const { dict, ref } = fieldOf(document, 'Employee2');
    dict.delete(name('V'));
    save(ref);
  };

  it('that is taken away again', async () => {
    await expectAltered(await updated(group.at(4), withoutFirst), 'verify.object_changed');
  });

  itWith('mutool', 'that is taken away again is noticed by a program that we did not write', async () => {
    const pdf = await updated(group.at(4), withoutFirst);
    const script = 'print(new PDFDocument("a.pdf").validateChangeHistory())';
    expect(runOn({ 'a.pdf': pdf, 'a.js': script }, 'mutool', ['run', 'a.js']).trim()).not.toBe('0');
  });

  it('that is cut off at the end leaves the document incomplete', async () => {
    const { verdict, signatories } = await check(group.at(4).subarray(0, group.at(3).length));
    expect(verdict).toBe('incomplete');
    expect(signatories.filter(({ signed }) => !signed).map(({ field }) => field)).toEqual(['Employee3']);
  });

  it('in the middle that is damaged does not count', async () => {
    const at = Buffer.from(group.at(4)).indexOf('/M (D:', group.at(2).length, 'latin1');
    const { signatories } = await expectAltered(flipped(group.at(4), at + 9), 'verify.signed_bytes_changed');
    expect(signatories.find(({ field }) => field === 'Employee1')?.signed).toBe(false);
  });

  it('that certifies once more', async () => {
    const has = PDFDict.prototype.has;
    vi.spyOn(PDFDict.prototype, 'has').mockImplementation(function (this: PDFDict, key) {
      return key === name('V') ? false : has.call(this, key);
    });
    const pdf = await signBy(group.at(1), 'Leader');
    vi.restoreAllMocks();
    await expectAltered(pdf, 'verify.certified_later', 'verify.object_changed');
  });

  it('that is the first and does not certify', async () => {
    const has = PDFDict.prototype.has;
    vi.spyOn(PDFDict.prototype, 'has').mockImplementation(function (this: PDFDict, key) {
      const other = this.get(name('T'))?.toString() === '(Leader)';
      return key === name('V') && other ? true : has.call(this, key);
    });
    const pdf = await signBy(group.at(0), 'Employee1');
    vi.restoreAllMocks();
    await expectAltered(pdf, 'verify.not_certified');
  });

  it('by somebody outside the group', async () => {
    const signer = await certificateFor(group.authority, { personId: 'person-99', name: 'Clara Nørgård' });
    const pdf = await sign(group.at(3), group.authority, 'Employee3', { signer }, group.summary);
    const { signatories } = await expectAltered(pdf, 'verify.signer_is_not_the_party');
    expect(signatories.at(-1)).toMatchObject({ name: 'Clara Nørgård', signed: false });
  });
});

describe('after the last signature', () => {
  it('nothing is added, not even a page that looks the same', async () => {
    await expectAltered(
      await updated(group.at(4), drawOverFirstPage),
      'verify.object_changed',
      'verify.change_after_last_signature',
    );
    await expectAltered(
      Buffer.concat([group.at(4), Buffer.from('\n% mere\n')]),
      'verify.bytes_after_last_signature',
    );
  });
});
