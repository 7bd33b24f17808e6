import type {LoadContext, Plugin} from '@docusaurus/types';
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {OpenNotes, WithNotes} from '../../notes/open';
import {permalinkOf} from '../../notes/resolution/permalink';
import {writtenPage} from './written';

/** Lets the development server answer `POST` to a note's address with its page as far as previews need it. */
export default function previewPlugin({baseUrl}: LoadContext, options: WithNotes): Plugin {
  const notes = options.notes();
  // Docusaurus merges this into the options of its development server, which the type of its configuration leaves out.
  const whileWriting = {
    mergeStrategy: {},
    devServer: {
      setupMiddlewares: () => [{name: 'previews', path: baseUrl, middleware: answering(notes, baseUrl)}],
    },
  };
  return {name: 'previews', configureWebpack: () => whileWriting};
}

function answering(notes: OpenNotes, baseUrl: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    if (request.method !== 'POST') return next();
    pageAt(notes, request.url ?? '', baseUrl).then(
      (page) => (page === undefined ? next() : response.setHeader('content-type', 'text/html').end(page)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  };
}

/** The page of the note at an address without the base; nothing where there is none, and for one that nobody may see. */
async function pageAt(notes: OpenNotes, url: string, baseUrl: string): Promise<string | undefined> {
  const index = await notes.refresh();
  const {pathname} = new URL(url, 'http://localhost');
  const note = [...index.names.notes.values()].find((one) => permalinkOf(one, index.names.root) === pathname);
  if (note === undefined || index.visibility.get(note.sourcePath) === 'hidden') return undefined;
  return writtenPage({note, index, treeOf: notes.treeOf, baseUrl});
}
