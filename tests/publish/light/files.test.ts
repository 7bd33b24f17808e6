import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {writePlain} from '../../../src/publish/light/files';
import type {Program} from '../../../src/publish/light/programs';
import {folderWith} from '../../folder';

const record = (name: string) => ({path: `/${name}/`, hash: 'abc', depth: 3, chunks: {content: name}});
const page = (name: string, module = `@site/docs/${name}.mdx`): [string, Program] => [
  `page:/${name}/`,
  ['page', record(name), {[name]: module}],
];
const DATA: Readonly<Record<string, unknown>> = {
  '@site/.docusaurus/a.json': {title: '<A>'},
  '@generated/list.json': [1],
};

function written(programs: readonly [string, Program][], source = '(r,m,d)=>({default:1,metadata:d})') {
  const outDir = folderWith({});
  const bodies = new Map([['@site/docs/a.mdx', {source, metadata: '@site/.docusaurus/a.json'}]]);
  const divided = writePlain(new Map(programs), {bodies, dataOf: (module) => DATA[module], outDir});
  return {...divided, textOf: (file = '') => readFileSync(path.join(outDir, file), 'utf8'), outDir};
}

it('writes what needs no bundler and leaves the rest to it', () => {
  const part: [string, Program] = ['part:notes/A', ['part', 'notes/A', []]];
  const {plain, bundled, outDir} = written([page('a'), page('b'), page('list', '@generated/list.json'), part]);
  expect([...plain.keys()]).toEqual(['page:/a/', 'page:/list/', 'part:notes/A']);
  expect([...bundled.keys()]).toEqual(['page:/b/']);
  expect(readdirSync(path.join(outDir, 'assets/pages')).sort()).toEqual(
    [...plain.values()].map((name) => path.basename(name)).sort(),
  );
});

it('gives a note its metadata', () => {
  const {plain, textOf} = written([page('a')]);
  const told: [string, unknown, {a: (r: object, m: object) => unknown}][] = [];
  new Function('self', textOf(plain.get('page:/a/')))({fieldnotes: told});
  expect(told[0]?.slice(0, 2)).toEqual(['page', record('a')]);
  expect(told[0]?.[2].a({}, {})).toEqual({default: 1, metadata: {title: '<A>'}});
});

it('names a file by what is in it', () => {
  const nameOf = (source?: string) => written([page('a')], source).plain.get('page:/a/');
  expect(nameOf()).toMatch(/^assets\/pages\/[0-9a-f]{16}\.js$/u);
  expect(nameOf()).toBe(nameOf());
  expect(nameOf('(r,m,d)=>({default:2})')).not.toBe(nameOf());
});
