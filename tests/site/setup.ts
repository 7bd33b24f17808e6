import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {TestProject} from 'vitest/node';
import {serveSite} from '../../src/publish/serve';
import {fixtureHistory} from './history';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built fixture site, with a slash at its end. */
    readonly siteUrl: string;
    /** Folder of the built fixture site. */
    readonly siteDir: string;
  }
}

/** The fixture site is published below a path, as on a project's Pages. */
const BASE_URL = '/notes-of-mine/';

/** Builds the fixture notes with the wiki's own configuration and serves them while the tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = mkdtempSync(path.join(tmpdir(), 'fieldnotes-site-'));
  const repository = mkdtempSync(path.join(tmpdir(), 'fieldnotes-history-'));
  build(dir, fixtureHistory(repository));
  const {server, url} = await serveSite({dir, baseUrl: BASE_URL, port: 0});
  project.provide('siteUrl', url);
  project.provide('siteDir', dir);
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    for (const folder of [dir, repository]) rmSync(folder, {recursive: true, force: true});
  };
}

function build(outDir: string, history: Readonly<Record<string, string>>): void {
  const docusaurus = require.resolve('@docusaurus/core/bin/docusaurus.mjs');
  const {status, stdout, stderr} = spawnSync(process.execPath, [docusaurus, 'build', '--out-dir', outDir], {
    encoding: 'utf8',
    env: {
      ...process.env,
      ...history,
      NODE_ENV: 'production',
      FIELDNOTES_DOCS: 'tests/fixtures/notes',
      PAGES_BASE_PATH: BASE_URL,
      PAGES_ORIGIN: 'https://notes.example',
      // Generated files apart from the wiki's own, and no cache: it would mix up the two.
      DOCUSAURUS_GENERATED_FILES_DIR_NAME: 'node_modules/.cache/fieldnotes-fixture-site',
      DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
    },
  });
  if (status !== 0) throw new Error(`The fixture notes do not build:\n${stdout}\n${stderr}`);
}
