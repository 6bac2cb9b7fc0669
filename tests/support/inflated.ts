import { inflateSync } from 'node:zlib';

/** Every stream of a PDF that is compressed, as it is written: the attached data among them. */
export function inflated(pdf: Buffer): string {
  const parts: string[] = [];
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    const from = pdf.indexOf(0x0a, at) + 1;
    try {
      parts.push(inflateSync(pdf.subarray(from, pdf.indexOf('endstream', from))).toString('latin1'));
    } catch {
      // A stream that is not compressed stands in the file as it is.
    }
  }
  return parts.join();
}
