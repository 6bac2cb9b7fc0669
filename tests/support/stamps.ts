import { createHash } from 'node:crypto';
import { StampError } from 'app/domain/signing/pdf/stamp/stamp-response';
import type { StampClient } from 'app/domain/signing/stamp/stamp-client.server';
import type { WhenSilent } from 'app/domain/signing/stamp/stamp-settings.server';

/** A timestamp authority that never answers, with this code; `asked` counts. */
export function silentStamps(whenSilent: WhenSilent, code = 'ECONNREFUSED') {
  const asked: string[] = [];
  const client: StampClient = {
    settings: { url: new URL('http://127.0.0.1:1/'), authorities: [], whenSilent },
    ask: async (imprint) => {
      asked.push(createHash('sha256').update(imprint).digest('hex'));
      throw new StampError(code);
    },
  };
  return { client, asked };
}
