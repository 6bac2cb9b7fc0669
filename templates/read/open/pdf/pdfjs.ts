import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** pdf.js expects what Node has from version 21 on; without it, it gives up drawing after the first font. */
function supplyTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const moved = structuredClone(this, { transfer: [this] });
      if (length === moved.byteLength) return moved;
      const resized = new Uint8Array(length);
      resized.set(new Uint8Array(moved, 0, Math.min(length, moved.byteLength)));
      return resized.buffer;
    },
  });
}

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfJsPage = Awaited<ReturnType<Pdf['getPage']>>;

/** A copy is read, since pdf.js empties what it is handed. Pictures are not decoded: they are never looked at. */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  supplyTransfer();
  return getDocumentProxy(Uint8Array.from(bytes), {
    maxImageSize: 1,
    verbosity: 0,
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    stopAtErrors: false,
  });
}

/** The numbers by which pdf.js names what a page paints. */
export async function operators(): Promise<Readonly<Record<string, number>>> {
  return { ...(await getResolvedPDFJS()).OPS };
}
