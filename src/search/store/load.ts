import {aheadOf} from './ahead';
import {type Answer, answerOf, nearestFor, NOTHING} from '../rank/answer';
import {shownOf} from '../rank/group';
import {type Counts, countsOf} from '../rank/facets';
import type {SearchIndex} from './index';
import {type Manifest, manifestFrom} from './manifest';
import {type Found, type Options, search} from '../rank/search';
import {type Shelf, shelfOf} from './shelf';
import {type Fetch, loadFile, problem, type Problem, type Source} from './source';
import {fragmentOf, viewOf, type Want} from './view';

/** A search over the files of an index. */
export type Engine = {
  /** Pages by score, at most `limit` (20), which may stand alone. Never throws: what could not be loaded is in `problems`, and
   *  asking again tries it again. */
  readonly search: (text: string, options?: number | Asked) => Promise<Answer>;
  /** The same by titles and headings alone, as far as the index has them resident: at hand before the rest has come. */
  readonly names: (text: string, options?: number | Asked) => Promise<Answer>;
  /** Kinds, tags and folders of all pages that a query finds. */
  readonly facets: (text: string, options?: Asked) => Promise<FacetAnswer>;
  /** Loads what every query needs, say when the box is about to open. */
  readonly prepare: () => Promise<void>;
};

/** `verbatim`: words are taken as they are written, the way back from what was repaired. */
export type Asked = Pick<Options, 'limit' | 'verbatim'>;

export type FacetAnswer = Counts & {readonly problems: readonly Problem[]};

/** Rounds of loading after which an answer has to do with what is there: phrases that hardly any page holds. */
const MOST_ROUNDS = 24;

/** An index whose manifest is there. */
export type Open = {readonly manifest: Manifest; readonly shelf: Shelf};

/** Opens the index in a folder; `base` is its address, with or without a slash at the end. Loads nothing before it is asked. */
export function open(base: string, fetch: Fetch): Engine {
  const source = {base: base.endsWith('/') ? base : `${base}/`, fetch};
  let opened: Promise<Open | {readonly problem: Problem}> | undefined;
  const current = async (): Promise<Open | {readonly problem: Problem}> => {
    opened ??= openManifest(source);
    const now = await opened;
    if ('problem' in now) opened = undefined;
    return now;
  };
  /** Asks the index of the day: again when the site was renewed in the middle of it. */
  const ask = async <T extends {readonly problems: readonly Problem[]}>(
    from: (now: Open) => Promise<T>,
    nothing: T,
    isSecond = false,
  ): Promise<T> => {
    const now = await current();
    if ('problem' in now) return {...nothing, problems: [now.problem]};
    const answer = await from(now);
    if (isSecond || !answer.problems.some(({kind}) => kind === 'missing' || kind === 'foreign')) return answer;
    opened = renewed(now, source);
    return (await opened) === now ? answer : ask(from, nothing, true);
  };
  return {
    search: (text, options) => ask((now) => answerFrom(now, text, askedOf(options)), NOTHING),
    names: (text, options) => ask((now) => namesFrom(now, text, askedOf(options)), NOTHING),
    facets: (text, options) => ask((now) => facetsFrom(now, text, askedOf(options)), NO_FACETS),
    prepare: async () => {
      const now = await current();
      if (!('problem' in now)) await now.shelf.load([{kind: 'table', number: 0}, ...namesOf(now)]);
    },
  };
}

const NO_FACETS: FacetAnswer = {kinds: [], tags: [], folders: [], problems: []};

function askedOf(options: number | Asked | undefined): Asked {
  return typeof options === 'number' ? {limit: options} : (options ?? {});
}

/** Loads the manifest of the index in a folder; `base` ends with a slash. Never throws. */
export async function openManifest(source: Source): Promise<Open | {readonly problem: Problem}> {
  const loaded = await loadFile('manifest.json', source);
  if ('problem' in loaded) return loaded;
  const manifest = manifestFrom(new TextDecoder().decode(loaded.bytes));
  return manifest === undefined ? problem('damaged', 'manifest.json') : {manifest, shelf: shelfOf(manifest, source)};
}

