import type {Open} from './load';
import type {Slots} from './postings';
import type {Content} from '../types';
import {fragmentOf, viewOf} from './view';

/** FlexSearch's storage interface over the files of an index (`StorageInterface` in its `src/db/interface.js`): an index that
 *  mounts it finds what the files hold. They are written by a build, so what would change them is refused. The wiki asks the
 *  files itself, as FlexSearch would only pass the answers on, for 17 kB more of script. */
export type Storage = {
  readonly mount: (index: {db: unknown}) => Promise<void>;
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** The sections that hold a term: by slot, or in one list, best first, when `resolve` is set. */
  readonly get: (
    term: string,
    context?: string,
    limit?: number,
    offset?: number,
    resolve?: boolean,
    enrich?: boolean,
  ) => Promise<Slots | readonly number[] | readonly Enriched[]>;
  readonly has: (section: number) => Promise<boolean>;
  readonly enrich: (sections: readonly number[]) => Promise<readonly Enriched[]>;
  readonly commit: () => Promise<never>;
  readonly remove: () => Promise<never>;
  readonly clear: () => Promise<never>;
  readonly destroy: () => Promise<never>;
};

/** A section with the head of its page. */
export type Enriched = {readonly id: number; readonly doc: Content | undefined};

export function storageOf(opened: Open): Storage {
  const enrich = (sections: readonly number[]): Promise<readonly Enriched[]> => enriched(sections, opened);
  const storage: Storage = {
    mount: async (index) => {
      index.db = storage;
    },
    open: async () => {},
    close: async () => {
      opened.shelf.forget();
    },
    get: async (term, _context, limit = 0, offset = 0, resolve = true, enrichToo = false) => {
      const slots = await slotsOf(term, opened);
      if (!resolve) return slots;
      const ids = slots.flatMap((each) => each ?? []).slice(offset, limit > 0 ? offset + limit : undefined);
      return enrichToo ? enrich(ids) : ids;
    },
    has: async (section) => section < (opened.shelf.look('table', 0)?.pageOf.length ?? 0),
    enrich,
    commit: refuse,
    remove: refuse,
    clear: refuse,
    destroy: refuse,
  };
  return storage;
}

async function refuse(): Promise<never> {
  throw new Error(
    'The index is made of files that are written when the site is built; nothing can be added to it here.',
  );
}

/** Twice at most: the range of the term, and its own file where it has one. */
async function slotsOf(term: string, {manifest, shelf}: Open): Promise<Slots> {
  await shelf.load(wantsOf(term, {manifest, shelf}));
  return viewOf(manifest, shelf).index.inText(term);
}

function wantsOf(term: string, {manifest, shelf}: Open): ReturnType<ReturnType<typeof viewOf>['wanted']> {
  const view = viewOf(manifest, shelf);
  view.index.inText(term);
  return view.wanted();
}

async function enriched(sections: readonly number[], {manifest, shelf}: Open): Promise<readonly Enriched[]> {
  await shelf.load([{kind: 'table', number: 0}]);
  const {index} = viewOf(manifest, shelf);
  const {first = []} = shelf.look('table', 0)?.fragments ?? {};
  await shelf.load(sections.map((id) => ({kind: 'texts', number: fragmentOf(id, first)})));
  return sections.map((id) => ({id, doc: index.contentOf(id)}));
}
