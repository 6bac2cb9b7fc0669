import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { installDebianPackages, onPath } from './debian.js';

/** Chromium without windows: the same pages in less of the processor's time. */
const SHELL = 'chromium-headless-shell';
/** Names under which Chrome and its kin are on PATH, the one to prefer first. */
const PROGRAMS = [
  SHELL,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** A Chrome, Chromium or Edge that runs: the path of its program, or null. */
export function findBrowser() {
  // A path that somebody chose is the one to use, whether or not there are others.
  if (process.env.CHROME_PATH) return runs(process.env.CHROME_PATH) ? process.env.CHROME_PATH : null;
  return candidates().find(runs) ?? null;
}

/**
 * A browser to test with, found or installed: Playwright's own, else Debian's package where we may
 * install one. Says what it does; throws one clear sentence where no browser can be had.
 */
export function ensureBrowser(say = console.log) {
  // A machine that does nothing but test gets the quickest one; on other people's, what they have is good enough.
  if (process.env.CI && !process.env.CHROME_PATH && !onPath(SHELL)) installDebianPackages([SHELL], say);
  const found = findBrowser();
  if (found) return found;
  if (process.env.CHROME_PATH)
    throw new Error(`CHROME_PATH (${process.env.CHROME_PATH}) is not a browser that runs here.`);
  say("No Chrome, Chromium or Edge found. Installing Playwright's Chromium.");
  if (!installPlaywrights() || !findBrowser()) {
    say("Playwright's Chromium could not be installed, or does not run on this machine.");
    // Not every Debian or Ubuntu has the first.
    if (!installDebianPackages([SHELL], say)) installDebianPackages(['chromium'], say);
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    'The browser journeys need Chrome, Chromium or Edge, and none could be found or installed: install one, or set CHROME_PATH to its program.',
  );
}

function candidates() {
  return [
    ...PROGRAMS.map(onPath).filter((path) => path !== null),
    ...(process.platform === 'darwin' ? macApps() : []),
    ...(process.platform === 'win32' ? windowsPrograms() : []),
    chromium.executablePath(),
  ];
}

function macApps() {
  return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    MAC_APPS.map((app) => join(folder, `${app}.app/Contents/MacOS/${app}`)),
  );
}

function windowsPrograms() {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => WINDOWS_PROGRAMS.map((program) => join(folder, program)));
}

/** Some are there and do not run: a snap's stand-in, a download whose libraries are missing. */
function runs(path) {
  if (!existsSync(path)) return false;
  // On Windows, asking for the version opens a window.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function installPlaywrights() {
  const cli = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url));
  const { status } = spawnSync(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    // Where its servers cannot be reached it shall say so soon, and the next way is tried.
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000', ...process.env },
    timeout: 10 * 60_000,
  });
  return status === 0;
}
