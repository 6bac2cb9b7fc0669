import type { Summary } from 'templates/summary.schema';
import { type Block, blocksOf, type Rival } from './blocks';
import { fontFile, loadRival } from './installed';

type Element = object;
type Create = (type: unknown, props: object | null, ...children: (Element | string)[]) => Element;
/** What is used here of @react-pdf/renderer. */
interface Renderer {
  Document: unknown;
  Page: unknown;
  View: unknown;
  Text: unknown;
  Font: {
    register(family: { family: string; fonts: object[] }): void;
    registerHyphenationCallback(cut: (word: string) => string[]): void;
  };
  StyleSheet: { create<Styles>(styles: Styles): Styles };
  renderToBuffer(document: Element): Promise<Uint8Array>;
}

const ITALIC = { fontStyle: 'italic' };
const STYLES = {
  title: { fontSize: 23, fontWeight: 600, marginTop: 8 },
  heading: { fontSize: 13.5, fontWeight: 600, marginTop: 18 },
  subheading: { fontSize: 10.6, fontWeight: 600, marginTop: 10 },
  text: { marginTop: 4 },
  note: { fontSize: 8.8, marginTop: 4 },
  quote: { fontSize: 8.2, marginTop: 3, ...ITALIC },
  page: { fontFamily: 'Plex', fontSize: 10.2, lineHeight: 1.45, padding: '62 64 70 64' },
  row: { flexDirection: 'row' },
  label: { width: 98, fontSize: 9 },
  strong: { fontWeight: 600, flex: 1 },
  badge: { width: 98, fontSize: 8, fontWeight: 600 },
  record: { flex: 1, padding: 6 },
  shaded: { flex: 1, padding: 6, backgroundColor: '#eef3f4' },
  cell: { flex: 1, fontSize: 9, padding: 4 },
  headCell: { flex: 1, fontSize: 9, padding: 4, fontWeight: 600 },
  box: { marginTop: 12, height: 88, border: '1 solid #c4ced3', padding: 6 },
} as const;

export async function withReactPdf(): Promise<Rival> {
  const react = (await loadRival('react')) as { createElement: Create };
  const renderer = (await loadRival('@react-pdf/renderer', 'lib/react-pdf.js')) as Renderer;
  renderer.Font.register({
    family: 'Plex',
    fonts: [
      { src: fontFile('regular') },
      { src: fontFile('semibold'), fontWeight: 600 },
      { src: fontFile('italic'), ...ITALIC },
    ],
  });
  renderer.Font.registerHyphenationCallback((word) => [word]);
  const styles = renderer.StyleSheet.create(STYLES);
  return {
    name: '@react-pdf/renderer, not tagged',
    draw: (summary) => renderer.renderToBuffer(document(react.createElement, renderer, styles, summary)),
    close: async () => {},
  };
}

function document(
  create: Create,
  { Document, Page, View, Text }: Renderer,
  styles: typeof STYLES,
  summary: Summary,
): Element {
  const view = (style: object, ...children: Element[]) => create(View, { style }, ...children);
  const text = (style: object | null, words: string) => create(Text, style && { style }, words);
  const element = (block: Block): Element => {
    if ('text' in block) return text(styles[block.kind], block.text);
    if (block.kind === 'facts')
      return view(
        {},
        ...block.rows.map(([label, fact]) =>
          view(styles.row, text(styles.label, label), text(styles.strong, fact)),
        ),
      );
    if (block.kind === 'record')
      return view(
        styles.row,
        text(styles.badge, block.badge),
        view(
          block.shaded ? styles.shaded : styles.record,
          ...block.paragraphs.map((one) => text(styles.text, one)),
        ),
      );
    if (block.kind === 'table')
      return view(
        {},
        view(styles.row, ...block.head.map((cell) => text(styles.headCell, cell))),
        ...block.rows.map((row) =>
          create(View, { style: styles.row, wrap: false }, ...row.map((cell) => text(styles.cell, cell))),
        ),
      );
    return create(
      View,
      { style: styles.box, wrap: false },
      text(styles.strong, `${block.name}, ${block.role}`),
      text(styles.note, block.waits),
    );
  };
  return create(
    Document,
    { title: 'Referat', language: 'da-DK' },
    create(Page, { size: 'A4', style: styles.page }, ...blocksOf(summary).map(element)),
  );
}
