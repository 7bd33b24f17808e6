import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {folderWith} from './folder';
import {ROOT, circleIn, importsBelow, type Imports} from './imports';

const SHELLS = [
  'files',
  'plugin',
  'docs',
  'cli',
  'docusaurus',
  'vcs',
  'new',
  'serve',
  'open',
  'journal',
  'remark',
  'connected',
  'viewer',
  'whileWriting',
  'rendering',
  'bundle',
].map((name) => `${name}.ts`);
const FEATURES = ['notes', 'search', 'import', 'edit', 'publish', 'components'];

const imports = importsBelow(path.join(ROOT, 'src'));
const folderOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');
/** Folders that are shells as a whole. */
const SHELL_FOLDERS = [
  'search/command/',
  'notes/command/',
  'import/command',
  'publish/light/client/',
  'publish/light/compile/',
  'publish/light/server/',
  'publish/kept/',
];
const isShell = (file: string) =>
  file.endsWith('.tsx') ||
  SHELLS.includes(path.posix.basename(file)) ||
  SHELL_FOLDERS.some((folder) => file.startsWith(folder));
const isCore = (file: string) =>
  FEATURES.includes(folderOf(file)) && !isShell(file) && !path.basename(file).startsWith('use');

/** The imports that a rule forbids, as `from → to`. */
function forbidden(all: Imports, isForbidden: (from: string, to: string) => boolean): string[] {
  return [...all].flatMap(([from, {own}]) => own.filter((to) => isForbidden(from, to)).map((to) => `${from} → ${to}`));
}

describe('imports under src', () => {
  it('are all found', () => {
    const {own = [], other = []} = imports.get('notes/schema.ts') ?? {};
    expect(own).toEqual(['types.ts', 'notes/redirects/entry.ts']);
    expect(other).toContain('zod');
    expect(imports.get('theme/MDXComponents/index.tsx')?.own).toContain('components/Quote.tsx');
  });

  it('never lead from the shapes that all share to anything of ours', () => {
    expect(forbidden(imports, (from) => from === 'types.ts' || from === 'paths.ts')).toEqual([]);
  });

  it('never lead from a core to a shell', () => {
    expect(forbidden(imports, (from, to) => isCore(from) && isShell(to))).toEqual([]);
  });

  it('never lead from a core to what readers see', () => {
    const seen = ['wiki', 'theme', 'pages'];
    expect(forbidden(imports, (from, to) => isCore(from) && seen.includes(folderOf(to)))).toEqual([]);
  });

  it('never lead from the cores of notes to the components', () => {
    const isNotes = (from: string) => isCore(from) && folderOf(from) === 'notes';
    expect(forbidden(imports, (from, to) => isNotes(from) && folderOf(to) === 'components')).toEqual([]);
  });

  it('never lead to the theme, nor from the wiki by way of Docusaurus to an override', () => {
    expect(forbidden(imports, (from, to) => folderOf(to) === 'theme' && folderOf(from) !== 'theme')).toEqual([]);
  });

  it('never lead from a component of notes to the wiki', () => {
    expect(forbidden(imports, (from, to) => folderOf(from) === 'components' && folderOf(to) === 'wiki')).toEqual([]);
  });

  it('never lead in a circle', () => {
    expect(circleIn(imports)).toBeUndefined();
  });

  it('lead to the machine, its disk and network, from shells alone', () => {
    const users = [...imports].filter(([, {other}]) => other.some((name) => name.startsWith('node:')));
    expect(users.map(([file]) => file).filter((file) => !isShell(file))).toEqual([]);
  });

  it('name what is built into Node with «node:»', () => {
    const bare = /^(?:fs|path|os|http|https|url|util|child_process|crypto|stream|events)(?:\/|$)/;
    const users = [...imports].filter(([, {other}]) => other.some((name) => bare.test(name)));
    expect(users.map(([file]) => file)).toEqual([]);
  });
});

describe('circleIn', () => {
  it('finds a circle, also one of types and of overrides', () => {
    const src = folderWith({
      'a.ts': "import type {B} from './b';",
      'b.ts': "export * from '@site/src/c';",
      'c.ts': "export const load = () => import('./theme/D');",
      'theme/D/index.tsx': "import E from '@theme/E';",
      'theme/E/index.tsx': "import {a} from '../../a';",
    });
    expect(circleIn(importsBelow(src))).toEqual([
      'a.ts',
      'b.ts',
      'c.ts',
      'theme/D/index.tsx',
      'theme/E/index.tsx',
      'a.ts',
    ]);
  });

  it('finds none where two ways meet', () => {
    const src = folderWith({'a.ts': "import './b'; import './c';", 'b.ts': "import './c';", 'c.ts': "import 'zod';"});
    expect(circleIn(importsBelow(src))).toBeUndefined();
  });
});
