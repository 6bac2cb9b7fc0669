import { appearanceMarks } from 'app/domain/signing/pdf/appearance';
import { fromReason, toReason } from 'app/domain/signing/pdf/reason';
import { measure } from 'templates/pdf/fonts';
import { FIELD_SIZE, GROUP_FIELD_SIZE } from 'templates/pdf/layout/signature-atoms';
import { longSummary } from 'tests/templates/pdf/sample-summary';
import { itWith, runOn } from 'tests/templates/pdf/tools';
import { beforeAll, describe, expect, it } from 'vitest';
import { certificateFor, NOW, PROOF, type SignedSummary, sign, signedSummary } from './signed-summary';

let signed: SignedSummary;
beforeAll(async () => {
  signed = await signedSummary();
});

const startsWith = (whole: Uint8Array, part: Uint8Array) =>
  Buffer.from(whole.subarray(0, part.length)).equals(Buffer.from(part));

describe('signing', () => {
  it('leaves every byte of what was there before as it was', () => {
    expect(startsWith(signed.rev1, signed.rev0)).toBe(true);
    expect(startsWith(signed.rev2, signed.rev1)).toBe(true);
  });

  it('the leader certifies the document, the employee locks it', () => {
    const leader = Buffer.from(signed.rev1.subarray(signed.rev0.length)).toString('latin1');
    const employee = Buffer.from(signed.rev2.subarray(signed.rev1.length)).toString('latin1');
    expect(leader).toContain('/TransformMethod /DocMDP /TransformParams <</Type /TransformParams /P 2');
    expect(leader).toContain('/Perms');
    expect(leader).not.toContain('FieldMDP');
    expect(employee).toContain('/TransformMethod /FieldMDP');
    expect(employee).toContain('/Action /All');
    expect(employee).not.toContain('/Perms');
  });

  it('nobody signs twice', async () => {
    const { authority, rev1, rev2 } = signed;
    await expect(sign(rev1, authority, 'Leader')).rejects.toMatchObject({ code: 'signing.already_signed' });
    await expect(sign(rev2, authority, 'Employee')).rejects.toMatchObject({ code: 'signing.already_signed' });
  });

  it('the leader signs first, since the employee locks the document', async () => {
    await expect(sign(signed.rev0, signed.authority, 'Employee')).rejects.toMatchObject({
      code: 'signing.leader_first',
    });
  });

  it('a document without the field is refused', async () => {
    const pdf = Buffer.from(
      Buffer.from(signed.rev0).toString('latin1').replace('/T (Leader)', '/T (Somebo)'),
      'latin1',
    );
    await expect(sign(pdf, signed.authority, 'Leader')).rejects.toMatchObject({
      message: expect.stringContaining('has no field'),
    });
  });

  it('a signature is drawn with the letters of the document, and brings its own where those are not ours', async () => {
    const added = (after: Uint8Array, before: Uint8Array) =>
      Buffer.from(after.subarray(before.length)).toString('latin1');
    expect(added(signed.rev1, signed.rev0)).not.toContain('/FontFile2');
    const earlier = Buffer.from(
      Buffer.from(signed.rev0)
        .toString('latin1')
        .replace(/\/[A-Z]{6}\+IBMPlexSans\n/g, '/MUSKAR+IBMPlexSans\n'),
      'latin1',
    );
    const pdf = await sign(earlier, signed.authority, 'Leader');
    expect(added(pdf, earlier)).toContain('/FontFile2');
    expect(added(pdf, earlier)).not.toContain('/MUSKAR');
  });

  it('a reservation that is too long or cannot be drawn is refused before the key is used', async () => {
    const signer = await certificateFor(signed.authority, { personId: 'person-4', name: 'Søren' });
    await expect(
      sign(signed.rev0, signed.authority, 'Leader', { signer, reservation: 'x'.repeat(601) }),
    ).rejects.toMatchObject({ code: 'signing.reservation_too_long' });
    await expect(
      sign(signed.rev0, signed.authority, 'Leader', { signer, reservation: 'nej 😤' }),
    ).rejects.toMatchObject({ code: 'signing.unprintable', values: { characters: '😤' } });
    expect((await signer.sign(Buffer.from('still there'))).length).toBeGreaterThan(60);
  });

  it('a talk of twelve pages with two signatures stays below 150 kB', async () => {
    const { rev2 } = await signedSummary(longSummary(20), 'Jeg er ikke enig. '.repeat(30));
    expect(rev2.length).toBeLessThan(150_000);
  });

  itWith('pdfsig', 'a program that we did not write finds two valid signatures', async () => {
    const report = runOn({ 'a.pdf': signed.rev2 }, 'pdfsig', ['-nocert', 'a.pdf']);
    expect(report.match(/Signature is Valid\./g)).toHaveLength(2);
    expect(report).toContain('Total document signed');
  });

  itWith('qpdf', 'a program that we did not write finds no fault in the file', async () => {
    expect(runOn({ 'a.pdf': signed.rev2 }, 'qpdf', ['--check', 'a.pdf'])).not.toMatch(/warning/i);
  });

  itWith('pdftotext', 'the reservation can be read on the page', async () => {
    const { rev2 } = await signedSummary(undefined, 'Jeg husker punktet om vagter anderledes.');
    const text = Buffer.from(runOn({ 'a.pdf': rev2 }, 'pdftotext', ['a.pdf', '-']), 'latin1').toString(
      'utf8',
    );
    expect(text).toContain('Forbehold: Jeg husker punktet om vagter anderledes.');
    expect(text).toContain('Underskrevet elektronisk af Søren Ærø Åkjær');
    expect(text).not.toContain('Ikke underskrevet endnu');
  });
});

