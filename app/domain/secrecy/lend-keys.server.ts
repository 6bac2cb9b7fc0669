import { randomBytes } from 'node:crypto';
import type { Db } from 'db/client.server';
import { CONTENT_PARTS } from 'db/schema/vocabulary';
import { decrypt, encrypt, KEY_BYTES } from '../cipher';
import type { Keys } from '../keys.server';
import { giveMissingKeys } from './give-missing-keys.server';
import { sealOlderContent } from './seal-older-content.server';

/** So many keys of conversations are held in memory, so that a page unwraps each of them once. */
const HELD = 1000;

/**
 * Lets a connection encrypt and decrypt what is sealed: the functions that `db/sealed` calls. Whatever opens the
 * database to work with content calls this once; nobody else can read any. A conversation that begins gets its keys in
 * the same statement. What an earlier release or a killed process left undone is made up for here. Throws
 * `KeyringError`.
 */
export function lendKeys(db: Db, keys: Keys): void {
  const sqlite = db.$client;
  // What is opened and then sorted would go into a temporary file where it is much.
  sqlite.pragma('temp_store = MEMORY');
  const dataKey = unwrapping(keys);
  const placeIn = (column: unknown, id: unknown, version: unknown) => `${column}:${id}:${version}`;
  sqlite.function(
    'muskat_seal',
    { directOnly: true },
    (wrapped, conversation, part, column, id, version, plain) => {
      if (plain === null) return null;
      const bytes = Buffer.isBuffer(plain) ? plain : Buffer.from(String(plain));
      return encrypt(dataKey(wrapped, conversation, part), bytes, placeIn(column, id, version));
    },
  );
  const open = (...[wrapped, conversation, part, column, id, version, sealed]: unknown[]): Buffer | null => {
    if (sealed === null) return null;
    if (!Buffer.isBuffer(sealed)) throw new Error(`${column} of ${id} is not sealed`);
    return decrypt(dataKey(wrapped, conversation, part), sealed, placeIn(column, id, version));
  };
  sqlite.function('muskat_open_bytes', { directOnly: true, varargs: true }, (...given) => open(...given));
  sqlite.function(
    'muskat_open',
    { directOnly: true, varargs: true },
    (...given) => open(...given)?.toString() ?? null,
  );
  sqlite.function('muskat_new_key', (conversation, part) =>
    keys.seal(randomBytes(KEY_BYTES), dataKeyLabel(conversation, part)),
  );
  if (sqlite.readonly) return;
  giveKeysToConversations(db);
  sealOlderContent(db);
  giveMissingKeys(db, 'newest');
}

/** A trigger of the connection's own: one of the database cannot reach into another file. */
function giveKeysToConversations({ $client }: Db): void {
  const values = CONTENT_PARTS.map((part) => `(NEW.id, '${part}', muskat_new_key(NEW.id, '${part}'))`);
  $client.exec(`
    CREATE TEMP TRIGGER IF NOT EXISTS conversations_get_keys AFTER INSERT ON main.conversations
    BEGIN INSERT INTO keyring.data_keys VALUES ${values.join()}; END;
  `);
}

/** Unwraps the key of a part of a conversation, and remembers the latest. */
function unwrapping(keys: Keys) {
  const held = new Map<string, Buffer>();
  return (wrapped: unknown, conversation: unknown, part: unknown): Buffer => {
    if (!Buffer.isBuffer(wrapped)) throw new Error(`the key of the ${part} of ${conversation} is gone`);
    const name = `${conversation}:${part}:${wrapped.toString('base64')}`;
    const key = held.get(name) ?? keys.open(wrapped, dataKeyLabel(conversation, part));
    if (held.size >= HELD) held.clear();
    held.set(name, key);
    return key;
  };
}

/** What binds the key of a part to its conversation. Replacing the master key wraps it anew under the same label. */
export const dataKeyLabel = (conversation: unknown, part: unknown): string =>
  `data-key:${conversation}:${part}`;
