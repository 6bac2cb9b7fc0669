import { type FontName, measure } from '../fonts';
import { normaliseText } from '../printable';

export interface Line {
  /**
   * As drawn. A wrapped line keeps the space it was broken at: without it whoever has the tagged
   * text read aloud hears two words as one.
   */
  text: string;
  /** Without the trailing space. */
  width: number;
}

interface Piece {
  text: string;
  /** Whether a space follows. */
  spaced: boolean;
}

/** Breaks one text into lines no wider than `width`; a `\n` in it is a line break. */
export function breakLines(text: string, font: FontName, size: number, width: number): Line[] {
  const paragraphs = normaliseText(text).split('\n');
  return paragraphs.flatMap((paragraph, index) => {
    const lines = breakParagraph(paragraph.trim(), font, size, width);
    const last = lines.at(-1);
    if (last && index < paragraphs.length - 1) last.text += ' ';
    return lines;
  });
}

function breakParagraph(text: string, font: FontName, size: number, width: number): Line[] {
  const space = measure(' ', font, size);
  const lines: Line[] = [];
  let line: Line = { text: '', width: 0 };
  let gap = 0;
  for (const piece of piecesOf(text).flatMap((whole) => cutToWidth(whole, font, size, width))) {
    const wide = measure(piece.text, font, size);
    if (line.text && line.width + gap + wide > width + 0.01) {
      lines.push(line);
      line = { text: '', width: 0 };
      gap = 0;
    }
    line = { text: line.text + piece.text + (piece.spaced ? ' ' : ''), width: line.width + gap + wide };
    gap = piece.spaced ? space : 0;
  }
  if (line.text) lines.push({ ...line, text: line.text.trimEnd() });
  return lines;
}

/** Words, and the parts of a word between which it may be broken: after a hyphen, dash or slash. */
function piecesOf(text: string): Piece[] {
  return text.split(/ +/).flatMap((word) => {
    const parts = word.split(/(?<=[-–—/_@])(?=[^-–—/_@])/);
    return parts.map((part, index) => ({ text: part, spaced: index === parts.length - 1 }));
  });
}

/** A word wider than the whole line is cut into parts that fit; with a hyphen where it is a word. */
function cutToWidth(piece: Piece, font: FontName, size: number, width: number): Piece[] {
  if (measure(piece.text, font, size) <= width) return [piece];
  const hyphen = /^[\p{L}\p{M}]+\P{L}?$/u.test(piece.text) ? '-' : '';
  const parts: Piece[] = [];
  let part = '';
  for (const character of piece.text) {
    if (part && measure(part + character + hyphen, font, size) > width) {
      parts.push({ text: part + hyphen, spaced: false });
      part = '';
    }
    part += character;
  }
  return [...parts, { text: part, spaced: piece.spaced }];
}
