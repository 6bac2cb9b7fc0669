import { readFileSync } from 'node:fs';
import type { Summary } from 'templates/summary.schema';
import { type Block, blocksOf, type Rival } from './blocks';
import { fontFile, loadRival } from './installed';

/** What is used here of pdfkit. */
interface Kit {
  y: number;
  page: { height: number };
  registerFont(name: string, source: Uint8Array): Kit;
  font(name: string, size: number): Kit;
  fillColor(colour: string): Kit;
  text(text: string, x: number, y: number, options: { width: number }): Kit;
  heightOfString(text: string, options: { width: number }): number;
  rect(x: number, y: number, width: number, height: number): Kit;
  fill(colour: string): Kit;
  stroke(colour: string): Kit;
  struct(type: string, content?: unknown): Structure;
  addStructure(element: Structure): Kit;
  addPage(): Kit;
  on(event: string, listener: (chunk: Uint8Array) => void): Kit;
  end(): void;
}
interface Structure {
  add(element: Structure): Structure;
}
type Make = new (options: object) => Kit;

const LEFT = 64;
const WIDTH = 467;
const BOTTOM = 70;
const STYLES = {
  title: ['semibold', 23, 'H1'],
  heading: ['semibold', 13.5, 'H2'],
  subheading: ['semibold', 10.6, 'H3'],
  text: ['regular', 10.2, 'P'],
  note: ['regular', 8.8, 'P'],
  quote: ['italic', 8.2, 'P'],
} as const;

export async function withPdfkit(tagged: boolean): Promise<Rival> {
  const Document = (await loadRival('pdfkit')) as Make;
  const fonts = (['regular', 'semibold', 'italic'] as const).map(
    (face) => [face, readFileSync(fontFile(face))] as const,
  );
  return {
    name: tagged ? 'pdfkit, tagged' : 'pdfkit, not tagged',
    draw: (summary) => draw(Document, fonts, summary, tagged),
    close: async () => {},
  };
}

function draw(
  Document: Make,
  fonts: (readonly [string, Uint8Array])[],
  summary: Summary,
  tagged: boolean,
): Promise<Uint8Array> {
  const document = new Document({
    size: 'A4',
    margins: { top: 62, bottom: BOTTOM, left: LEFT, right: LEFT },
    pdfVersion: '1.7',
    lang: 'da-DK',
    tagged,
    displayTitle: true,
    info: { Title: 'Referat' },
  });
  for (const [face, bytes] of fonts) document.registerFont(face, bytes);
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve) => {
    document.on('data', (chunk) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
  });
  const root = tagged ? document.struct('Document') : null;
  if (root) document.addStructure(root);
  const element = (type: string, marks: () => void, parent = root) => {
    if (parent) parent.add(document.struct(type, marks));
    else marks();
  };
  for (const block of blocksOf(summary)) drawBlock(document, block, element);
  document.end();
  return done;
}

type Add = (type: string, marks: () => void) => void;

function room(document: Kit, height: number): void {
  if (document.y + height > document.page.height - BOTTOM) document.addPage();
}

function drawBlock(document: Kit, block: Block, element: Add): void {
  const put = (text: string, face: string, size: number, x: number, y: number, width: number) =>
    document.font(face, size).fillColor('#1a1c1f').text(text, x, y, { width });
  if ('text' in block) {
    const [face, size, role] = STYLES[block.kind];
    room(document, size * 3);
    element(role, () => put(block.text, face, size, LEFT, document.y + size * 0.6, WIDTH));
  } else if (block.kind === 'facts') {
    for (const [label, text] of block.rows) {
      const y = document.y + 6;
      element('P', () => put(label, 'regular', 9, LEFT, y, 92));
      element('P', () => put(text, 'semibold', 10.2, LEFT + 98, y, WIDTH - 98));
    }
  } else if (block.kind === 'record') drawRecord(document, block, element, put);
  else if (block.kind === 'table') {
    for (const [index, row] of [block.head, ...block.rows].entries()) {
      document.font('regular', 9);
      const widths = [170, 157, 70, 70];
      const height = Math.max(
        ...row.map((text, at) => document.heightOfString(text, { width: (widths[at] ?? 0) - 8 })),
      );
      room(document, height + 8);
      const y = document.y + 8;
      row.forEach((text, at) => {
        const x = LEFT + widths.slice(0, at).reduce((sum, width) => sum + width, 0);
        element(index === 0 ? 'TH' : 'TD', () =>
          put(text, index === 0 ? 'semibold' : 'regular', 9, x, y, (widths[at] ?? 0) - 8),
        );
      });
      document.y = y + height;
    }
  } else {
    room(document, 100);
    const y = document.y + 12;
    element('P', () => put(`${block.name}, ${block.role}`, 'semibold', 10.2, LEFT, y, WIDTH));
    document.rect(LEFT, y + 18, WIDTH, 70).stroke('#c4ced3');
    element('P', () => put(block.waits, 'regular', 8.8, LEFT + 6, y + 24, WIDTH));
    document.y = y + 90;
  }
}

function drawRecord(
  document: Kit,
  block: Extract<Block, { kind: 'record' }>,
  element: Add,
  put: (text: string, face: string, size: number, x: number, y: number, width: number) => Kit,
): void {
  document.font('regular', 10.2);
  const width = WIDTH - 106;
  const height = block.paragraphs.reduce(
    (sum, text) => sum + document.heightOfString(text, { width }) + 6,
    6,
  );
  room(document, Math.min(height, 200));
  const y = document.y + 6;
  if (block.shaded) document.rect(LEFT + 98, y, WIDTH - 98, height).fill('#eef3f4');
  element('P', () => put(block.badge, 'semibold', 8, LEFT, y + 4, 92));
  document.y = y;
  for (const paragraph of block.paragraphs)
    element('P', () => put(paragraph, 'regular', 10.2, LEFT + 106, document.y + 6, width));
}
