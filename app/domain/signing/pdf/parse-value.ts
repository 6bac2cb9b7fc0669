import {
  PDFArray,
  PDFBool,
  PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { Finding } from './finding';

/** Only because the library's values want one: nothing is ever looked up in it. */
const context = PDFContext.create();
/** Nobody's document is nested deeper; a reader of values that go on inwards would run out of stack. */
const MAX_DEPTH = 64;
/** Nor is anything in it longer: what is gone through once more for each revision stays short. */
const MAX_PARTS = 10_000;
/** In pieces of this kind, from where the reader stands. */
const SPACE = /[\t\n\f\r ]*/y;
const NAME = /\/([^\0-\x20\x7f-\xff()<>[\]{}/%]*)/y;
const REFERENCE = /(0|[1-9]\d{0,6}) 0 R(?![^\t\n\f\r ()<>[\]{}/%])/y;
const NUMBER = /[+-]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})(?![^\t\n\f\r ()<>[\]{}/%])/y;
const WORD = /(?:true|false|null)(?![^\t\n\f\r ()<>[\]{}/%])/y;
const HEX = /<((?:[0-9A-Fa-f]{2})*)>/y;
/** A character that needs no escape in a name: spelled otherwise, a name would look like another. */
const NEEDLESS = /#(?:2[1-2467-9A-Ea-e]|[3-6][0-9A-Fa-f]|7[0-9A-Ea-e]|00)/g;
const NEEDED = new Set(['#3c', '#3e', '#5b', '#5d', '#7b', '#7d']);

/**
 * Exactly one PDF value, as every reader has to read it: a key once, no comment, no other spelling of a name, no
 * reference to an object that has been replaced by another of its number.
 * @throws Finding `verify.ambiguous_object`, `verify.hidden_bytes` (a comment, or something behind the value),
 *   `verify.too_large` (more parts in one dictionary or array than any document has)
 */
export function parseValue(text: string): PDFObject {
  const reader = new Reader(text);
  const value = reader.value(0);
  reader.end();
  return value;
}

class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  value(depth: number): PDFObject {
    if (depth > MAX_DEPTH) throw new Finding('verify.ambiguous_object');
    this.space();
    const next = this.text[this.at];
    if (next === '<') return this.text[this.at + 1] === '<' ? this.dict(depth) : this.hex();
    if (next === '[') return this.array(depth);
    if (next === '(') return this.string();
    if (next === '/') return this.name();
    return this.plain();
  }

  end(): void {
    this.space();
    if (this.at < this.text.length) throw new Finding('verify.hidden_bytes');
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  private space(): void {
    this.take(SPACE);
    // A comment may hold anything, and only some readers would skip it. Ours writes none.
    if (this.text[this.at] === '%') throw new Finding('verify.hidden_bytes');
  }

  private dict(depth: number): PDFDict {
    this.at += 2;
    const dict = PDFDict.withContext(context);
    let parts = 0;
    for (this.space(); !this.text.startsWith('>>', this.at); this.space()) {
      const key = this.name();
      if (dict.has(key)) throw new Finding('verify.ambiguous_object');
      dict.set(key, this.value(depth + 1));
      if (++parts > MAX_PARTS) throw new Finding('verify.too_large');
    }
    this.at += 2;
    return dict;
  }

  private array(depth: number): PDFArray {
    this.at += 1;
    const array = PDFArray.withContext(context);
    for (this.space(); this.text[this.at] !== ']'; this.space()) {
      array.push(this.value(depth + 1));
      if (array.size() > MAX_PARTS) throw new Finding('verify.too_large');
    }
    this.at += 1;
    return array;
  }

  private string(): PDFString {
    const start = this.at + 1;
    let open = 0;
    for (; this.at < this.text.length; this.at++) {
      const character = this.text[this.at];
      if (character === '\\') this.at += 1;
      else if (character === '(') open += 1;
      else if (character === ')' && --open === 0) {
        this.at += 1;
        return PDFString.of(this.text.slice(start, this.at - 1));
      }
    }
    throw new Finding('verify.ambiguous_object');
  }

  private hex(): PDFHexString {
    const found = this.take(HEX);
    if (!found) throw new Finding('verify.ambiguous_object');
    return PDFHexString.of(found[1] ?? '');
  }

  private name(): PDFName {
    const name = this.take(NAME)?.[1];
    if (name === undefined) throw new Finding('verify.ambiguous_object');
    if (name.match(NEEDLESS)?.some((spelling) => !NEEDED.has(spelling.toLowerCase())))
      throw new Finding('verify.ambiguous_object');
    return PDFName.of(name);
  }

  private plain(): PDFObject {
    const reference = this.take(REFERENCE);
    if (reference) return PDFRef.of(Number(reference[1]), 0);
    const number = this.take(NUMBER);
    if (number) return PDFNumber.of(Number(number[0]));
    const word = this.take(WORD)?.[0];
    if (word === 'null') return PDFNull;
    if (word !== undefined) return word === 'true' ? PDFBool.True : PDFBool.False;
    throw new Finding('verify.ambiguous_object');
  }
}
