import { customType } from 'drizzle-orm/sqlite-core';

declare const sealed: unique symbol;
/** Ciphertext, as it is stored. `opened` reads it and `sealing` writes it; nothing else can do anything with it. */
export type Sealed<T extends string | Buffer> = Buffer & { readonly [sealed]: T };

/** A column with confidential text, encrypted under the key of its conversation. */
export const sealedText = customType<{ data: Sealed<string>; driverData: Buffer }>({
  dataType: () => 'text',
});

/** The same for bytes. */
export const sealedBytes = customType<{ data: Sealed<Buffer>; driverData: Buffer }>({
  dataType: () => 'blob',
});
