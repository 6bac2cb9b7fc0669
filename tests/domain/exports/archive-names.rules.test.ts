import { archiveNamer, summaryFileName } from 'app/domain/exports/archive-names.rules';
import { expect, it } from 'vitest';

const of = (employeeName: string) => ({ heldOn: '2027-03-03', type: 'mus', employeeName });

it('a summary is named by day, type and employee', () => {
  expect(summaryFileName(of('Jonas Holm'))).toBe('2027-03-03 MUS Jonas Holm.pdf');
});

it('Danish letters stay, composed', () => {
  expect(summaryFileName(of('A\u030Ase Ærøskøbing'))).toBe('2027-03-03 MUS Åse Ærøskøbing.pdf');
});

it.each([
  ['../../etc/passwd', '2027-03-03 MUS etc passwd.pdf'],
  ['C:\\Temp\\<x>|?*"', '2027-03-03 MUS C Temp x.pdf'],
  ['Bo\r\nSet-Cookie: a', '2027-03-03 MUS Bo Set-Cookie a.pdf'],
  ['...', '2027-03-03 MUS.pdf'],
])('no name leads out of the archive or breaks a header: %j', (name, file) => {
  expect(summaryFileName(of(name))).toBe(file);
});

it('a very long name is cut', () => {
  expect(summaryFileName(of('a'.repeat(500))).length).toBeLessThan(140);
});

it('two of the same name are told apart, also where only upper and lower case differ', () => {
  const nameOf = archiveNamer();
  expect([of('Bo Ly'), of('Bo Ly'), of('bo ly'), of('Bo Ly (2)')].map(nameOf)).toEqual([
    '2027-03-03 MUS Bo Ly.pdf',
    '2027-03-03 MUS Bo Ly (2).pdf',
    '2027-03-03 MUS bo ly (3).pdf',
    '2027-03-03 MUS Bo Ly (2) (2).pdf',
  ]);
});
