import {readFile, stat} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import path from 'node:path';
import {checkNote} from '../../notes/check';
import {metaTagsOf} from '../../notes/head';
import {metaOf} from '../../notes/loaded';
import {count} from '../../notes/problems';
import type {Problem} from '../store/source';
import type {Page} from '../types';
import {answerOf} from '../ui/call';
import {engineOver} from './engine';
import {pageOfNote} from './note';
import {livePages, type NoteFile} from './pages';

/** A note that the development server shows. */
export type Shown = {
  readonly sourcePath: string;
  readonly title: string;
  /** Address of its page from the root of the site. */
  readonly url: string;
};

/** The search while notes are written: over their sources, read again as they are saved. */
export type LiveSearch = {
  /** Takes the notes that there are; called whenever Docusaurus has loaded them. */
  readonly show: (notes: readonly Shown[]) => void;
  /** Answers `POST …/<method>` with the arguments of that method of the engine as a JSON array. */
  readonly middleware: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
};

/** Bytes of a request that are read; a query is a line. */
const LONGEST = 10_000;

/** Until all notes are read the reader is told how far it is: an index made of each more would cost more than the reading. */
const NONE: readonly Page[] = [];

/** `quiet` is waited for before each note is read, so that reading them holds up nobody who waits for a page. */
export function liveSearch(siteDir: string, quiet: () => Promise<void> = () => Promise.resolve()): LiveSearch {
  const live = livePages();
  let shown: readonly Shown[] | undefined;
  let isFilled = false;
  const update = oneByOne(async () => {
    // before there are any to show, what there is is not known; none at all is an answer too
    const showing = shown;
    await live.update(await filesOf(showing ?? [], siteDir, quiet));
    isFilled ||= showing !== undefined;
  });
  const engine = engineOver(async () => {
    const updated = update();
    if (isFilled) await updated;
    return isFilled ? {pages: live.pages(), problems: []} : {pages: NONE, problems: [stillReading(live.left())]};
  });
  return {
    show: (notes) => {
      shown = notes;
      void update();
    },
    middleware: (request, response, next) => {
      const method = METHODS.find((name) => request.url?.split('/').at(-1) === name);
      if (request.method !== 'POST' || method === undefined) return next();
      void bodyOf(request)
        .then((body) => answerOf(engine, method, listIn(body)))
        .then((answer) => response.setHeader('content-type', 'application/json').end(JSON.stringify(answer ?? null)))
        .catch((error: unknown) => response.writeHead(500).end(String(error)));
    },
  };
}

/** Work that is never done twice at a time. Who asks while it is under way waits for a round that begins after asking. */
function oneByOne(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  };
  const queue = (before: Promise<void>): Promise<void> =>
    before.then(() => {
      next = undefined;
      return running ?? start();
    });
  return () => (running === undefined ? start() : (next ??= queue(running)));
}

function stillReading(left: number): Problem {
  return {kind: 'coming', file: '', message: `The notes are still being read, ${count(left, 'note')} to go.`};
}

const METHODS = ['search', 'names', 'facets', 'prepare'] as const;

async function filesOf(
  notes: readonly Shown[],
  siteDir: string,
  quiet: () => Promise<void>,
): Promise<readonly NoteFile[]> {
  return Promise.all(notes.map((note) => fileOf(note, siteDir, quiet)));
}

async function fileOf(note: Shown, siteDir: string, quiet: () => Promise<void>): Promise<NoteFile> {
  const file = path.join(siteDir, note.sourcePath);
  const {mtimeMs = 0, size = 0} = await stat(file).catch(() => ({mtimeMs: 0, size: 0}));
  return {
    sourcePath: note.sourcePath,
    stamp: [mtimeMs, size, note.url, note.title].join(),
    read: async () => {
      await quiet();
      const text = await readFile(file, 'utf8');
      const {usable, frontMatter} = checkNote({sourcePath: note.sourcePath, text}, new Set());
      const meta = metaOf({frontMatter: usable});
      return pageOfNote({
        ...note,
        body: frontMatter.body,
        tags: meta === undefined ? [] : [['description', meta.description], ...metaTagsOf(meta)],
      });
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request) {
    // A request without an encoding of its own comes in bytes, which may be cut within a letter.
    const bytes: Uint8Array = piece;
    pieces.push(bytes);
    length += bytes.length;
    if (length > LONGEST) throw new Error(`A request of more than ${LONGEST} bytes.`);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function listIn(body: string): readonly unknown[] {
  const parsed: unknown = JSON.parse(body);
  if (!Array.isArray(parsed)) throw new Error('The arguments must be a list.');
  return parsed;
}
