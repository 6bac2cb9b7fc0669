import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

const CHUNK = 64 * 1024;
const TAG = 16;
/** So many chunks are written at once. */
const AT_ONCE = 16;

/** What a file is encrypted with, used for no other; `id` binds each part to its file. */
type Sealing = { key: Buffer; id: string };

/** Size and sum of what is in a file, before it was encrypted. */
export type Contained = { bytes: number; sha256: string };

/**
 * A file on the disk that is encrypted in parts of 64 KiB, each by itself: any range can be read without the rest. Part
 * number and whether it is the last are bound into each (AES-256-GCM), so that none can be moved, left out or cut off.
 */
export async function createSealedFile(path: string, sealing: Sealing) {
  const file = await open(path, 'wx', 0o600);
  const sum = createHash('sha256');
  const chunk = Buffer.alloc(CHUNK);
  const out = Buffer.alloc(AT_ONCE * (CHUNK + TAG));
  let [filled, written, index, bytes] = [0, 0, 0, 0];

  async function flush(): Promise<void> {
    for (let at = 0; at < written; ) at += (await file.write(out.subarray(at, written))).bytesWritten;
    written = 0;
  }
  /** A full part waits until there is more, as it could be the last. */
  async function seal(last: boolean): Promise<void> {
    const cipher = createCipheriv('aes-256-gcm', sealing.key, nonceOf(index)).setAAD(
      placeOf(sealing.id, index, last),
    );
    written += cipher.update(chunk.subarray(0, filled)).copy(out, written);
    cipher.final();
    written += cipher.getAuthTag().copy(out, written);
    index += 1;
    filled = 0;
    if (written === out.length) await flush();
  }
  return {
    async write(part: Uint8Array): Promise<void> {
      sum.update(part);
      bytes += part.length;
      for (let at = 0; at < part.length; ) {
        if (filled === CHUNK) await seal(false);
        const taken = part.subarray(at, at + CHUNK - filled);
        chunk.set(taken, filled);
        filled += taken.length;
        at += taken.length;
      }
    },
    /** Resolves when all of it is on the disk. */
    async finish(): Promise<Contained> {
      await seal(true);
      await flush();
      await file.sync();
      return { bytes, sha256: sum.digest('hex') };
    },
    close: () => file.close(),
  };
}

/** How long a file is that has so many bytes in it. */
export const sealedSize = (bytes: number): number => bytes + chunksIn(bytes) * TAG;

/**
 * What is in the file from one byte up to (not with) another, in parts. `bytes` is how many there are in all. Throws
 * where the file is not as it was written.
 */
export async function* readSealedFile(
  file: FileHandle,
  { key, id }: Sealing,
  { from, to, bytes }: { from: number; to: number; bytes: number },
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const sealed = Buffer.alloc(CHUNK + TAG);
  const lastIndex = chunksIn(bytes) - 1;
  for (let index = Math.floor(from / CHUNK); index * CHUNK < to; index += 1) {
    const start = index * CHUNK;
    const length = Math.min(CHUNK, bytes - start);
    await readAll(file, sealed.subarray(0, length + TAG), index * (CHUNK + TAG));
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index))
      .setAAD(placeOf(id, index, index === lastIndex))
      .setAuthTag(sealed.subarray(length, length + TAG));
    const plain = decipher.update(sealed.subarray(0, length));
    decipher.final();
    yield new Uint8Array(plain.subarray(Math.max(0, from - start), Math.min(length, to - start)));
  }
}

async function readAll(file: FileHandle, into: Buffer, position: number): Promise<void> {
  const { bytesRead } = await file.read(into, 0, into.length, position);
  if (bytesRead !== into.length) throw new Error('the file is shorter than it was');
}

/** There is always one, which says that it is the last. */
const chunksIn = (bytes: number) => Math.max(1, Math.ceil(bytes / CHUNK));

function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 4);
  return nonce;
}

const placeOf = (id: string, index: number, last: boolean) =>
  Buffer.from(`exports/${id}/${index}${last ? '/end' : ''}`);