/** The index of the day when the site has been renewed since this one was opened, else this one. */
async function renewed(before: Open, source: Source): Promise<Open> {
  const now = await openManifest(source);
  return 'problem' in now || now.manifest.build === before.manifest.build ? before : now;
}

function namesOf({manifest}: Open): readonly Want[] {
  return manifest.names === undefined ? [] : [{kind: 'names', number: 0}];
}

async function namesFrom(now: Open, text: string, asked: Asked): Promise<Answer> {
  const problems = await now.shelf.load(namesOf(now));
  const index = now.shelf.look('names', 0);
  return index === undefined ? {...NOTHING, problems} : answerOf(search(text, index, asked), index, problems);
}

/** Searches what is there and loads what that would have needed, until nothing is missing; then the texts of the hits. */
async function answerFrom(now: Open, text: string, asked: Asked): Promise<Answer> {
  const ahead = isFresh(now) ? aheadOf(text, now.manifest) : [];
  const {result: found, index, problems} = await settled(now, (all) => search(text, all, asked), ahead);
  const more = [...(await now.shelf.load(textsOf(found, index, now.shelf)))];
  if (found.hits.length === 0) more.push(...(await settled(now, (all) => nearestFor(found, all))).problems);
  const answer = answerOf(found, viewOf(now.manifest, now.shelf).index, distinct([...problems, ...more]));
  now.shelf.forget();
  return answer;
}

/** Whether the box was opened and nothing has been searched yet: then a trip is worth more than some bytes, which would hold back
 *  what every query needs while that is still on its way. */
function isFresh({manifest: {terms}, shelf}: Open): boolean {
  return shelf.look('table', 0) !== undefined && terms.from.every((_, i) => shelf.look('terms', i) === undefined);
}

async function facetsFrom(now: Open, text: string, asked: Asked): Promise<FacetAnswer> {
  const {result, problems} = await settled(now, (index) => countsOf(text, index, asked));
  now.shelf.forget();
  return {...result, problems: distinct(problems)};
}

type Settled<T> = {readonly result: T; readonly index: SearchIndex; readonly problems: readonly Problem[]};

/** Looks again after each load, until all that it asks for is there; `ahead` is loaded along with what is asked for first. */
async function settled<T>(
  {manifest, shelf}: Open,
  look: (index: SearchIndex) => T,
  ahead: readonly Want[] = [],
): Promise<Settled<T>> {
  const problems: Problem[] = [];
  for (let round = 0; ; round++) {
    const view = viewOf(manifest, shelf);
    const result = look(view.index);
    const wants = view.wanted();
    if (wants.length === 0) return {result, index: view.index, problems};
    if (round === MOST_ROUNDS) return {result: look(withoutTexts(view.index)), index: view.index, problems};
    problems.push(...(await shelf.load(round === 0 ? [...wants, ...ahead] : wants)));
  }
}

/** What has not been read holds no phrase. */
function withoutTexts(index: SearchIndex): SearchIndex {
  return {...index, contentOf: (section) => index.contentOf(section) ?? UNREAD, isWaiting: () => false};
}

const UNREAD = {head: {url: '', title: ''}, section: {anchor: '', heading: '', text: '', code: ''}};

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((each) => [each.file, each])).values()];
}

function textsOf({hits}: Found, index: SearchIndex, {look}: Shelf): readonly Want[] {
  const {first = []} = look('table', 0)?.fragments ?? {};
  const shown = hits.flatMap((hit) => shownOf(hit, index));
  const numbers = new Set(shown.map(({section}) => fragmentOf(section, first)));
  return [...numbers].map((number) => ({kind: 'texts', number}));
}
