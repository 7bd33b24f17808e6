import {spawn, type ChildProcess} from 'node:child_process';
import {readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {processorOf, watchFamily, type Use} from './family';
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

/** A development server that was started. */
export type Served = {
  readonly stop: () => Promise<void>;
  /** The end of what it has printed. */
  readonly said: () => string;
  /** Seconds of the processor that it has used so far. */
  readonly processor: () => number;
};

/** Starts the development server. */
export function serve({dir}: Site, port: number): Served {
  const words = ['start', '--no-open', '--host', '127.0.0.1', '--port', String(port)];
  const {child, said} = docusaurus(dir, words, 'development');
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill();
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(timer);
  };
  return {stop, said, processor: () => processorOf(child.pid ?? 0)};
}

/** Takes away all that builds and servers keep for the next time. */
export function forget({dir}: Site): void {
  for (const kept of ['node_modules/.cache', '.docusaurus']) {
    rmSync(path.join(dir, kept), {recursive: true, force: true});
  }
}

/** What a site's own script gives to node: `"build": "node --flag …/docusaurus.mjs build"` → `['--flag']` */
export function flagsOf(manifest: string, script: string): readonly string[] {
  // The border: a manifest is JSON that the bench or this project has written.
  const {scripts = {}} = JSON.parse(manifest) as {readonly scripts?: Readonly<Record<string, string>>};
  const [first, ...words] = (scripts[script] ?? '').split(' ');
  return first === 'node' ? words.slice(0, words.findIndex((word) => !word.startsWith('-'))) : [];
}

type Running = {readonly child: ChildProcess; readonly said: () => string};

function docusaurus(cwd: string, words: readonly string[], mode: string): Running {
  const bin = path.join(cwd, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const flags = flagsOf(readFileSync(path.join(cwd, 'package.json'), 'utf8'), words[0] ?? '');
  const env = {
    ...process.env,
    NODE_ENV: mode,
    NODE_OPTIONS: `--max-old-space-size=${HEAP}`,
    PAGES_ORIGIN: 'https://notes.example',
    PAGES_BASE_PATH: '/',
    FIELDNOTES_DOCS: 'docs',
  };
  const child = spawn(process.execPath, [...flags, bin, ...words], {cwd, env, stdio: ['ignore', 'pipe', 'pipe']});
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
