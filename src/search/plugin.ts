import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {aliasedSitePathToRelativePath} from '@docusaurus/utils';
import {isListed, loadedNotes, type LoadedNote} from '../notes/loaded';
import {openStore} from '../publish/kept/store';
import type {WithTurn} from '../publish/writing/turn';
import {COMPRESSION} from './command/compress';
import {readPages} from './command/folder';
import {writeIndex} from './command/write';
import {described} from './extract/describe';
import type {Extract} from './extract/extract';
import {linked} from './extract/linked';
import {liveSearch, type Shown} from './live/serve';
import {OPENSEARCH_FILE, openSearchOf} from './opensearch';
import {indexOf} from './store/build';
import {filesOf} from './store/pack';
import {INDEX_PATH, PAGE_PATH} from './ui/places';

/** The page of the search, the index of the compiled pages once they are on disk, and the way to it from an address bar. */
export default function searchPlugin(
  {siteDir, siteConfig: {title, tagline, url}, baseUrl}: LoadContext,
  {turn}: WithTurn,
): Plugin {
  const live = liveSearch(siteDir, turn.quiet);
  // Docusaurus merges this into the options of its development server, which the type of its configuration leaves out.
  const whileWriting = {
    mergeStrategy: {},
    devServer: {
      setupMiddlewares: () => [{name: 'search', path: below(baseUrl, INDEX_PATH), middleware: live.middleware}],
    },
  };
  return {
    name: 'search',
    configureWebpack: () => whileWriting,
    async allContentLoaded({allContent}) {
      if (process.env.NODE_ENV === 'production') return;
      live.show(
        loadedNotes(allContent)
          .filter(isListed)
          .map((note) => shownOf(note, baseUrl)),
      );
    },
    contentLoaded({actions: {addRoute}}) {
      addRoute({path: below(baseUrl, PAGE_PATH), exact: true, component: '@site/src/search/ui/SearchPage.tsx'});
    },
    injectHtmlTags: () => ({
      headTags: [
        {
          tagName: 'link',
          attributes: {
            rel: 'search',
            type: 'application/opensearchdescription+xml',
            title,
            href: below(baseUrl, OPENSEARCH_FILE),
          },
        },
      ],
    }),
    async postBuild({outDir}) {
      const kept = openStore<Extract | null>(siteDir, 'pages');
      const pages = linked(described(await readPages(outDir, () => undefined, {kept})));
      await writeIndex(path.join(outDir, INDEX_PATH), filesOf(indexOf(pages), COMPRESSION));
      const siteUrl = url + baseUrl;
      await writeFile(path.join(outDir, OPENSEARCH_FILE), openSearchOf({title, description: tagline, siteUrl}));
    },
  };
}

function below(baseUrl: string, place: string): string {
  return baseUrl + place.replace(/^\//, '');
}

function shownOf({source, title, permalink}: LoadedNote, baseUrl: string): Shown {
  const url = permalink.slice(baseUrl.length - 1);
  return {sourcePath: aliasedSitePathToRelativePath(source), title, url: url.endsWith('/') ? url : `${url}/`};
}
