import { newId } from '../ids';
import type { Facts } from './filing.rules';
import type { FilingSettings, FilingTarget } from './filing-settings.server';
import { metadataOf } from './metadata.rules';
import { pdfNamed, preparePair, showPair } from './place-pair.server';

/** What became of a test: what lies in the folder now, or the code of what stood in the way. */
export type Tested = { target: string; folder: string } & (
  | { pdf: string; metadata: string }
  | { error: unknown }
);

/**
 * Puts a pair about nobody into the folder of each target, as a filing does it. `title` says that it can be deleted. For
 * the operator; reads no data.
 */
export async function testTargets({ targets }: FilingSettings, title: string): Promise<Tested[]> {
  const tested: Tested[] = [];
  for (const target of targets) tested.push(await testTarget(target, title));
  return tested;
}

async function testTarget(target: FilingTarget, title: string): Promise<Tested> {
  const { name, folder, format, mapping } = target;
  const filing = `test-${newId()}`;
  const pair = `muskat-${filing}`;
  const facts = { ...NOTHING, filing, file: pdfNamed(pair), title };
  const metadata = metadataOf(format, mapping, facts);
  const about = { target: name, folder };
  try {
    const files = { name: pair, pdf: emptyPage(), metadata };
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
