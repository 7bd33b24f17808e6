import {spawn, type ChildProcess} from 'node:child_process';
import {rmSync} from 'node:fs';
import path from 'node:path';
import {watchFamily, type Use} from './family';
import type {Site} from './sites';

/** Milliseconds after which a build is given up. */
const LONGEST = 30 * 60_000;
/** Megabytes of heap that node may take, so that a large site fails by no default of node's. */
const HEAP = 16_000;

export type Cost = Use & {readonly seconds: number};

/** Builds a site into a folder. Throws, with what it said, when that fails or takes half an hour. */
export async function build({dir}: Site, outDir: string): Promise<Cost> {
  const start = performance.now();
  const {child, said} = docusaurus(dir, ['build', '--out-dir', outDir], 'production');
  const used = watchFamily(child.pid ?? 0);
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  clearTimeout(timer);
  const use = used();
  if (code !== 0) throw new Error(`${dir} does not build:\n${said()}`);
  return {...use, seconds: (performance.now() - start) / 1000};
}

/** Starts the development server; the function that comes back ends it. */
export function serve({dir}: Site, port: number): {readonly stop: () => Promise<void>; readonly said: () => string} {
  const words = ['start', '--no-open', '--host', '127.0.0.1', '--port', String(port)];
  const {child, said} = docusaurus(dir, words, 'development');
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill();
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(timer);
  };
  return {stop, said};
}

/** Takes away all that builds and servers keep for the next time. */
export function forget({dir}: Site): void {
  for (const kept of ['node_modules/.cache', '.docusaurus']) {
    rmSync(path.join(dir, kept), {recursive: true, force: true});
  }
}

type Running = {readonly child: ChildProcess; readonly said: () => string};

function docusaurus(cwd: string, words: readonly string[], mode: string): Running {
  const bin = path.join(cwd, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const env = {
    ...process.env,
    NODE_ENV: mode,
    NODE_OPTIONS: `--max-old-space-size=${HEAP}`,
    PAGES_ORIGIN: 'https://notes.example',
    PAGES_BASE_PATH: '/',
    FIELDNOTES_DOCS: 'docs',
  };
  const child = spawn(process.execPath, [bin, ...words], {cwd, env, stdio: ['ignore', 'pipe', 'pipe']});
  const stop = (): boolean => child.kill('SIGKILL');
  process.once('exit', stop);
  child.once('close', () => process.off('exit', stop));
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    // The end is what tells of a failure.
    stream.on('data', (piece: Buffer) => (text = (text + piece.toString()).slice(-20_000)));
  }
  return {child, said: () => text};
}
