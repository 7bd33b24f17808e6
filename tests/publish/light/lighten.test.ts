import {describe, expect, it} from 'vitest';
import {flat} from '../../../src/publish/light/flat';
import {UnknownShape, readGenerated} from '../../../src/publish/light/generated';
import {lighten} from '../../../src/publish/light/lighten';
import {manifestOf} from '../../../src/publish/light/manifest';
import {modulesOf} from '../../../src/publish/light/told';
import {generated, siteOf} from './generate';

const NOTES = Array.from({length: 70}, (_, nth) => `/deep/note-${nth}/`);
const DOCS = NOTES.map((path, nth) => ({id: `deep/note-${nth}`, path: path.slice(0, -1), sidebar: 'notes'}));
const VERSION = {name: 'current', isLast: true, docs: DOCS};
const GLOBAL = {'docusaurus-plugin-content-docs': {default: {path: '/', versions: [VERSION]}}, other: {kept: true}};
const ITEMS = [
  {type: 'category', label: 'Deep', items: DOCS.map(({path}) => ({type: 'link', label: path, href: path}))},
  {type: 'link', label: 'Soil', href: '/soil'},
];
const version = {label: 'Next', docs: {'deep/note-1': {}}, docsSidebars: {notes: ITEMS}};

async function lightened(globalData: unknown = GLOBAL) {
  const all = readGenerated(await generated(siteOf(['/soil/', ...NOTES])));
  const {path, hash} = all.routes.at(-2)?.routes?.[0] ?? {path: '', hash: ''};
  const versionChunks = flat(all.chunkNames[`${path}-${hash}`] ?? {});
  const versions = [...all.registry].filter(([chunk]) => versionChunks.includes(chunk)).map(([, module]) => module);
  const dataOf = (module: string) => (versions.includes(module) && module.includes('/p/') ? {version} : {});
  return lighten(all, {home: '/', globalData, dataOf});
}

describe('lighten', () => {
  it('leaves nothing of a note in what every visitor loads', async () => {
    const {files} = await lightened();
    expect(Object.keys(files)).toContain('version-0.json');
    // The first note stands for the items of its category.
    expect(
      Object.values(files)
        .join('\n')
        .match(/note-\d+/gu),
    ).toEqual(['note-0']);
    expect(files['globalData.js']).toContain('"other":{"kept":true}');
    expect(files['registry.js']).toContain('@generated/light/version-0.json');
  });

  it('gives a page its modules, its place in the bar at the top and the parts of the sidebar around it', async () => {
    const {programs, pages} = await lightened();
    const program = programs.get('page:/deep/note-3/');
    expect(program).toEqual([
      'page',
      expect.objectContaining({
        doc: {id: 'deep/note-3', path: '/deep/note-3', sidebar: 'notes'},
        parts: ['notes/Deep'],
      }),
      {[Object.keys(modulesOf(program ?? ['modules', {}]))[0] ?? '']: '@site/docs/deep/note-3.mdx'},
    ]);
    expect(JSON.stringify(program)).not.toContain('note-4');
    expect(JSON.stringify(programs.get('part:notes/Deep'))).toContain('/deep/note-69');
    const parts = ({path, parts: own}: {path: string; parts: readonly string[]}) => [path, own];
    expect(pages.filter(({path}) => ['/soil/', '/deep/note-3/'].includes(path)).map(parts)).toEqual([
      ['/soil/', []],
      ['/deep/note-3/', ['part:notes/Deep']],
    ]);
  });

  it('keeps a module that several pages have apart from them', async () => {
    const {programs, pages} = await lightened();
    const {shared = []} = pages.find(({path}) => path === '/journal/rain/') ?? {};
    const modules = shared
      .map((name) => programs.get(name))
      .map((told) => Object.values(modulesOf(told ?? ['modules', {}])));
    expect(modules).toEqual([['@generated/blog/sidebar.json']]);
    expect(JSON.stringify(programs.get('page:/journal/rain/'))).not.toContain('sidebar.json');
  });

  it.each([{}, {'docusaurus-plugin-content-docs': {default: {versions: [VERSION, VERSION]}}}])(
    'refuses global data without the one list of notes',
    async (globalData) => {
      await expect(lightened(globalData)).rejects.toThrow(UnknownShape);
    },
  );
});

it('manifestOf names for each page its own files, and for all pages those of the main script alone', async () => {
  const light = await lightened();
  const names = [...light.programs.keys()];
  const origins = Object.fromEntries([...names, ...light.chunks.values()].map((name) => [name, [`id of ${name}`]]));
  const plain = new Map([['page:/soil/', 'assets/pages/5011.js']]);
  const manifest = manifestOf(
    {entrypoints: ['main', ...names], origins, assets: {1: {}}},
    {...light, plain, baseUrl: '/b/'},
  );
  expect(manifest.entrypoints).toEqual(['main']);
  expect(manifest.origins['@site/docs/deep/note-3.mdx']).toEqual(['id of page:/deep/note-3/', 'id of part:notes/Deep']);
  expect(manifest.origins['@site/docs/soil.mdx']).toEqual(['page:/soil/']);
  expect(manifest.assets).toEqual({
    1: {},
    'page:/soil/': {js: [{file: 'assets/pages/5011.js', publicPath: '/b/assets/pages/5011.js'}]},
  });
  expect(manifest.origins['@theme/DocItem']).toEqual([`id of ${light.chunks.get('@theme/DocItem')}`]);
});
