import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { renderSummary } from 'templates/pdf/render-summary';
import { signatoriesOf } from 'templates/summary.schema';
import { groupSummary } from 'tests/templates/pdf/sample-summary';
import { itWith, runOn } from 'tests/templates/pdf/tools';
import { beforeAll, describe, expect, it } from 'vitest';
import { certificateFor, newAuthority, type SignedGroup, sign, signedGroup } from './signed-summary';

/** The leader in the middle, the members not in the order of their names. */
const ORDER = ['Employee4', 'Employee1', 'Leader', 'Employee5', 'Employee3', 'Employee2'];

let group: SignedGroup;
beforeAll(async () => {
  group = await signedGroup(ORDER);
});

const check = (pdf: Uint8Array) => verifyPdf(pdf, { authorities: [group.authority.certificatePem] });
const addedBy = (revision: number) =>
  Buffer.from(group.at(revision).subarray(group.at(revision - 1).length)).toString('latin1');

describe('a group signs', () => {
  it('in any order, and the document is whole once all have', async () => {
    const verification = await check(group.at(6));
    expect(verification).toMatchObject({ verdict: 'ok', reasons: [], emptyFields: [] });
    expect(verification.signatures.map(({ field }) => field)).toEqual(ORDER);
    expect(verification.signatories.map(({ signed }) => signed)).toEqual(Array(6).fill(true));
    expect(verification.summary).toMatchObject({ type: 'grus', team: 'Team Solsikken' });
  });

  it('and after each signature it is known who is missing', async () => {
    for (let signed = 1; signed < 6; signed++) {
      const { verdict, signatories, reasons } = await check(group.at(signed));
      expect(verdict).toBe('incomplete');
      const there = signatories.filter((one) => one.signed).map(({ field }) => field);
      expect(new Set(there)).toEqual(new Set(ORDER.slice(0, signed)));
      expect(reasons.includes('verify.leader_has_not_signed')).toBe(signed < 3);
      expect(reasons).toContain('verify.member_has_not_signed');
    }
  });

  it('nobody twice', async () => {
    await expect(sign(group.at(2), group.authority, 'Employee4', {}, group.summary)).rejects.toMatchObject({
      code: 'signing.already_signed',
    });
  });

  it('the first certifies, whoever it is, and no later one does', () => {
    expect(addedBy(1)).toContain('/TransformMethod /DocMDP /TransformParams <</Type /TransformParams /P 2');
    expect(addedBy(1)).toContain('/Perms');
    for (const later of [2, 3, 4, 5, 6]) {
      expect(addedBy(later)).not.toContain('DocMDP');
      expect(addedBy(later)).not.toContain('/Perms');
    }
  });

  it('each signature locks its own field and no other', () => {
    ORDER.forEach((field, index) => {
      expect(addedBy(index + 1)).toContain(`/Action /Include /Fields [ (${field}) ]`);
    });
  });

  it('a signature is drawn with the font that the document has; only a name in rarer letters brings one', () => {
    const tags = ORDER.map((field, index) => {
      const brought = /\/([A-Z]{6})\+IBMPlexSans/.exec(addedBy(index + 1))?.[1];
      const name = signatoriesOf(group.summary).find((one) => one.field === field)?.party.name;
      return [name === 'Dogan Yılmaz', brought !== undefined && !Buffer.from(group.at(0)).includes(brought)];
    });
    expect(tags.filter(([rare]) => rare)).toEqual([[true, true]]);
    expect(tags.filter(([rare]) => !rare)).toEqual(Array(ORDER.length - 1).fill([false, false]));
  });

  it('a member cannot sign for another', async () => {
    const [, first] = signatoriesOf(group.summary);
    if (!first) throw new Error('no member');
    const signer = await certificateFor(group.authority, first.party);
    const pdf = await sign(group.at(0), group.authority, 'Employee2', { signer }, group.summary);
    expect((await check(pdf)).reasons).toContain('verify.signer_is_not_the_party');
  });

  it('with twenty-five members, below half a megabyte', async () => {
    const summary = groupSummary(25);
    const order = signatoriesOf(summary).map(({ field }) => field);
    const { at, authority } = await signedGroup([...order.slice(7), ...order.slice(0, 7)], summary);
    expect(at(26).length).toBeLessThan(512 * 1024);
    const verification = await verifyPdf(at(26), { authorities: [authority.certificatePem] });
    expect(verification.verdict).toBe('ok');
    expect(verification.signatories).toHaveLength(26);
  }, 60_000);

  it('of one member only is a talk between two', async () => {
    const authority = await newAuthority();
    const summary = groupSummary(1);
    const rev0 = await renderSummary(summary);
    await expect(sign(rev0, authority, 'Employee', {}, summary)).rejects.toMatchObject({
      code: 'signing.leader_first',
    });
  });
});

describe('programs that we did not write', () => {
  itWith('pdfsig', 'find six valid signatures', async () => {
    const report = runOn({ 'a.pdf': group.at(6) }, 'pdfsig', ['-nocert', 'a.pdf']);
    expect(report.match(/Signature is Valid\./g)).toHaveLength(6);
    expect(report.match(/Total document signed/g)).not.toBeNull();
  });

  const HISTORY = 'print(new PDFDocument("a.pdf").validateChangeHistory())';

  itWith('mutool', 'find nothing but signatures after the first', async () => {
    for (const revision of [1, 2, 6]) {
      const said = runOn({ 'a.pdf': group.at(revision), 'a.js': HISTORY }, 'mutool', ['run', 'a.js']);
      expect(said.trim()).toBe('0');
    }
  });

  itWith('qpdf', 'find no fault in the file', async () => {
    expect(runOn({ 'a.pdf': group.at(6) }, 'qpdf', ['--check', 'a.pdf'])).not.toMatch(/warning/i);
  });
});
