import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, folderWith, muskat } from './command-line';

const FRAMEWORK = `# Sådan samarbejder vi

## Medarbejder

### Nysgerrighed

- Spørger, før der konkluderes
- Deler sin viden med kolleger

## Leder

### Retning

- Sætter retning og følger op på den
`;

const MEGABYTE = 1024 * 1024;

/** Each: what is wrong, the words typed in a folder with the files, and a part of the sentence in each language. */
const REFUSED: {
  title: string;
  words: string[];
  files?: Record<string, string | Uint8Array>;
  da: RegExp;
  en: RegExp;
}[] = [
  {
    title: 'a file that is not there',
    words: ['framework', 'read', 'mangler.md'],
    da: /Filen .*mangler\.md findes ikke/,
    en: /There is no file .*mangler\.md/,
  },
  {
    title: 'a folder in place of a file',
    words: ['framework', 'read', '.'],
    da: /er ikke en fil/,
    en: /is not a file/,
  },
  {
    title: 'no file at all',
    words: ['framework', 'read'],
    da: /Skriv, hvilken fil/,
    en: /Say which file/,
  },
  {
    title: 'more than one file',
    words: ['framework', 'read', 'grundlag.md', 'andet.md'],
    da: /kun én fil ad gangen .*andet\.md/,
    en: /one file at a time .*andet\.md/,
  },
  {
    title: 'an empty document',
    words: ['framework', 'read', 'tom.md'],
    files: { 'tom.md': '' },
    da: /ingen tekst i dokumentet/,
    en: /no text in the document/,
  },
  {
    title: 'a document of 20 MB',
    words: ['framework', 'read', 'stor.md'],
    files: { 'stor.md': new Uint8Array(20 * MEGABYTE).fill(97) },
    da: /for stort.*højst 5 MB/,
    en: /too large.*at most 5 MB/,
  },
  {
    title: 'bytes that are not text',
    words: ['framework', 'read', 'stoej.md'],
    files: { 'stoej.md': Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256) },
    da: /kan ikke læses som tekst/,
    en: /cannot be read as text/,
  },
  {
    title: 'a PDF that is damaged',
    words: ['framework', 'read', 'grundlag.pdf'],
    files: { 'grundlag.pdf': '%PDF-1.7\n%âãÏÓ\n' },
    da: /Filen er i stykker/,
    en: /The file is damaged/,
  },
  {
    title: 'a document in the old format of Word',
    words: ['template', 'generate', 'grundlag.rtf', '--type', 'mus', '--role', 'leder'],
    files: { 'grundlag.rtf': '{\\rtf1 Hej}' },
    da: /RTF.*gem det som Word-dokument \(\.docx\) eller PDF/,
    en: /RTF.*save it as a Word document \(\.docx\) or PDF/,
  },
  {
    title: 'a document without expectations',
    words: ['framework', 'read', 'brev.md'],
    files: { 'brev.md': 'Kære alle\n' },
    da: /ingen forventninger i dokumentet/,
    en: /no expectations in the document/,
  },
  {
    title: 'JSON that is not a framework',
    words: ['template', 'generate', 'andet.json', '--type', 'mus', '--role', 'medarbejder'],
    files: { 'andet.json': '{"format":"muskat.framework/2"}' },
    da: /ikke et grundlag i formatet muskat\.framework\/1/,
    en: /not a framework in the format muskat\.framework\/1/,
  },
  {
    title: 'a role that the framework lacks, naming those that it has',
    words: ['template', 'generate', 'grundlag.md', '--type', 'mus', '--role', 'astronaut'],
    da: /rollen "astronaut".*medarbejder, leder/,
    en: /role "astronaut".*medarbejder, leder/,
  },
  {
    title: 'a template for no role',
    words: ['template', 'generate', 'grundlag.md', '--type', 'mus'],
    da: /Skriv en rolle/,
    en: /Give a role/,
  },
  {
    title: 'a type of conversation that does not exist',
    words: ['template', 'generate', 'grundlag.md', '--type', 'kaffe', '--role', 'leder'],
    da: /"kaffe" findes ikke.*mus, lus/,
    en: /no type "kaffe".*mus, lus/,
  },
  {
    title: 'a language that does not exist',
    words: ['template', 'generate', 'grundlag.md', '--type', 'lus', '--role', 'leder', '--language', 'sv'],
    da: /Sproget "sv" findes ikke.*da, en/,
    en: /no language "sv".*da, en/,
  },
  {
    title: 'a length that does not exist',
    words: ['template', 'generate', 'grundlag.md', '--type', 'lus', '--role', 'leder', '--length', 'kort'],
    da: /Længden "kort" findes ikke.*full.*focused|Længden "kort" findes ikke.*focused.*full/,
    en: /no length "kort"/,
  },
  {
    title: 'an option that does not exist',
    words: ['framework', 'read', 'grundlag.md', '--farve', 'blå'],
    da: /Kommandoen kan ikke læses: .*--farve/,
    en: /command cannot be read: .*--farve/,
  },
  {
    title: 'an option without its value',
    words: ['tour', 'grundlag.md', '--out'],
    da: /Kommandoen kan ikke læses: .*--out/,
    en: /command cannot be read: .*--out/,
  },
  {
    title: 'a tour without a place for its files',
    words: ['tour', 'grundlag.md'],
    da: /--out MAPPE/,
    en: /--out FOLDER/,
  },
  {
    title: 'a tour with a role that the framework lacks',
    words: ['tour', 'grundlag.md', '--out', 'ny', '--role', 'astronaut'],
    da: /rollen "astronaut".*medarbejder, leder/,
    en: /role "astronaut".*medarbejder, leder/,
  },
  {
    title: 'a tour on an empty document',
    words: ['tour', 'tom.md', '--out', 'ny'],
    files: { 'tom.md': '' },
    da: /ingen tekst i dokumentet/,
    en: /no text in the document/,
  },
  {
    title: 'a tour into a folder that has a database',
    words: ['tour', 'grundlag.md', '--out', '.'],
    files: { 'muskat.db': 'somebody else keeps this' },
    da: /indeholder allerede muskat\.db/,
    en: /already has muskat\.db/,
  },
  {
    title: 'a document to verify that is not a PDF',
    words: ['verify', 'grundlag.md'],
    da: /kan ikke læses som et underskrevet referat/,
    en: /cannot be read as a signed record/,
  },
  {
    title: 'an empty file to verify',
    words: ['verify', 'tom.pdf'],
    files: { 'tom.pdf': '' },
    da: /tom\.pdf er tom/,
    en: /tom\.pdf is empty/,
  },
  {
    title: 'a file of 20 MB to verify',
    words: ['verify', 'stor.pdf'],
    files: { 'stor.pdf': new Uint8Array(20 * MEGABYTE) },
    da: /kan ikke læses[\s\S]*for stor/,
    en: /cannot be read[\s\S]*too large/,
  },
  {
    title: 'a certificate that is none',
    words: ['verify', 'grundlag.md', '--ca', 'grundlag.md'],
    da: /ikke et udstedercertifikat/,
    en: /no authority certificate/,
  },
  {
    title: 'a log to check that is not there',
    words: ['audit', 'verify', '--data', 'ingen'],
    da: /muskat\.db findes ikke/,
    en: /There is no file .*muskat\.db/,
  },
  {
    title: 'a log to check without its key',
    words: ['audit', 'verify', '--data', '.'],
    files: { 'muskat.db': '' },
    da: /master\.key findes ikke/,
    en: /There is no file .*master\.key/,
  },
];

