import {readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import type {Browser} from 'playwright-core';
import {hostFor, visitOf, type Asked, type Visit} from './browser';
import {costOf, type Cost} from './child';
import type {Host} from './host';
import type {Peer} from './peers/peer';
import type {Query} from './queries';
import {spread} from './random';
import {say} from './work';

/** An engine, what indexing it cost, and where its files are. */
export type Subject = {readonly peer: Peer; readonly cost: Cost; readonly out: string};

/** What an engine was seen to do on a site; times in milliseconds, memory and sizes in bytes. */
export type Trial = {
  readonly name: string;
  readonly indexing: Cost;
  readonly disk: {readonly files: number; readonly bytes: number};
  /** Queries with nothing loaded before, on a slow line unless the engine loads too much for that. */
  readonly cold: readonly Asked[];
  readonly isSlow: boolean;
  /** The same once the box had been opened. */
  readonly opened: readonly Asked[];
  /** What an engine's own work takes from nothing, without any wait for the line. */
  readonly compute: readonly number[];
  /** Queries of one visit, each with its answer. */
  readonly warm: readonly Answered[];
  /** What the page holds more than before, after ten queries. */
  readonly memory: number;
};

export type Answered = {
  readonly query: Query;
  readonly asked: Asked;
  /** The same again, with everything at hand. */
  readonly again: number;
  /** Of a typo: the answer to what was meant. */
  readonly clean?: readonly string[];
};

/** Visits for what a first query costs; an engine that loads everything at once costs the same each time. */
const COLD = {visits: 28, whole: 3, compute: 7} as const;
/** Bytes of a first query above which the slow line is not waited for. */
const TOO_MUCH = 2e6;
/** After which the rest of the queries are left unasked, in milliseconds. */
const PATIENCE = 150_000;

/** Indexes a site in a process of its own. */
export async function indexed(key: string, peer: Peer, {site, out}: {site: string; out: string}): Promise<Subject> {
  const cost = await costOf(path.join(__dirname, 'indexing.ts'), [key, site, out]);
  return {peer, cost, out};
}

/** Asks an engine all queries, which come in an order that may be cut off anywhere. */
export async function trialOf({peer, cost, out}: Subject, queries: readonly Query[], browser: Browser): Promise<Trial> {
  const host = await hostFor(peer, out);
  try {
    const sample = spread(queries, peer.isWhole ? COLD.whole : COLD.visits);
    return {
      name: peer.name,
      indexing: cost,
      disk: sizeOf(out),
      ...(await coldOnes(sample, browser, host)),
      warm: await inVisit(browser, host, (visit) => warmOnes(visit, queries, peer.isWhole)),
      memory: await inVisit(browser, host, (visit) => memoryOf(visit, queries)),
    };
  } finally {
    host.close();
  }
}

async function coldOnes(
  queries: readonly Query[],
  browser: Browser,
  host: Host,
): Promise<Pick<Trial, 'cold' | 'isSlow' | 'opened' | 'compute'>> {
  const [cold, opened, compute]: [Asked[], Asked[], number[]] = [[], [], []];
  const probe = await inVisit(browser, host, (visit) => visit.askCold(queries[0]?.q ?? '', 'free'));
  const isSlow = probe.traffic.bytes < TOO_MUCH;
  for (const {q} of spread(queries, COLD.compute))
    compute.push((await inVisit(browser, host, (visit) => visit.askCold(q, 'free'))).first);
  for (const {q} of queries) {
    cold.push(await inVisit(browser, host, (visit) => visit.askCold(q, isSlow ? 'slow' : 'far')));
    const later = async (visit: Visit): Promise<Asked> => {
      await visit.prepare();
      return visit.ask(q, isSlow ? 'slow' : 'far');
    };
    opened.push(await inVisit(browser, host, later));
  }
  return {cold, isSlow, opened, compute};
}

async function warmOnes(visit: Visit, queries: readonly Query[], isWhole: boolean): Promise<readonly Answered[]> {
  await visit.prepare();
  const answered: Answered[] = [];
  const end = performance.now() + PATIENCE;
  for (const query of queries) {
    if (performance.now() > end) break;
    const asked = await visit.ask(query.q, 'free');
    const again = isWhole ? asked.time : (await visit.ask(query.q, 'free')).time;
    const clean = query.clean === undefined ? undefined : (await visit.ask(query.clean, 'free')).urls;
    answered.push({query, asked, again, clean});
  }
  return answered;
}

async function memoryOf(visit: Visit, queries: readonly Query[]): Promise<number> {
  const before = await visit.memory();
  await visit.prepare();
  for (const {q} of spread(queries, 10)) await visit.ask(q, 'free');
  return (await visit.memory()) - before;
}

/** Uses a visit; another one when an engine fails in it, which is said, since one failure in hundreds says little. */
async function inVisit<T>(browser: Browser, host: Host, use: (visit: Visit) => Promise<T>, tries = 3): Promise<T> {
  const visit = await visitOf(browser, host);
  try {
    return await use(visit);
  } catch (error) {
    if (tries <= 1) throw error;
    say(`Trying again after ${String(error).split('\n')[0]}`);
  } finally {
    await visit.close();
  }
  return inVisit(browser, host, use, tries - 1);
}

function sizeOf(folder: string): Trial['disk'] {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((name) => statSync(path.join(folder, name)))
    .filter((stats) => stats.isFile());
  return {files: files.length, bytes: files.reduce((sum, {size}) => sum + size, 0)};
}
