import { createHash } from 'node:crypto';
import { newId } from '../ids';
import type { Facts, Mapping } from './filing.rules';
import type { FilingSettings, FilingTarget } from './filing-settings.server';
import { metadataOf } from './metadata.rules';
import { pdfNamed, preparePair, showPair } from './place-pair.server';

/** What became of a test: what lies in the folder now, or the code of what stood in the way. */
export type Tested = {
  /** Null for the folder for letters. */
  target: string | null;
  folder: string;
} & ({ pdf: string; metadata: string } | { error: unknown });

/**
 * Puts a pair about nobody into the folder of each target, as a filing does it, and a letter to nobody into the folder
 * for letters. `title` says that they can be deleted. For the operator; reads no data.
 */
export async function testTargets({ targets, letters }: FilingSettings, title: string): Promise<Tested[]> {
  const tested: Tested[] = [];
  for (const target of targets)
    tested.push(await test({ ...target, target: target.name, name: 'muskat' }, title));
  if (letters) tested.push(await test({ ...letters, ...LETTER, target: null, name: 'muskat-brev' }, title));
  return tested;
}

/** What lies beside a letter, of what a test has to say. */
const LETTER: { format: 'neutral'; mapping: Mapping } = {
  format: 'neutral',
  mapping: {
    format: { constant: 'muskat.letter/1' },
    letter: 'filing',
    file: 'file',
    sha256: 'sha256',
    title: 'title',
    sender: 'organisation',
    recipientName: 'employeeName',
    recipientEmployeeNumber: 'employeeNumber',
    type: 'type',
    heldOn: 'heldOn',
    leaderName: 'leaderName',
    conversation: 'conversation',
  },
};

type Place = Pick<FilingTarget, 'folder' | 'format' | 'mapping'> & Pick<Tested, 'target'> & { name: string };

async function test({ target, folder, format, mapping, name }: Place, title: string): Promise<Tested> {
  const filing = `test-${newId()}`;
  const pair = `${name}-${filing}`;
  const pdf = emptyPage();
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const metadata = metadataOf(format, mapping, { ...NOTHING, filing, file: pdfNamed(pair), sha256, title });
  const about = { target, folder };
  try {
    const files = { name: pair, pdf, metadata };
    await preparePair(folder, files);
    await showPair(folder, files);
    return { ...about, pdf: pdfNamed(pair), metadata: `${pair}.${metadata.ending}` };
  } catch (error) {
    return { ...about, error };
  }
}

const NOTHING: Facts = {
  filing: '',
  file: '',
  sha256: '',
  title: '',
  document: '',
  type: '',
  heldOn: '',
  signedOn: '',
  employeeName: '',
  employeeNumber: '',
  leaderName: '',
  conversation: '',
  organisation: '',
  purpose: '',
  reference: '',
};

/** The smallest PDF there is: one page, with nothing on it. */
function emptyPage(): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>',
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((content, place) => {
    const offset = text.length;
    text += `${place + 1} 0 obj\n${content}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = ['0000000000 65535 f', ...offsets.map((offset) => `${offset} 00000 n`)];
  const size = table.length;
  const start = text.length;
  text += `xref\n0 ${size}\n${table.map((line) => `${line} \n`).join('')}trailer\n<</Size ${size}/Root 1 0 R>>\n`;
  return Buffer.from(`${text}startxref\n${start}\n%%EOF\n`, 'latin1');
}
