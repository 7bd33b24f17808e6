import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {graphOf} from '../../notes/graph/nodes';
import type {WithNotes} from '../../notes/open';
import {whileWriting, type Middleware} from '../../publish/whileWriting';
import {byKind} from './kinds';
import {DATA_PATH, PAGE_PATH} from './places';

/** Where the list of all notes for readers without script is kept while the site is made. */
const LIST_FILE = 'kinds.json';

/** The page of the graph, and the notes and links that it shows in a file beside it. */
export default function graphPlugin({baseUrl, generatedFilesDir}: LoadContext, {notes: opened}: WithNotes): Plugin {
  const notes = opened();
  const data = async () => JSON.stringify(graphOf(await notes.index()));
  const answer: Middleware = (_, response, next) => {
    data().then((json) => response.setHeader('content-type', 'application/json').end(json), next);
  };

  return {
    name: 'graph',
    configureWebpack(_, isServer) {
      const list = path.join(generatedFilesDir, 'graph', 'default', LIST_FILE);
      return {
        ...whileWriting('graph', below(baseUrl, DATA_PATH), answer),
        resolve: {alias: {'@site-graph/kinds': isServer ? list : false}},
      };
    },
    async contentLoaded({actions: {addRoute, createData}}) {
      await createData(LIST_FILE, JSON.stringify(byKind(graphOf(await notes.index()))));
      addRoute({path: below(baseUrl, PAGE_PATH), exact: true, component: '@site/src/wiki/graph/GraphPage.tsx'});
    },
    async postBuild({outDir}) {
      const file = path.join(outDir, DATA_PATH);
      await mkdir(path.dirname(file), {recursive: true});
      await writeFile(file, await data());
    },
  };
}

function below(baseUrl: string, place: string): string {
  return baseUrl + place.replace(/^\//, '');
}
