import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '..');
/** What a wiki is made of beside its notes and the packages that it needs. */
const PARTS = ['docusaurus.config.ts', 'package.json', 'sidebars.ts', 'src', 'static', 'tsconfig.json'];

/** A wiki of this very code in a temporary folder, with the notes of the tests. */
export function scratchWiki(): string {
  const site = mkdtempSync(path.join(tmpdir(), 'fieldnotes-import-'));
  for (const part of PARTS) cpSync(path.join(ROOT, part), path.join(site, part), {recursive: true});
  cpSync(path.join(ROOT, 'tests/fixtures/notes'), path.join(site, 'docs'), {recursive: true});
  mkdirSync(path.join(site, 'build'));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(site, 'node_modules'));
  return site;
}

/** Builds a wiki with all severities at `throw`; gives what the build said when it failed. */
export function buildFault(site: string): string | undefined {
  const docusaurus = require.resolve('@docusaurus/core/bin/docusaurus.mjs');
  const {status, stdout, stderr} = spawnSync(process.execPath, [docusaurus, 'build'], {
    cwd: site,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      FIELDNOTES_DOCS: 'docs',
      PAGES_BASE_PATH: '/',
      PAGES_ORIGIN: 'https://notes.example',
      DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
    },
  });
  return status === 0 ? undefined : `${stdout}\n${stderr}`;
}
