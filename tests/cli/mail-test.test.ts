import { readMessage } from 'tests/jobs/read-message';
import { startSmtp } from 'tests/jobs/smtp';
import { expect, it, vi } from 'vitest';
import { muskat } from './command-line';

const ADDRESS = 'drift@proeveby.example';
const send = (env: Record<string, string>, address = ADDRESS) => {
  for (const [name, value] of Object.entries({ MUSKAT_SMTP_URL: '', MUSKAT_MAIL_FROM: '', ...env }))
    vi.stubEnv(name, value);
  return muskat(['mail', 'test', address]);
};
const FROM = { MUSKAT_MAIL_FROM: 'Muskat <muskat@proeveby.example>' };

it('the operator sees that mail goes out', async () => {
  const smtp = await startSmtp({ user: { name: 'muskat', password: 'kode' } });
  expect(await send({ ...FROM, MUSKAT_SMTP_URL: smtp.url })).toMatchObject({
    code: 0,
    out: expect.stringContaining(ADDRESS),
    err: '',
  });
  expect(smtp.received.map(({ envelope }) => envelope)).toEqual([
    { from: 'muskat@proeveby.example', to: [ADDRESS] },
  ]);
  expect(readMessage(smtp.received[0]?.raw ?? '').headers.get('subject')).toBe('Prøve fra Muskat');
});

it('the operator is told what the mail server says, and never the password', async () => {
  const smtp = await startSmtp({ user: { name: 'muskat', password: 'kode' } });
  const wrong = smtp.url.replace(':kode@', ':forkertkode@');
  const said = await send({ ...FROM, MUSKAT_SMTP_URL: wrong });
  expect(said).toMatchObject({ code: 2, out: '', err: expect.stringContaining('no such user muskat') });
  expect(said.err).not.toContain('forkertkode');
  expect(smtp.received).toEqual([]);
});

it('the operator is told what is missing', async () => {
  expect(await send({})).toMatchObject({ code: 2, err: expect.stringContaining('MUSKAT_SMTP_URL') });
  const noSender = await send({ MUSKAT_SMTP_URL: 'smtp://127.0.0.1:1' });
  expect(noSender).toMatchObject({ code: 2, err: expect.stringContaining('MUSKAT_MAIL_FROM mangler') });
  const nobody = await send({ ...FROM, MUSKAT_SMTP_URL: 'smtp://127.0.0.1:1' }, 'drift');
  expect(nobody).toMatchObject({ code: 2, err: expect.stringContaining('"drift"') });
});
