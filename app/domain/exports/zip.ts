import { crc32 } from 'node:zlib';

const LOCAL_FILE = 0x04034b50;
const CENTRAL_FILE = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;
const VERSION_64 = 45;
/** Readable by everybody, as a file; what the upper half of the attributes says on Unix. */
const REGULAR_FILE = 0o100644 << 16;
const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;

type File = { name: string; bytes: Uint8Array; modifiedAt: Date };

/**
 * A ZIP file as it is written from its beginning to its end, with the files stored as they are: signed documents do
 * not get smaller. Of each file only its line in the directory is kept. Beyond 4 GB it is a ZIP64.
 */
export function createZip() {
  const directory: Buffer[] = [];
  let offset = 0;
  return {
    /** What the file adds to the ZIP. */
    file({ name, bytes, modifiedAt }: File): [Buffer, Uint8Array] {
      const encoded = Buffer.from(name, 'utf8');
      const fields = fieldsOf(bytes, modifiedAt, encoded.length);
      directory.push(directoryLine(fields, encoded, offset));
      const header = Buffer.alloc(4);
      header.writeUInt32LE(LOCAL_FILE);
      const local = Buffer.concat([header, fields, Buffer.alloc(2), encoded]);
      offset += local.length + bytes.length;
      return [local, bytes];
    },
    /** What the ZIP ends with. */
    end(): Buffer {
      const lines = Buffer.concat(directory);
      return Buffer.concat([lines, endOf(directory.length, lines.length, offset)]);
    },
  };
}

/** What both headers of a file have in common. */
function fieldsOf(bytes: Uint8Array, modifiedAt: Date, nameLength: number): Buffer {
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(FLAGS, 2);
  // Stored: method 0.
  fields.writeUInt16LE(timeOf(modifiedAt), 6);
  fields.writeUInt16LE(dateOf(modifiedAt), 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

function directoryLine(fields: Buffer, name: Buffer, offset: number): Buffer {
  const far = offset >= MAX_32;
  const head = Buffer.alloc(6);
  head.writeUInt32LE(CENTRAL_FILE, 0);
  head.writeUInt16LE((3 << 8) | VERSION_64, 4);
  const rest = Buffer.alloc(16);
  rest.writeUInt16LE(far ? 12 : 0, 0);
  rest.writeUInt32LE(REGULAR_FILE >>> 0, 8);
  rest.writeUInt32LE(far ? MAX_32 : offset, 12);
  if (!far) return Buffer.concat([head, fields, rest, name]);
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(offset), 4);
  return Buffer.concat([head, fields, rest, name, extra]);
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  for (const at of [8, 10]) end.writeUInt16LE(Math.min(count, MAX_16), at);
  end.writeUInt32LE(Math.min(size, MAX_32), 12);
  end.writeUInt32LE(Math.min(offset, MAX_32), 16);
  if (count < MAX_16 && size < MAX_32 && offset < MAX_32) return end;
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(END_64, 0);
  end64.writeBigUInt64LE(44n, 4);
  for (const at of [12, 14]) end64.writeUInt16LE(VERSION_64, at);
  for (const at of [24, 32]) end64.writeBigUInt64LE(BigInt(count), at);
  end64.writeBigUInt64LE(BigInt(size), 40);
  end64.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(END_64_LOCATOR, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end64, locator, end]);
}

const timeOf = (at: Date) => (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1);
const dateOf = (at: Date) => ((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate();
