import { makeZip } from 'client-zip';
import { encode } from 'html-entities';
import { columnsOf, takenAbove } from './as-html';
import type { Cell, Part } from './document-parts';

/** How an author marks headings: by Word's own styles, by making them bold, or by making them large. */
export type Habit = 'styles' | 'bold' | 'large';

const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Further parts of the archive, by name, or others in place of what is there. */
type Extra = Record<string, string | Uint8Array>;

/** The parts as a Word document, in the way that Danish Word saves one. */
export function asWord(
  parts: readonly Part[],
  habit: Habit = 'styles',
  extra: Extra = {},
): Promise<Uint8Array> {
  return wordDocument(parts.map((part) => wordPart(part, habit)).join(''), extra);
}

/** A Word document with this in its body. */
export async function wordDocument(body: string, extra: Extra = {}): Promise<Uint8Array> {
  const files = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${CONTENT}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${CONTENT}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${CONTENT}.numbering+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="r3" Type="${OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/styles.xml': `${XML}<w:styles ${MAIN}>${STYLES}</w:styles>`,
    'word/numbering.xml': `${XML}<w:numbering ${MAIN}><w:abstractNum w:abstractNumId="0">${[0, 1, 2].map((level) => `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>`).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/document.xml': `${XML}<w:document ${MAIN}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...extra,
  };
  return archive(files);
}

/** A ZIP archive of these files. */
export async function archive(files: Record<string, string | Uint8Array>): Promise<Uint8Array> {
  const entries = Object.entries(files).map(([name, input]) => ({
    name,
    input: typeof input === 'string' ? input : Uint8Array.from(input),
    lastModified: new Date('2026-01-01T00:00:00Z'),
  }));
  return new Uint8Array(await new Response(makeZip(entries)).arrayBuffer());
}

const heading = (level: number) =>
  `<w:style w:type="paragraph" w:styleId="Overskrift${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${40 - level * 4}"/></w:rPr></w:style>`;

const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="56"/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Citat"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Indholdsfortegnelse1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Listeafsnit"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="VoresRubrik"><w:name w:val="Vores rubrik"/><w:basedOn w:val="Overskrift2"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Mellemrubrik"><w:name w:val="Mellemrubrik"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>',
  ...[1, 2, 3, 4, 5, 6].map(heading),
].join('');

export interface Look {
  readonly style?: string;
  readonly bold?: boolean;
  /** In points. */
  readonly size?: number;
  /** Level of a bulleted list. */
  readonly list?: number;
}

/** One paragraph of a Word document's body. */
export function wordParagraph(text: string, { style, bold, size, list }: Look = {}): string {
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list}"/><w:numId w:val="1"/></w:numPr>`,
  ].join('');
  const look = `${bold ? '<w:b/>' : ''}${size ? `<w:sz w:val="${size * 2}"/>` : ''}`;
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${encode(text, { level: 'xml' })}</w:t></w:r></w:p>`;
}

function wordPart(part: Part, habit: Habit): string {
  if (part.kind === 'paragraph') return wordParagraph(part.text, { bold: part.strong });
  if (part.kind === 'item')
    return wordParagraph(part.text, { style: 'Listeafsnit', list: Math.min(part.depth, 2) });
  if (part.kind === 'table') return wordTable(part.rows);
  if (habit === 'styles') return wordParagraph(part.text, { style: `Overskrift${part.level}` });
  return wordParagraph(part.text, habit === 'bold' ? { bold: true } : { size: 24 - part.level * 2 });
}

export function wordTable(rows: readonly (readonly Cell[])[]): string {
  const width = columnsOf(rows);
  const lines = rows.map((cells, row) => {
    const taken = takenAbove(rows, row);
    let line = '';
    for (let column = 0; column < width; ) {
      const cell = cells.find((one) => one.column === column);
      line += cell ? wordCell(cell) : taken.has(column) ? CONTINUED : '<w:tc><w:p/></w:tc>';
      column += cell?.columnSpan ?? 1;
    }
    return `<w:tr>${line}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol/>'.repeat(width)}</w:tblGrid>${lines.join('')}</w:tbl><w:p/>`;
}

/** Part of a cell that began in a row above. */
const CONTINUED = '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>';

function wordCell({ lines, rowSpan, columnSpan }: Cell): string {
  const merged = rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '';
  const content = lines.map(({ text, strong, item }) =>
    wordParagraph(text, { bold: strong, ...(item ? { list: 0 } : {}) }),
  );
  return `<w:tc><w:tcPr><w:gridSpan w:val="${columnSpan}"/>${merged}</w:tcPr>${content.join('') || '<w:p/>'}</w:tc>`;
}
