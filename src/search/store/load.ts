import {type Answer, answerOf} from '../rank/answer';
import {type Manifest, manifestFrom} from './manifest';
import {type Found, search} from '../rank/search';
import {type Shelf, shelfOf} from './shelf';
import {type Fetch, loadFile, problem, type Problem} from './source';
import {fragmentOf, type View, viewOf, type Want} from './view';

/** A search over the files of an index. */
export type Engine = {
  /** Pages by score, at most `limit` (20). Never throws: what could not be loaded is in `problems`, and asking again tries it
   *  again. */
  readonly search: (text: string, limit?: number) => Promise<Answer>;
  /** The same by titles and headings alone, as far as the index has them resident: at hand before the rest has come. */
  readonly names: (text: string, limit?: number) => Promise<Answer>;
  /** Loads what every query needs, say when the box is about to open. */
  readonly prepare: () => Promise<void>;
};

/** Rounds of loading after which an answer has to do with what is there: phrases that hardly any page holds. */
const MOST_ROUNDS = 24;

/** An index whose manifest is there. */
export type Open = {readonly manifest: Manifest; readonly shelf: Shelf};

const NOTHING: Answer = {hits: [], leftOut: [], repaired: [], problems: []};

/** Opens the index in a folder; `base` is its address, with or without a slash at the end. Loads nothing before it is asked. */
export function open(base: string, fetch: Fetch): Engine {
  const place = {base: base.endsWith('/') ? base : `${base}/`, fetch};
  let opened: Promise<Open | {readonly problem: Problem}> | undefined;
  const current = async (): Promise<Open | {readonly problem: Problem}> => {
    opened ??= openManifest(place);
    const now = await opened;
    if ('problem' in now) opened = undefined;
    return now;
  };
  const ask = async (text: string, limit: number, isSecond: boolean): Promise<Answer> => {
    const now = await current();
    if ('problem' in now) return {...NOTHING, problems: [now.problem]};
    const answer = await answerFrom(now, text, limit);
    if (isSecond || !answer.problems.some(({kind}) => kind === 'missing' || kind === 'foreign')) return answer;
    opened = renewed(now, place);
    return (await opened) === now ? answer : ask(text, limit, true);
  };
  return {
    search: (text, limit = 20) => ask(text, limit, false),
    names: async (text, limit = 20) => {
      const now = await current();
      return 'problem' in now ? {...NOTHING, problems: [now.problem]} : namesFrom(now, text, limit);
    },
    prepare: async () => {
      const now = await current();
      if (!('problem' in now)) await now.shelf.load([{kind: 'table', number: 0}, ...namesOf(now)]);
    },
  };
}

/** Loads the manifest of the index in a folder; `base` ends with a slash. Never throws. */
export async function openManifest(place: {base: string; fetch: Fetch}): Promise<Open | {readonly problem: Problem}> {
  const loaded = await loadFile('manifest.json', place);
  if ('problem' in loaded) return loaded;
  const manifest = manifestFrom(new TextDecoder().decode(loaded.bytes));
  return manifest === undefined ? problem('damaged', 'manifest.json') : {manifest, shelf: shelfOf(manifest, place)};
}

/** The index of the day when the site has been renewed since this one was opened, else this one. */
async function renewed(before: Open, place: {base: string; fetch: Fetch}): Promise<Open> {
  const now = await openManifest(place);
  return 'problem' in now || now.manifest.build === before.manifest.build ? before : now;
}

function namesOf({manifest}: Open): readonly Want[] {
  return manifest.names === undefined ? [] : [{kind: 'names', number: 0}];
}

async function namesFrom(now: Open, text: string, limit: number): Promise<Answer> {
  const problems = await now.shelf.load(namesOf(now));
  const index = now.shelf.look('names', 0);
  return index === undefined ? {...NOTHING, problems} : answerOf(search(text, index, {limit}), index, problems);
}

/** Searches what is there and loads what that would have needed, until nothing is missing; then the texts of the hits. */
async function answerFrom({manifest, shelf}: Open, text: string, limit: number): Promise<Answer> {
  const problems: Problem[] = [];
  let [view, found] = attempt(manifest, shelf, text, limit);
  for (let round = 0; round < MOST_ROUNDS && view.wanted().length > 0; round++) {
    problems.push(...(await shelf.load(view.wanted())));
    [view, found] = attempt(manifest, shelf, text, limit);
  }
  if (view.wanted().length > 0)
    found = {...found, hits: found.hits.filter(({page}) => view.index.contentOf(page) !== undefined)};
  problems.push(...(await shelf.load(textsOf(found, shelf))));
  const answer = answerOf(found, viewOf(manifest, shelf.look).index, [
    ...new Map(problems.map((each) => [each.file, each])).values(),
  ]);
  shelf.forget();
  return answer;
}

function attempt(manifest: Manifest, {look}: Shelf, text: string, limit: number): readonly [View, Found] {
  const view = viewOf(manifest, look);
  return [view, search(text, view.index, {limit})];
}

function textsOf({hits}: Found, {look}: Shelf): readonly Want[] {
  const firstPage = look('table', 0)?.fragments.firstPage ?? [];
  const numbers = new Set(hits.map(({page}) => fragmentOf(page, firstPage)));
  return [...numbers].map((number) => ({kind: 'texts', number}));
}
