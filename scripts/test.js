// `npm test`: everything that must hold, in the order in which a fault is cheapest to find.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
};

const STEPS = [
  ['Types', () => run('react-router', 'typegen') && run('tsc')],
  ['Lint', () => run('biome', 'check', '.')],
  ['Unused code', () => run('knip')],
  ['Build', () => run('react-router', 'build')],
  ['Unit and integration tests', () => run('vitest', 'run', '--project', 'unit', '--project', 'integration')],
  ['Access policy, every address', () => run('vitest', 'run', '--project', 'policy')],
  ['Faults: killed and racing servers', () => run('vitest', 'run', '--project', 'faults')],
  ['Browser', findBrowser],
  ['Browser journeys', () => run('vitest', 'run', '--project', 'e2e')],
];
/** Without these, what follows has nothing to run on. */
const NEEDED = ['Build', 'Browser'];

const results = [];
for (const [name, work] of STEPS) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const passed = work();
  results.push({ name, passed, seconds: (performance.now() - started) / 1000 });
  if (!passed && NEEDED.includes(name)) break;
}

console.log('');
for (const { name, passed, seconds } of results)
  console.log(`${passed ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s  ${name}`);
for (const [name] of STEPS.slice(results.length)) console.log(`NOT RUN           ${name}`);
const passed = results.filter((result) => result.passed).length;
console.log(`\n${passed} of ${STEPS.length} steps passed`);
process.exitCode = passed === STEPS.length ? 0 : 1;

/** Runs a program of the project's own packages, showing what it says; true when it succeeds. */
function run(program, ...args) {
  const { status } = spawnSync(program, args, {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
    // Programs of packages are .cmd files on Windows, which only a shell runs.
    shell: process.platform === 'win32',
  });
  return status === 0;
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
