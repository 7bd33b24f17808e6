import {expect, it} from 'vitest';
import {bundledSource, dataSource, isData, plainSource, type Program} from '../../../src/publish/light/programs';
import {made, modulesOf, type Making, type Told} from '../../../src/publish/light/told';

const RECORD = {path: '/a/', hash: 'abc', depth: 3, chunks: {content: 'c1', more: 'c2'}};
const PAGE: Program = ['page', RECORD, {c1: '@site/docs/a.mdx', c2: '@generated/more.json'}];
const SHARED: Program = ['modules', {c2: '@generated/more.json'}];
const PART: Program = ['part', 'notes/A', [{type: 'link', label: 'A'}]];

it('imports what the bundler bundles, of data the whole', () => {
  expect(bundledSource(PAGE)).toBe(
    'import * as m0 from "@site/docs/a.mdx";import m1 from "@generated/more.json";' +
      "import {arrivals} from '@site/src/publish/light/client/arrivals';" +
      `arrivals.page(${JSON.stringify(RECORD)},{"c1":m0,"c2":{default: m1}});`,
  );
  expect(bundledSource(PART)).toContain(';arrivals.part("notes/A",[{"type":"link","label":"A"}]);'.slice(1));
});

/** What a file tells when it runs in a page that knows of nothing else. */
function toldBy(...sources: readonly string[]): readonly Told<Making>[] {
  const self: {fieldnotes?: Told<Making>[]} = {};
  for (const source of sources) new Function('self', source)(self);
  return self.fieldnotes ?? [];
}

it('tells, without the bundler, the page with its modules, made of what notes import', () => {
  const sourceOf = (module: string) =>
    isData(module) ? dataSource('{"a":1}') : '(r,m)=>({default:()=>r.jsx(m.name),toc:[]})';
  const [page, shared, part] = toldBy(...[PAGE, SHARED, PART].map((told) => plainSource(told, sourceOf)));
  expect(page?.slice(0, 2)).toEqual(['page', RECORD]);
  const modules = made(modulesOf(page ?? ['modules', {}]), [{jsx: (name: string) => `<${name}>`}, {name: 'p'}]);
  expect(modules.c2).toEqual({default: {a: 1}});
  const content = modules.c1?.default as (() => string) | undefined;
  expect(content?.()).toBe('<p>');
  expect(Object.keys(modulesOf(shared ?? ['part', '', []]))).toEqual(['c2']);
  expect(part).toEqual(PART);
});

it.each([
  ['@generated/a/b.json', true],
  ['@site/docs/a.mdx', false],
  ['@site/data/a.json', false],
])('%s is data that was generated: %s', (module, expected) => {
  expect(isData(module)).toBe(expected);
});