describe('what stands in the box', () => {
  const text = {
    name: 'Søren Ærø Åkjær',
    signedAt: new Date('2026-07-01T12:00:00Z'),
    proof: PROOF,
    language: 'da',
  } as const;
  const lines = (reservation: string | null) =>
    appearanceMarks({ ...text, reservation }, FIELD_SIZE).map((mark) => mark.text);

  it('name, Danish time, proof, and that there is no reservation', () => {
    expect(lines(null)).toEqual([
      'Underskrevet elektronisk af Søren Ærø Åkjær',
      '1. juli 2026 kl. 14.00 (dansk tid, UTC+2)',
      'Identiteten er bekræftet med adgangskode og engangskode',
      'Uden forbehold',
    ]);
  });

  const WORDS = 'Jeg ser anderledes på fordelingen af vagter i foråret. '.repeat(11).slice(0, 600);
  const LONG_NAME = 'Anne-Birgitte Mathilde Louise von Rosenkrantz-Thorsteinsson '.repeat(3).trim();

  it.each([
    ['ordinary words', WORDS, text.name, 7],
    ['the widest letters', 'W'.repeat(600), text.name, 5],
    ['one word a line', 'ja\n'.repeat(200).trim(), text.name, 6],
    ['ordinary words and a name over several lines', WORDS, LONG_NAME, 5],
    ['the widest letters and a name over several lines', 'W'.repeat(600), LONG_NAME, 4.5],
  ])(
    'a reservation of 600 characters is there in full and inside the box: %s',
    (_, reservation, name, least) => {
      for (const size of [FIELD_SIZE, GROUP_FIELD_SIZE]) {
        const marks = appearanceMarks({ ...text, name, reservation }, size);
        const letters = (written: string) => written.replace(/[-\s/]/g, '');
        expect(letters(marks.map((mark) => mark.text).join(''))).toContain(letters(reservation));
        for (const mark of marks) {
          expect(mark.y).toBeLessThanOrEqual(size.height);
          expect(measure(mark.text.trimEnd(), mark.font, mark.size)).toBeLessThanOrEqual(size.width + 1);
        }
        expect(Math.min(...marks.map((mark) => mark.size))).toBeGreaterThanOrEqual(
          size === FIELD_SIZE ? least : least - 1,
        );
      }
    },
  );
});

describe('the reason of a signature', () => {
  it.each(['da', 'en'] as const)('gives back the reservation it was made from (%s)', (language) => {
    expect(fromReason(toReason('Forbehold: ikke enig', language))).toBe('Forbehold: ikke enig');
    expect(fromReason(toReason(null, language))).toBeNull();
  });

  it('is a time that every reader shows', () => {
    const written = Buffer.from(signed.rev1).toString('latin1');
    expect(written).toContain(`/M (D:${NOW.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z)`);
  });
});
