import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {chromium, type Page, type Response} from 'playwright-core';
import {repository} from '../../package.json';
import type {Graph, GraphNode} from '../../src/notes/graph/nodes';
import {identityOf} from '../../src/publish/identity';
import {serveSite} from '../../src/publish/serve';
import {NOTE_KINDS} from '../../src/types';
import {CHROME_FLAGS, chromePath} from '../chrome';
import {randomOf} from './search/random';
import {markdown} from './search/table';

/** Notes when none are asked for, and notes of one topic, most of whose links stay within it. */
const NOTES = 2000;
const TOPIC = 40;

/** Movements of a hand or a wheel in one run. */
const MOVES = 180;

/** Milliseconds that the layout may take before the run is given up. */
const PATIENCE = 120_000;

/**
 * `npm run bench graph [notes] [picture.png]`: the page of the graph with made-up notes in a real browser without a
 * graphics card: how long until all notes have their places, how long frames take while the picture is dragged and
 * zoomed, and the bytes of code and data. Needs `npm run build` before.
 */
export async function graphTable([size = String(NOTES), picture]: readonly string[]): Promise<string> {
  const {baseUrl} = identityOf(repository, process.env);
  const data = JSON.stringify(graphOfSize(Number(size)));
  const {server, url} = await serveSite({dir: path.resolve('build'), baseUrl, port: 0});
  const browser = await chromium.launch({executablePath: chromePath(), args: [...CHROME_FLAGS]});
  try {
    const page = await browser.newPage({viewport: {width: 1280, height: 800}});
    const scripts = new Map<string, Promise<number>>();
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.set(response.url(), weightOf(response));
    });
    await page.route('**/graph/data.json', (route) => route.fulfill({contentType: 'application/json', body: data}));
    await page.addInitScript(watch);
    await page.goto(`${url}guides/`, {waitUntil: 'networkidle'});
    const others = new Set(scripts.keys());
    await page.goto(`${url}graph/`);
    const {settled, first} = await settledIn(page);
    const code = await Promise.all([...scripts].filter(([script]) => !others.has(script)).map(([, bytes]) => bytes));
    if (picture !== undefined) await page.screenshot({path: picture});
    const drag = await framesOf(page, 'drag');
    const zoom = await framesOf(page, 'zoom');
    return markdown([
      ['what', 'median', 'p95', 'worst'],
      ['frame while dragging, ms', ...statistics(drag.frames)],
      ['our part of it, ms', ...statistics(drag.work)],
      ['frame while zooming, ms', ...statistics(zoom.frames)],
      ['our part of it, ms', ...statistics(zoom.work)],
      [`layout of ${size} notes, ms (first picture ${first.toFixed(0)})`, settled.toFixed(0), '', ''],
      ['data, bytes gz', String(gzipSync(data, {level: 9}).length), '', ''],
      ['code of the page, bytes gz', String(code.reduce((sum, bytes) => sum + bytes, 0)), '', ''],
      ['code of the layout in its worker, bytes gz', String(workerWeight()), '', ''],
    ]);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Made-up notes: topics with hubs in them, a few links between topics, some notes without any. */
export function graphOfSize(size: number): Graph {
  const random = randomOf(1);
  const nodes = Array.from({length: size}, (_, number): GraphNode => {
    const topic = Math.floor(number / TOPIC) * TOPIC;
    // Links prefer the first notes of a topic, as they prefer maps and basic ideas in a wiki.
    const within = () => topic + Math.floor(random.next() ** 2.5 * Math.min(TOPIC, size - topic));
    const links = random.next() < 0.03 ? 0 : 1 + random.below(5);
    const to = Array.from({length: links}, () =>
      random.next() < 0.9 ? within() : (random.below(Math.ceil(size / 8)) * 8) % size,
    );
    return {
      title: `${random.pick(['Notes on', 'The way of', 'Why', 'Learning', 'A'])} ${random.pick(['drift', 'soil', 'queues', 'types', 'rain'])} ${number}`,
      permalink: `/topic-${topic}/note-${number}/`,
      kind: number === topic ? 'map' : random.pick(NOTE_KINDS.slice(0, 6)),
      tags: [`tag-${random.below(30)}`],
      to: [...new Set(to)].filter((other) => other !== number).sort((a, b) => a - b),
    };
  });
  return {nodes};
}

type Watched = {
  /** When the layout was asked for, when a first picture and when the last was there; milliseconds. */
  asked: number;
  first: number;
  settled: number;
  /** Milliseconds spent in each frame's callbacks, and when each began. */
  work: number[];
  frames: number[];
};

/** Runs in the page: notes when workers answer and how long the callbacks of frames take. */
function watch(): void {
  const watched: Watched = {asked: 0, first: 0, settled: 0, work: [], frames: []};
  Object.assign(globalThis, {watched});
  const ask = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) =>
    ask((time) => {
      const begin = performance.now();
      callback(time);
      watched.work.push(performance.now() - begin);
      watched.frames.push(time);
    });
  globalThis.Worker = class extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      watched.asked = performance.now();
      this.addEventListener('message', ({data}: MessageEvent<{share?: number}>) => {
        watched.first ||= performance.now();
        if (data.share === 1) watched.settled = performance.now();
      });
    }
  };
}

async function settledIn(page: Page): Promise<{settled: number; first: number}> {
  await page.waitForFunction(() => (globalThis as unknown as {watched: Watched}).watched.settled > 0, undefined, {
    timeout: PATIENCE,
  });
  await page.waitForTimeout(500);
  return page.evaluate(() => {
    const {asked, first, settled} = (globalThis as unknown as {watched: Watched}).watched;
    return {first: first - asked, settled: settled - asked};
  });
}

/** Moves the picture for about three seconds and tells how long each frame took. */
async function framesOf(page: Page, how: 'drag' | 'zoom'): Promise<{frames: number[]; work: number[]}> {
  const box = await page.locator('canvas').boundingBox();
  if (box === null) throw new Error('There is no picture.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.evaluate(() => {
    Object.assign((globalThis as unknown as {watched: Watched}).watched, {work: [], frames: []});
  });
  if (how === 'drag') await page.mouse.down();
  for (let at = 0; at < MOVES; at++) {
    if (how === 'drag') await page.mouse.move(x + 120 * Math.sin(at / 12), y + 80 * Math.sin(at / 9));
    else await page.mouse.wheel(0, at % 90 < 45 ? -40 : 40);
    await page.waitForTimeout(12);
  }
  if (how === 'drag') await page.mouse.up();
  return page.evaluate(() => {
    const {work, frames} = (globalThis as unknown as {watched: Watched}).watched;
    // A frame in which nothing was drawn belongs to no movement.
    return {work, frames: frames.slice(1).map((time, at) => time - (frames[at] ?? time))};
  });
}

function statistics(values: readonly number[]): string[] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(1);
  return [at(0.5), at(0.95), at(1)];
}

/** Compressed; nothing for what comes from the cache of an earlier page. */
async function weightOf(response: Response): Promise<number> {
  const body = await response.body().catch(() => Buffer.of());
  return gzipSync(body, {level: 9}).length;
}

/** The bytes of the built scripts that hold the layout: those with a method of d3-force in them. */
function workerWeight(): number {
  const folder = path.resolve('build/assets/js');
  const holders = readdirSync(folder).map((file) => readFileSync(path.join(folder, file)));
  const force = holders.filter((body) => body.includes('velocityDecay'));
  return force.reduce((least, body) => Math.min(least, gzipSync(body, {level: 9}).length), Infinity);
}