/** The words, with the files among them where the folder is. */
function within(folder: string, words: string[], files: string[]): string[] {
  return words.map((word, at) =>
    files.includes(word) || ['.', 'ny', 'ingen', 'mangler.md'].includes(word) || words[at - 1] === '--ca'
      ? join(folder, word)
      : word,
  );
}

describe.each(['da', 'en'] as const)('in %s', (language) => {
  it.each(REFUSED)('$title is refused in one clear sentence, and nothing is written', async (refused) => {
    const files = { 'grundlag.md': FRAMEWORK, 'andet.md': FRAMEWORK, ...refused.files };
    const folder = folderWith(files);
    const before = contents(folder);
    const said = await muskat(within(folder, refused.words, Object.keys(files)), language);
    expect(said.code).toBe(2);
    expect(said.out + said.err).toMatch(refused[language]);
    expect(said.out + said.err).not.toMatch(/\bat .*:\d+:\d+|undefined|\[object|\{\{/);
    expect(contents(folder)).toEqual(before);
  });
});

it('the same document is read and made into a template, so that it is the input that was refused above', async () => {
  const folder = folderWith({ 'grundlag.md': FRAMEWORK });
  const file = join(folder, 'grundlag.md');
  expect((await muskat(['framework', 'read', file])).code).toBe(0);
  expect((await muskat(['template', 'generate', file, '--type', 'lus', '--role', 'leder'])).code).toBe(0);
});

it('refusals go to standard error, so that a pipe carries results alone', async () => {
  const folder = folderWith({ 'tom.md': '' });
  const said = await muskat(['framework', 'read', join(folder, 'tom.md'), '--json']);
  expect(said.out).toBe('');
  expect(said.err).not.toBe('');
});

it('an unknown command is refused with a list of those that there are', async () => {
  const said = await muskat(['bryg', 'kaffe']);
  expect(said.code).toBe(2);
  expect(said.err).toContain('Kommandoen "bryg kaffe" findes ikke.');
  expect(said.err).toContain('npx muskat verify FILE.pdf');
});

it('asking for help is answered, not refused', async () => {
  for (const words of [[], ['--help'], ['help']]) {
    const said = await muskat(words, 'en');
    expect(said.code).toBe(0);
    expect(said.out).toContain('npx muskat tour FILE');
    expect(said.err).toBe('');
  }
});
