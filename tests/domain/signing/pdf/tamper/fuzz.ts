/** Numbers that look random and are the same every time: a file that got through can be made again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const TOKENS = [
  '/V',
  '/AP',
  '/F 132',
  '/Rect',
  '/ByteRange',
  'obj',
  'endobj',
  '<<',
  '>>',
  '%',
  'null',
  '0 R',
  'xref',
];

/** A good file with one to three things changed: bytes, tokens, spans, or a part of another good file. */
export function mutated(good: Uint8Array, other: Uint8Array, random: () => number): Buffer {
  let pdf: Buffer = Buffer.from(good);
  const times = 1 + Math.floor(random() * 3);
  for (let time = 0; time < times; time++) pdf = mutateOnce(pdf, other, random);
  return pdf;
}

function mutateOnce(pdf: Buffer, other: Uint8Array, random: () => number): Buffer {
  const at = (length: number) => Math.floor(random() * length);
  const here = at(pdf.length);
  const span = 1 + at(400);
  switch (at(7)) {
    case 0: {
      pdf[here] = (pdf[here] ?? 0) ^ (1 << at(8));
      return pdf;
    }
    case 1: {
      pdf.write(TOKENS[at(TOKENS.length)] ?? '', here, 'latin1');
      return pdf;
    }
    case 2:
      return Buffer.concat([pdf.subarray(0, here), pdf.subarray(here + span)]);
    case 3:
      return Buffer.concat([pdf.subarray(0, here + span), pdf.subarray(here)]);
    case 4:
      return Buffer.concat([pdf.subarray(0, here), Buffer.from(other).subarray(here)]);
    case 5: {
      // A number where numbers decide: offsets, lengths, ranges.
      const digit = pdf.subarray(here).findIndex((byte) => byte >= 0x30 && byte <= 0x39);
      if (digit >= 0) pdf[here + digit] = 0x30 + at(10);
      return pdf;
    }
    default:
      return pdf.subarray(0, here);
  }
}
