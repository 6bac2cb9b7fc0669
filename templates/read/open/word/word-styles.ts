import { decode } from 'html-entities';

/** What a paragraph style says of its paragraphs, its own or taken over from the style it builds on. */
export interface WordStyle {
  readonly name: string;
  /** 1 for a chapter; null where the style is no heading. */
  readonly heading: number | null;
  readonly bold: boolean;
  /** In points; null where the document's own size holds. */
  readonly size: number | null;
}

export interface WordStyles {
  readonly byId: ReadonlyMap<string, WordStyle>;
  /** The size of text that says nothing of its size, in points. */
  readonly size: number;
}

interface Found {
  readonly name: string;
  readonly basedOn: string | null;
  readonly outline: number | null;
  readonly bold: boolean | null;
  readonly size: number | null;
}

/** Word's size where a document names none. */
const USUAL_SIZE = 11;
/** No chain of styles is as long; one that is goes in a circle. */
const LONGEST_CHAIN = 12;

/**
 * The paragraph styles of `word/styles.xml`. An outline level makes a style a heading whatever it is called, and so
 * does its name: `heading 1` as Word stores it in every language, or `Overskrift 1` where somebody made their own.
 */
export function wordStyles(xml: string): WordStyles {
  const found = new Map<string, Found>();
  let fallback: string | null = null;
  for (const [whole] of xml.matchAll(/<w:style\s[^>]*w:type="paragraph"[^>]*>[\s\S]*?<\/w:style>/g)) {
    const id = attribute(whole, /^<w:style\s[^>]*w:styleId="([^"]*)"/);
    if (id === null) continue;
    found.set(id, styleOf(whole));
    if (/^<w:style\s[^>]*w:default="(?:1|true)"/.test(whole)) fallback = id;
  }
  const defaults = /<w:docDefaults>[\s\S]*?<\/w:docDefaults>/.exec(xml)?.[0] ?? '';
  const size = (fallback ? found.get(fallback)?.size : null) ?? sizeIn(defaults) ?? USUAL_SIZE;
  const byId = new Map([...found].map(([id]) => [id, resolved(id, found)]));
  return { byId, size };
}

function styleOf(xml: string): Found {
  return {
    name: decode(attribute(xml, /<w:name\s[^>]*w:val="([^"]*)"/) ?? ''),
    basedOn: attribute(xml, /<w:basedOn\s[^>]*w:val="([^"]*)"/),
    outline: numberOf(attribute(xml, /<w:outlineLvl\s[^>]*w:val="(\d+)"/)),
    bold: boldIn(xml),
    size: sizeIn(xml),
  };
}

function resolved(id: string, found: ReadonlyMap<string, Found>): WordStyle {
  const chain: Found[] = [];
  for (let at: string | null = id; at !== null && chain.length < LONGEST_CHAIN; ) {
    const style: Found | undefined = found.get(at);
    if (!style) break;
    chain.push(style);
    at = style.basedOn;
  }
  const outline = chain.find((style) => style.outline !== null)?.outline ?? null;
  const named = chain.map((style) => headingByName(style.name)).find((level) => level !== null) ?? null;
  return {
    name: chain[0]?.name ?? '',
    heading: outline !== null && outline < 9 ? outline + 1 : outline === null ? named : null,
    bold: chain.find((style) => style.bold !== null)?.bold ?? false,
    size: chain.find((style) => style.size !== null)?.size ?? null,
  };
}

function headingByName(name: string): number | null {
  const level = /^(?:heading|overskrift|rubrik)\s*(\d)\b/i.exec(name)?.[1];
  return level ? Math.max(1, Number(level)) : null;
}

function boldIn(xml: string): boolean | null {
  const bold = /<w:b(?:\s[^>]*)?\/>/.exec(xml)?.[0];
  return bold === undefined ? null : !/w:val="(?:0|false|off)"/.test(bold);
}

function sizeIn(xml: string): number | null {
  const halfPoints = numberOf(attribute(xml, /<w:sz\s[^>]*w:val="(\d+)"/));
  return halfPoints === null ? null : halfPoints / 2;
}

function attribute(xml: string, pattern: RegExp): string | null {
  return pattern.exec(xml)?.[1] ?? null;
}

function numberOf(value: string | null): number | null {
  return value === null ? null : Number(value);
}
