import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Full path of a program on PATH, or null. */
export function onPath(program) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const ending of endings) {
      const path = join(folder, program + ending);
      if (folder !== '' && existsSync(path)) return path;
    }
  return null;
}

/**
 * Installs packages of Debian or Ubuntu, when this machine has apt-get and we may use it (as root, or
 * with a sudo that asks for no password). Returns whether it succeeded; says what it does.
 */
export function installDebianPackages(packages, say = console.log) {
  const asRoot = rootCommand();
  if (!asRoot) return false;
  say(`Installing Debian packages: ${packages.join(' ')}`);
  const aptGet = (...args) => run([...asRoot, 'apt-get', '-qq', ...args]);
  return aptGet('update') && aptGet('install', '-y', '--no-install-recommends', ...packages);
}

/** What to put in front of a command that needs root; null where we may not, or where there is no apt-get. */
function rootCommand() {
  if (!onPath('apt-get')) return null;
  const environment = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  if (process.getuid?.() === 0) return environment;
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return sudo ? ['sudo', '-n', ...environment] : null;
}

function run([program, ...args]) {
  return spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
