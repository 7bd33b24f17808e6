import {spawn, type ChildProcess} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {useBrowser} from './browser';

/** Milliseconds until the development server must show its first page, and until a save must be seen; far above what it takes. */
const [START, SAVE] = [180_000, 60_000];

const {open} = useBrowser();

// Not below node_modules, where the bundler watches nothing.
const scratch = path.resolve('.cache');
let dir = '';
let server: ChildProcess | undefined;
let url = '';
let said = '';

beforeAll(async () => {
  mkdirSync(scratch, {recursive: true});
  dir = mkdtempSync(path.join(scratch, 'writing-'));
  cpSync('tests/fixtures/notes', path.join(dir, 'notes'), {recursive: true});
  const port = await freePort();
  url = `http://127.0.0.1:${port}/w/`;
  const docusaurus = require.resolve('@docusaurus/core/bin/docusaurus.mjs');
  const command = [docusaurus, 'start', '--no-open', '--host', '127.0.0.1', '--port', String(port)];
  const here = path.relative('.', dir);
  server = spawn(process.execPath, command, {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      FIELDNOTES_DOCS: `${here}/notes`,
      PAGES_BASE_PATH: '/w/',
      DOCUSAURUS_GENERATED_FILES_DIR_NAME: `${here}/site`,
      DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
    },
  });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (bytes) => (said += String(bytes)));
  await until(() => said.includes('compiled'), START);
}, START);

afterAll(async () => {
  const ended = new Promise((resolve) => server?.on('exit', resolve));
  server?.kill();
  await ended;
  rmSync(dir, {recursive: true, force: true});
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function until(isDone: () => boolean, most: number): Promise<void> {
  for (const end = Date.now() + most; !isDone(); await new Promise((resolve) => setTimeout(resolve, 100))) {
    if (Date.now() > end) throw new Error(`It did not come to pass. The server said:\n${said}`);
  }
}

function save(note: string, old: string, now: string): void {
  const file = path.join(dir, 'notes', note);
  writeFileSync(file, readFileSync(file, 'utf8').replace(old, now));
}

describe('while notes are written', () => {
  it(
    'a save of one is seen on the pages of others: what they embed, what links to them, what is wrong',
    async () => {
      const {page, context} = await open();
      page.setDefaultTimeout(SAVE);
      await page.goto(`${url}guides/link-notes/`);
      const embed = (words: string) => page.locator('.transclusion', {hasText: words}).waitFor();
      await embed('Straw between the rows');
      save('glossary/mulch.mdx', 'Straw between', 'Hay between');
      await embed('Hay between the rows');
      save('guides/sow-beans.mdx', '## Step 1', '## Step 1\n\nOr see [[link-notes]].');
      await embed('Or see link-notes.');
      await page.getByRole('region', {name: 'Linked from'}).getByRole('link', {name: 'Sow beans'}).first().waitFor();
      save('guides/sow-beans.mdx', '## Step 1', '## Step one');
      await until(() => said.includes('There is no heading «Step 1»'), SAVE);
      await context.close();
    },
    4 * SAVE,
  );

  it(
    'a save of a sentence changes it where it stands, and a save of a heading makes its page anew',
    async () => {
      const {page, context} = await open();
      page.setDefaultTimeout(SAVE);
      await page.goto(`${url}glossary/mulch/`);
      const sidebar = await page.waitForSelector('nav.menu');
      save('glossary/mulch.mdx', 'between the rows', 'among the rows');
      await page.getByText('among the rows').first().waitFor();
      expect(await sidebar.evaluate((element) => element.isConnected)).toBe(true);
      const file = readFileSync(path.join(dir, 'notes/glossary/mulch.mdx'), 'utf8');
      save('glossary/mulch.mdx', file, `${file}\n## How thick\n\nAs a hand is wide.\n`);
      await page.locator('.table-of-contents').getByRole('link', {name: 'How thick'}).waitFor();
      await page.getByText('As a hand is wide.').waitFor();
      await context.close();
    },
    3 * SAVE,
  );

  it('tells who names a note without a link, though there are no files yet', async () => {
    const {page, context} = await open();
    await page.goto(`${url}glossary/mulch/`);
    await page.getByRole('button', {name: 'Look for mentions without a link'}).click();
    await page.getByText('Mulch more', {exact: true}).waitFor();
    const hidden = await page.request.get(`${url}mlops/quokkafile/connections.json`);
    expect(hidden.headers()['content-type']).toContain('text/html');
    await context.close();
  });
});
