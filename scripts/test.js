// `npm test`: everything that must hold, in the order in which a fault is cheapest to find.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
};

/** Each of these rows takes one core: they go side by side. */
const SIDE_BY_SIDE = [
  [['Types', async (run) => (await run('react-router', 'typegen')) && run('tsc')]],
  [
    ['Lint', (run) => run('biome', 'check', '.')],
    ['Unused code', (run) => run('knip')],
    ['Build', (run) => run('react-router', 'build')],
  ],
];
/** Each of these steps takes all cores. */
const ONE_BY_ONE = [
  [
    'Unit and integration tests',
    (run) => run('vitest', 'run', '--project', 'unit', '--project', 'integration'),
  ],
  ['Access policy, every address', (run) => run('vitest', 'run', '--project', 'policy')],
  ['Faults: killed and racing servers', (run) => run('vitest', 'run', '--project', 'faults')],
  ['Browser', findBrowser],
  ['Browser journeys', (run) => run('vitest', 'run', '--project', 'e2e')],
];
const STEPS = [...SIDE_BY_SIDE.flat(), ...ONE_BY_ONE].map(([name]) => name);
/** Without these, what follows has nothing to run on. */
const NEEDED = ['Build', 'Browser'];

/** By the name of a step, once it has ended. */
const results = new Map();
await Promise.all(SIDE_BY_SIDE.map((row) => take(row, { together: true })));
await take(ONE_BY_ONE, { together: false });

console.log('');
for (const name of STEPS) console.log(lineOf(name, results.get(name)));
const passed = [...results.values()].filter((result) => result.passed).length;
console.log(`\n${passed} of ${STEPS.length} steps passed`);
process.exitCode = passed === STEPS.length ? 0 : 1;

/** One step after the other. What a step says comes at once, or as a whole where another runs together with it. */
async function take(steps, { together }) {
  for (const [name, work] of steps) {
    if (NEEDED.some((needed) => results.get(needed)?.passed === false)) return;
    const heading = `\n== ${name}`;
    const said = [];
    if (!together) console.log(heading);
    const started = performance.now();
    const passed = await work((program, ...args) => run(program, args, together ? said : null));
    results.set(name, { passed, seconds: (performance.now() - started) / 1000 });
    if (together) console.log(`${heading}\n${Buffer.concat(said).toString().trimEnd()}`);
  }
}

function lineOf(name, result) {
  if (!result) return `NOT RUN           ${name}`;
  return `${result.passed ? 'passed' : 'FAILED'}  ${result.seconds.toFixed(1).padStart(6)} s  ${name}`;
}

/** Runs a program of the project's own packages; true when it succeeds. It says what it says to us, or into `said`. */
async function run(program, args, said) {
  const output = said ? 'pipe' : 'inherit';
  const running = spawn(program, args, {
    cwd: root,
    env: environment,
    stdio: ['ignore', output, output],
    // Programs of packages are .cmd files on Windows, which only a shell runs.
    shell: process.platform === 'win32',
  });
  for (const stream of [running.stdout, running.stderr]) stream?.on('data', (piece) => said.push(piece));
  try {
    const [status] = await once(running, 'close');
    return status === 0;
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

/** The journeys use the one that is found here. */
function findBrowser() {
  try {
    environment.CHROME_PATH = ensureBrowser();
    console.log(environment.CHROME_PATH);
    return true;
  } catch (error) {
    console.error(error.message);
    return false;
  }
}
