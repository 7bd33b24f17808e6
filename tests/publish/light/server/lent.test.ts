import path from 'node:path';
import {beforeEach, describe, expect, it, vi} from 'vitest';
import {arrivals} from '../../../../src/publish/light/client/arrivals';
import {enter, files, partsAround, registryIn} from '../../../../src/publish/light/server/lent';
import {plainSource, type Program} from '../../../../src/publish/light/programs';
import type {Lent} from '../../../../src/publish/light/told';
import {folderWith} from '../../../folder';

const docs = vi.hoisted((): unknown[] => []);
vi.mock('@generated/globalData', () => ({
  default: {'docusaurus-plugin-content-docs': {default: {versions: [{docs}]}}},
}));

const RECORD = {path: '/a/', hash: 'abc', depth: 3, chunks: {content: 'c1'}};
const ITEMS = [{type: 'link', label: 'A', href: '/a/'}];
const DOC = {id: 'a', path: '/a', sidebar: 'notes'};

/** The registry of a site with a page, a part of the sidebar, and pages of which the bundler has made the files. */
function registry() {
  const page: Program = ['page', RECORD, {c1: '@site/docs/a.mdx'}];
  const part: Program = ['part', 'notes/A', ITEMS];
  const sourceOf = () => '(r,m)=>({default:()=>r.jsx("p",{}),same:typeof m.useMDXComponents})';
  const outDir = folderWith({
    'assets/pages/1.js': plainSource(page, sourceOf),
    'assets/pages/2.js': plainSource(part, sourceOf),
  });
  const lent: Lent = {
    outDir,
    programs: {'assets/pages/1.js': {c1: '@site/docs/a.mdx'}},
    parts: {'notes/A': 'assets/pages/2.js'},
    pages: {'/a': {parts: ['notes/A'], doc: DOC}, '/b c': {doc: {...DOC, id: 'b'}}},
  };
  const folder = folderWith({'lent.json': JSON.stringify(lent)});
  return registryIn(path.join(folder, 'lent.json'));
}

describe('what is lent to the rendering of pages', () => {
  beforeEach(() => void docs.splice(0));

  it('are the modules of the files that a browser gets', async () => {
    const [load, module, weak] = registry().c1 ?? [];
    expect([module, weak]).toEqual(['@site/docs/a.mdx', '@site/docs/a.mdx']);
    const note = (await load?.()) as {default: () => {type: string}; same: string} | undefined;
    expect([note?.default().type, note?.same]).toEqual(['p', 'function']);
    expect(await load?.()).toBe(await load?.());
  });

  it('is named by files whose names say what is in them', () => {
    registry();
    expect(files.get('@site/docs/a.mdx')).toBe('1.js');
    expect(partsAround('/a/').map((name) => files.get(name))).toEqual(['2.js']);
    expect(partsAround('/elsewhere/')).toEqual([]);
  });

  it.each([
    ['/a/', [['notes/A', ITEMS]], ['a']],
    ['/b%20c/', [], ['b']],
    ['/404.html', [], []],
  ])('is for %s what its reader has of the site', (pathname, parts, ids) => {
    registry();
    enter('/a/');
    enter(pathname);
    expect([...arrivals.parts]).toEqual(parts);
    expect(docs.map((doc) => (doc as typeof DOC).id)).toEqual(ids);
  });
});
