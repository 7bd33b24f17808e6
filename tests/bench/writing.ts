import {appendFileSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {readNotes} from '../../src/notes/files';
import type {Answer} from '../../src/search/rank/answer';
import {liveSearch} from '../../src/search/live/serve';

const ROOT = path.join(__dirname, '..', '..');

/** Notes when none are asked for, and saves that are measured. */
const NOTES = 2000;
const SAVES = 9;

/** How long the search while writing takes to read all notes, and then to find a word that was just saved: copies of the
 *  wiki's own notes, as many as asked for, asked through the development server's middleware. */
export async function writingTable([size = String(NOTES)]: readonly string[]): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'writing-'));
  const sources = await readNotes({siteDir: ROOT, notesDir: 'docs'});
  const notes = Array.from({length: Number(size)}, (_, i) => {
    const source = sources[i % sources.length];
    const sourcePath = `${i}.mdx`;
    writeFileSync(path.join(folder, sourcePath), source?.text ?? '');
    return {sourcePath, title: `Note ${i}`, url: `/${i}/`};
  });
  const live = liveSearch(folder);
  const server = createServer((request, response) => live.middleware(request, response, () => response.end()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const start = performance.now();
    live.show(notes);
    await answered(server, 'model', ({problems}) => problems.length === 0);
    const reading = performance.now() - start;
    const saves: number[] = [];
    for (let i = 0; i < SAVES; i++) {
      const word = `zebrafinch${'x'.repeat(i)}`;
      const saved = performance.now();
      appendFileSync(path.join(folder, `${(i * 211) % notes.length}.mdx`), `\n\nA ${word} sings.\n`);
      await answered(server, `"${word}"`, ({hits}) => hits.length === 1);
      saves.push(performance.now() - saved);
    }
    return tableOf(notes.length, reading, saves);
  } finally {
    server.close();
    server.closeAllConnections();
    rmSync(folder, {recursive: true});
  }
}

/** Asks until the answer is as it should be; for two minutes at the most. */
async function answered(server: Server, text: string, isRight: (answer: Answer) => boolean): Promise<void> {
  const {port} = server.address() as AddressInfo;
  for (let i = 0; i < 1200; i++) {
    const response = await fetch(`http://127.0.0.1:${port}/search`, {method: 'POST', body: JSON.stringify([text])});
    if (isRight((await response.json()) as Answer)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No right answer to «${text}» in two minutes.`);
}

function tableOf(notes: number, reading: number, saves: readonly number[]): string {
  const sorted = [...saves].sort((a, b) => a - b);
  return [
    '| notes | all read, s | save to found, median ms | worst ms | bar ms |',
    '| --- | --- | --- | --- | --- |',
    `| ${notes} | ${(reading / 1000).toFixed(1)} | ${sorted[saves.length >> 1]?.toFixed(0)} | ${sorted.at(-1)?.toFixed(0)} | 1000 |`,
  ].join('\n');
}
