// `node .ci/check-demo.js LOG`: waits until `npm run demo`, whose output goes to LOG, has printed its address
// and logins; then opens the first page and logs in with the first of them.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const [log] = process.argv.slice(2);
const SECONDS_TO_START = 300;

try {
  const { address, email, password } = await printedLogin();
  const first = await fetch(address, { redirect: 'manual' });
  expect(first.status === 302, `${address} answers ${first.status}, not a redirect to the login`);
  const page = await fetch(new URL('/login', address));
  expect(
    page.ok && (await page.text()).includes('<h1'),
    `${page.url} answers ${page.status}, or without a page`,
  );
  const login = await fetch(page.url, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: new URL(address).origin },
    body: new URLSearchParams({ email, password }),
  });
  const cookie = login.headers.get('set-cookie')?.split(';')[0];
  expect(login.status === 302 && cookie, `the printed login ${email} is answered with ${login.status}`);
  const overview = await fetch(address, { redirect: 'manual', headers: { Cookie: cookie } });
  expect(overview.status === 200, `the first page after the login answers ${overview.status}`);
  console.log(`${address} answers, and ${email} can log in`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function printedLogin() {
  for (let second = 0; second < SECONDS_TO_START; second += 1) {
    const text = readFileSync(log, 'utf8');
    const [address] = text.match(/http:\/\/\S+/) ?? [];
    // "The password is the same for all: …", and under it a line for each person.
    const [, password, email] = text.match(/: (\S+)\n {2}(\S+@\S+) /) ?? [];
    if (address && password && email) return { address, email, password };
    await sleep(1000);
  }
  throw new Error(`npm run demo printed no address and login within ${SECONDS_TO_START} seconds`);
}

function expect(holds, message) {
  if (!holds) throw new Error(message);
}
