import { join } from 'node:path';
import { demoEnvironment } from 'app/cli/sample/demo-environment';
import { expect, it } from 'vitest';
import { readSettings } from '../../settings.js';

it('the demo mails, files and anchors nothing, on the machine of an organisation that does', () => {
  const env = {
    PORT: '3456',
    MUSKAT_DATA: '/var/lib/muskat',
    MUSKAT_KEY_FILE: '/etc/muskat/master.key',
    MUSKAT_SMTP_URL: 'smtps://mail.kommune.dk',
    MUSKAT_FILING: '/etc/muskat/sagssystemer.json',
    MUSKAT_ANCHOR_FILE: '/var/log/muskat/ankre.jsonl',
  };
  const demo = join('/tmp', 'demo');
  expect(readSettings(demoEnvironment(env, demo))).toMatchObject({
    ...{ port: 3456, dataDirectory: demo, keyFile: join(demo, 'master.key') },
    ...{ filingFile: '', anchorFile: '', mail: { smtpUrl: '' } },
  });
});
