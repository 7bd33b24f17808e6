import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import path from 'node:path';
import {chromium} from 'playwright-core';

/** Where Chrome or Chromium usually lies, by platform. */
const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Flags for a browser without a window that asks nothing of the network by itself. */
export const CHROME_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/**
 * The path of a Chrome or Chromium: the one that `CHROME_PATH` names, one in the usual places, or one that is
 * installed now (Debian's package for root, otherwise Playwright's download).
 *
 * Throws, with one sentence that says what to do, when there is none and none can be had.
 */
export function chromePath(): string {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which does not exist: set it to a Chrome or Chromium.`);
  }
  const found = installed();
  if (found !== undefined) return found;
  console.log('No Chrome or Chromium here: installing one for the tests.');
  install();
  const now = installed();
  if (now !== undefined) return now;
  throw new Error('The tests need Chrome or Chromium: install it, or set CHROME_PATH to the one you have.');
}

function installed(): string | undefined {
  return [...(PLACES[process.platform] ?? []), chromium.executablePath()].find((place) => existsSync(place));
}

function install(): void {
  if (process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    spawnSync('apt-get', ['update'], {stdio: 'ignore'});
    const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
    spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], {stdio: 'inherit', env});
  } else {
    const cli = path.join(path.dirname(require.resolve('playwright-core/package.json')), 'cli.js');
    spawnSync(process.execPath, [cli, 'install', 'chromium'], {stdio: 'inherit'});
  }
}
