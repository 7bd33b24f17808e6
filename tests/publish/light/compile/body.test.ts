import {compile} from '@mdx-js/mdx';
import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import * as runtime from 'react/jsx-runtime';
import {describe, expect, it} from 'vitest';
import {bodyOf} from '../../../../src/publish/light/compile/body';

const HEAD = "import {jsx as _jsx} from 'react/jsx-runtime';\nimport {useMDXComponents as _c} from '@mdx-js/react';\n";
const NOTE = `${HEAD}export const toc = [];\nexport default function MDXContent() { return _jsx('p', _c()); }\n`;

/** The module that a body makes. */
function moduleOf(source: string, metadata?: unknown) {
  const make = new Function(`return ${source}`)() as (...given: unknown[]) => Record<string, unknown>;
  return make({jsx: (...given: unknown[]) => given}, {useMDXComponents: () => ({a: 1})}, metadata);
}

describe('bodyOf', () => {
  it('makes a function of what is imported', () => {
    const {source = ''} = bodyOf(NOTE) ?? {};
    const {default: content, toc} = moduleOf(source);
    expect([(content as () => unknown)(), toc]).toEqual([['p', {a: 1}], []]);
  });

  it('takes metadata from the generated file that is named', () => {
    const body = bodyOf(`${NOTE}export {default as metadata} from '@site/.docusaurus/a.json';`);
    expect(body?.metadata).toBe('@site/.docusaurus/a.json');
    expect(moduleOf(body?.source ?? '', {title: 'A'}).metadata).toEqual({title: 'A'});
  });

  it('shows a note as MDX itself does', async () => {
    const text =
      '# Rain\n\nA *wet* day, {1 + 1} of them.\n\n| a | b |\n| - | - |\n\n<b>import x</b>\n\n```js\nrequire("x")\n```\n';
    const code = String(await compile(text, {providerImportSource: '@mdx-js/react'}));
    const make = new Function(`return ${bodyOf(code)?.source}`)() as (...given: unknown[]) => {default: () => null};
    const module = make(runtime, {useMDXComponents: () => ({})});
    expect(renderToStaticMarkup(createElement(module.default))).toContain('<p>A <em>wet</em> day, 2 of them.</p>');
  });

  it.each([
    ['a component', "import Foo from '@site/src/Foo';"],
    ['all of a module', "import * as r from 'react/jsx-runtime';"],
    ['a picture', "export const a = {image: require('./a.png').default};"],
    ['later', "export const a = () => import('./a');"],
    ['what the bundler fills in', 'export const a = process.env.NODE_ENV;'],
    ['where it is', 'export const a = import.meta.url;'],
    ['something to hand on', "export {a} from './a.json';"],
    ['everything to hand on', "export * from './a';"],
    ['names out of a pattern', 'export const {a} = {a: 1};'],
  ])('leaves a note that imports %s to the bundler', (_, line) => {
    expect(bodyOf(`${HEAD}${line}\nexport default function MDXContent() {}`)).toBeUndefined();
  });

  it('knows code from text that looks like it', () => {
    expect(bodyOf(`${HEAD}export const a = "require('x') import y process.env";`)).toBeDefined();
  });

  it('throws for what is no program', () => {
    expect(() => bodyOf('export default {')).toThrow(SyntaxError);
  });
});
