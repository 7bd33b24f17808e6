import {mkdir, writeFile} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {aliasedSitePathToRelativePath} from '@docusaurus/utils';
import {compareText} from '../problems';
import {isListed, loadedNotes, type LoadedNote} from '../loaded';
import type {WithNotes} from '../open';
import {whileWriting} from '../../publish/whileWriting';
import {packPlace} from './asked';
import {listedChanges} from './changes';
import {feedsOf} from './feed';
import {packsOf, type FolderHistory, type PackedNote} from './files';
import type {HistoryPack} from './pack';
import {CHANGES_PATH, FEEDS, HISTORY_PATH, PACKS_PATH, placeOf} from './places';

/** The page of changes with its feeds, and the page on which two versions of a note are compared. */
export default function historyPlugin(context: LoadContext, options: WithNotes): Plugin {
  const opened = options.notes();
  const {siteDir, baseUrl, siteConfig, i18n} = context;
  const below = (place: string) => baseUrl + place.slice(1);
  let notes: readonly PackedNote[] = [];
  let unpublished: FolderHistory['unpublished'] = [];
  let notice: string | undefined;
  const middleware = servePacks(() => ({siteDir, notes, unpublished, baseUrl}));
  return {
    name: 'history',
    configureWebpack: () => whileWriting('history', below(PACKS_PATH), middleware),
    async allContentLoaded({allContent, actions: {addRoute}}) {
      const listed = loadedNotes(allContent).filter(isListed).sort(byPermalink);
      const known = await opened.history();
      if (known.notice !== undefined && known.notice !== notice) console.warn(known.notice);
      ({notice, unpublished} = known);
      const historyFor = (source: string) => known.histories.get(aliasedSitePathToRelativePath(source));
      notes = listed.flatMap((note) => {
        const history = historyFor(note.source);
        return history === undefined || history.versions.length === 0 ? [] : [packedOf(note, history, baseUrl)];
      });
      addRoute({
        path: below(CHANGES_PATH),
        exact: true,
        component: '@site/src/wiki/ChangesPage.tsx',
        props: {changes: listedChanges(listed, historyFor)},
      });
      addRoute({path: below(HISTORY_PATH), exact: true, component: '@site/src/wiki/history/HistoryPage.tsx'});
    },
    async postBuild({outDir}) {
      const kept: Omit<HistoryPack, 'blocks'>[] = [];
      for await (const {blocks, ...pack} of packsOf(siteDir, notes, unpublished)) {
        await writeText(path.join(outDir, fileOf(pack.permalink, baseUrl)), JSON.stringify({...pack, blocks}));
        kept.push(pack);
      }
      const feeds = feedsOf(kept, {
        title: siteConfig.title,
        description: 'What changed in the notes, the latest first.',
        language: i18n.currentLocale,
        changesUrl: siteConfig.url + below(CHANGES_PATH),
        origin: siteConfig.url,
      });
      await writeText(path.join(outDir, CHANGES_PATH, FEEDS.atom), feeds.atom);
      await writeText(path.join(outDir, CHANGES_PATH, FEEDS.json), feeds.json);
    },
  };
}

type Served = {
  readonly siteDir: string;
  readonly notes: readonly PackedNote[];
  readonly unpublished: readonly string[];
  readonly baseUrl: string;
};

/** Makes the pack that is asked for while notes are written. */
function servePacks(now: () => Served) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const {siteDir, notes, unpublished, baseUrl} = now();
    const name = PACKS_PATH + decodeURI(new URL(request.url ?? '', 'http://localhost').pathname).slice(1);
    const note = notes.find(({permalink}) => fileOf(permalink, baseUrl) === name);
    if (note === undefined) {
      if (name.endsWith('.json')) response.writeHead(404).end();
      else next();
      return;
    }
    const send = async () => {
      for await (const pack of packsOf(siteDir, [note], unpublished)) {
        response.setHeader('content-type', 'application/json').end(JSON.stringify(pack));
      }
    };
    send().catch((error: unknown) => response.writeHead(500).end(String(error)));
  };
}

function packedOf(
  {title, permalink, editUrl}: LoadedNote,
  history: PackedNote['history'],
  baseUrl: string,
): PackedNote {
  const address = baseUrl + placeOf(permalink, baseUrl).slice(1);
  return {title, permalink: address, ...(editUrl != null && {editUrl}), history};
}

/** The file of a note's pack, from the root of the site. */
function fileOf(permalink: string, baseUrl: string): string {
  return packPlace(decodeURI(placeOf(permalink, baseUrl)));
}

function byPermalink(a: LoadedNote, b: LoadedNote): number {
  return compareText(a.permalink, b.permalink);
}

async function writeText(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), {recursive: true});
  await writeFile(file, text);
}
