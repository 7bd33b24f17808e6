import {describe, expect, it} from 'vitest';
import {loadersOf, type Rules} from '../../../../src/publish/light/compile/rules';

const NOTES = {test: /\.mdx?$/i, include: ['/site/docs/'], use: [{loader: 'mdx', options: {a: 1}}, 'first']};
const BEFORE = {test: /\.mdx?$/i, include: '/site/docs/', enforce: 'pre', use: [{loader: 'taken'}]} as const;
const SCRIPTS = {test: /\.[jt]sx?$/i, oneOf: [{use: 'swc'}]};

describe('loadersOf', () => {
  it('gives what the bundler would run, those before all others last', () => {
    expect(loadersOf([BEFORE, NOTES, SCRIPTS] as Rules, '/site/docs/a.mdx')).toEqual([
      {loader: 'mdx', options: {a: 1}},
      {loader: 'first'},
      {loader: 'taken'},
    ]);
  });

  it('heeds what a rule leaves out, and has nothing for files of no rule', () => {
    const without = {...NOTES, exclude: [/draft/u, '/site/docs/old/']};
    expect(loadersOf([without], '/site/docs/draft.mdx')).toEqual([]);
    expect(loadersOf([without], '/site/docs/old/a.mdx')).toEqual([]);
    expect(loadersOf([without], '/elsewhere/a.mdx')).toEqual([]);
    expect(loadersOf([without], '/site/docs/a.mdx')).toHaveLength(2);
  });

  it.each([
    ['a condition that is a program', {...NOTES, include: () => true}],
    ['a key that is not known', {...NOTES, resourceQuery: /a/u}],
    ['rules in rules', {test: /\.mdx$/u, oneOf: []}],
    ['loaders that a program chooses', {...NOTES, use: () => []}],
    ['a loader without a name', {...NOTES, use: [{options: {}}]}],
    ['options as text', {...NOTES, use: [{loader: 'mdx', options: 'a=1'}]}],
    ['a rule after all others', {...NOTES, enforce: 'post' as const}],
  ])('knows nothing where a rule has %s', (_, rule) => {
    expect(loadersOf([BEFORE, rule] as Rules, '/site/docs/a.mdx')).toBeUndefined();
  });
});
