import {execFile} from 'node:child_process';
import {createServer, type Server} from 'node:http';
import path from 'node:path';
import {promisify} from 'node:util';
import {gzipSync} from 'node:zlib';
import type {Result} from 'lighthouse';
import {repository} from '../../package.json';
import {identityOf} from '../../src/publish/identity';
import {serveSite} from '../../src/publish/serve';
import {CHROME_FLAGS, chromePath} from '../chrome';

/** Pages of the wiki itself that are measured when none are named. */
const PAGES = ['mlops/what-is-mlops/', 'podcasts/practical-ai-mlops-community/', 'guides/ci-cd-for-ml/', ''];
/** Runs of each page; the median is told. */
const RUNS = 3;

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const METRICS = [
  ['first-contentful-paint', 'FCP s', 1000],
  ['largest-contentful-paint', 'LCP s', 1000],
  ['total-blocking-time', 'TBT ms', 1],
  ['cumulative-layout-shift', 'CLS', 1],
] as const;

/**
 * Lighthouse, mobile, over the built site as a compressing host serves it: median scores and metrics of each page.
 * `words` are pages below the base path; needs `npm run build` before.
 */
export async function lighthouseTable(words: readonly string[]): Promise<string> {
  const {baseUrl} = identityOf(repository, process.env);
  const site = await serveSite({dir: path.resolve('build'), baseUrl, port: 0});
  const host = await compressing(site.url.replace(baseUrl, ''));
  try {
    const rows = [];
    for (const page of words.length > 0 ? words : PAGES) {
      rows.push(await rowOf(`${host.url}${baseUrl}${page}`, `/${page}`));
    }
    const head = ['page', ...CATEGORIES, ...METRICS.map(([, label]) => label)];
    return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  } finally {
    for (const {server} of [site, host]) {
      server.closeAllConnections();
      server.close();
    }
  }
}

async function rowOf(url: string, name: string): Promise<string[]> {
  const runs: Result[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await audit(url));
  const scores = CATEGORIES.map((id) => median(runs.map(({categories}) => (categories[id]?.score ?? 0) * 100)));
  const metrics = METRICS.map(([id, , unit]) => median(runs.map(({audits}) => (audits[id]?.numericValue ?? 0) / unit)));
  return [
    name,
    ...scores.map((score) => score.toFixed(0)),
    ...metrics.map((value) => String(Number(value.toFixed(3)))),
  ];
}

/** Median score of performance, 0 to 100, and milliseconds of blocking time of a page, on a phone as Lighthouse has it. */
export async function auditsOf(url: string): Promise<{readonly performance: number; readonly blocking: number}> {
  const runs: Result[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await audit(url));
  return {
    performance: median(runs.map(({categories}) => (categories.performance?.score ?? 0) * 100)),
    blocking: median(runs.map(({audits}) => audits['total-blocking-time']?.numericValue ?? 0)),
  };
}

/** One run of Lighthouse's own command, which brings a fresh browser. */
async function audit(url: string): Promise<Result> {
  const {stdout} = await promisify(execFile)(
    process.execPath,
    [
      require.resolve('lighthouse/cli/index.js'),
      url,
      '--quiet',
      '--output=json',
      `--only-categories=${CATEGORIES.join(',')}`,
      `--chrome-flags=--headless ${CHROME_FLAGS.join(' ')}`,
    ],
    {env: {...process.env, CHROME_PATH: chromePath()}, maxBuffer: 64 * 1024 * 1024},
  );
  // The cast is the border: the command's JSON is Lighthouse's own result.
  return JSON.parse(stdout) as Result;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** A host in front of another that compresses text, as static hosts do. */
export async function compressing(origin: string): Promise<{server: Server; url: string}> {
  const server = createServer(async (request, response) => {
    const answer = await fetch(origin + (request.url ?? '/'), {redirect: 'manual'});
    const body = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get('content-type') ?? 'application/octet-stream';
    const packed = /text|javascript|json|svg|xml/.test(type);
    response.writeHead(answer.status, {
      'content-type': type,
      'cache-control': 'max-age=600',
      ...(packed ? {'content-encoding': 'gzip'} : {}),
    });
    response.end(packed ? gzipSync(body) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The host has no address.');
  return {server, url: `http://127.0.0.1:${address.port}`};
}
