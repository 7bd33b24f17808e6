import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {allConnectionsOf} from './graph/connections';
import {listedNotes} from './graph/lookup';
import type {Middleware} from '../publish/whileWriting';
import {CONNECTIONS_FILE, SHOWN} from './graph/shown';
import type {OpenNotes} from './open';
import {permalinkOf} from './resolution/permalink';

/** Writes, beside the page of each note that needs it, who links to it and who names it, for readers who ask. */
export async function writeConnections(notes: OpenNotes, outDir: string): Promise<void> {
  const [index, mentions] = await Promise.all([notes.index(), notes.mentions()]);
  for (const note of listedNotes(index)) {
    const all = allConnectionsOf(index, note.sourcePath, mentions);
    if (all.linking.length <= SHOWN && all.naming.length === 0) continue;
    const file = path.join(outDir, permalinkOf(note, index.names.root), CONNECTIONS_FILE);
    await mkdir(path.dirname(file), {recursive: true});
    await writeFile(file, JSON.stringify(all));
  }
}

/** Answers the same while the notes are written, when there are no such files. */
export function connectionsMiddleware(notes: OpenNotes, baseUrl: string): Middleware {
  const answer = async (place: string): Promise<string | undefined> => {
    const [index, mentions] = await Promise.all([notes.index(), notes.mentions()]);
    const note = listedNotes(index).find((one) => permalinkOf(one, index.names.root) === place);
    return note && JSON.stringify(allConnectionsOf(index, note.sourcePath, mentions));
  };
  return ({url = ''}, response, next) => {
    const [address = ''] = url.split('?');
    if (!address.startsWith(baseUrl) || !address.endsWith(`/${CONNECTIONS_FILE}`)) return next();
    const place = decodeURI(address.slice(baseUrl.length - 1, -CONNECTIONS_FILE.length));
    answer(place).then(
      (found) => (found === undefined ? next() : response.setHeader('content-type', 'application/json').end(found)),
      next,
    );
  };
}
