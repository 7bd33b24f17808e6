import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {graphOf} from '../../notes/graph/nodes';
import type {WithNotes} from '../../notes/open';
import {byKind} from './kinds';
import {DATA_PATH, PAGE_PATH} from './places';

/** Where the list of all notes for readers without script is kept while the site is made. */
const LIST_FILE = 'kinds.json';

/** The page of the graph, and the notes and links that it shows in a file beside it. */
export default function graphPlugin({baseUrl, generatedFilesDir}: LoadContext, {notes: opened}: WithNotes): Plugin {
  const notes = opened();
  const data = async () => JSON.stringify(graphOf(await notes.index()));
  return {
    name: 'graph',
    configureWebpack(_, isServer) {
      const list = path.join(generatedFilesDir, 'graph', 'default', LIST_FILE);
      // Docusaurus merges the second part into the options of its development server; its type leaves that out.
      const whileWriting = {
        devServer: {
          setupMiddlewares: () => [
            {
              name: 'graph',
              path: below(baseUrl, DATA_PATH),
              middleware: (_request: unknown, response: Answering, next: (error: unknown) => void) => {
                data().then((json) => response.setHeader('content-type', 'application/json').end(json), next);
              },
            },
          ],
        },
      };
      return {mergeStrategy: {}, resolve: {alias: {'@site-graph/kinds': isServer ? list : false}}, ...whileWriting};
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

type Answering = {setHeader: (name: string, value: string) => {end: (text: string) => void}};

function below(baseUrl: string, place: string): string {
  return baseUrl + place.replace(/^\//, '');
}
