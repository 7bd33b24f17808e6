import {describe, expect, it} from 'vitest';
import {propsOf, isMdxElement} from '../../../src/import/mdx/element';
import {mdxTree} from '../../../src/import/mdx/read';
import {dialectNamed} from '../../../src/import/dialects';

const valueOf = (source: string) => {
  const [node] = mdxTree(`<A b={${source}} />`, dialectNamed('markdown'))?.children ?? [];
  if (node === undefined || !isMdxElement(node)) throw new Error('There is no element.');
  return propsOf(node, new Map([['plan', './plan.png']])).get('b');
};

describe('the value of an expression', () => {
  it.each([
    ['"a"', 'a'],
    ['`a b`', 'a b'],
    ['2', 2],
    ['true', true],
    ['["a", 1]', ['a', 1]],
    ['[{label: "a", "value": \'b\'}]', [{label: 'a', value: 'b'}]],
    ['plan', './plan.png'],
    ['plan.src', './plan.png'],
    ['require("./a.png").default', './a.png'],
    ['useBaseUrl("/a.png")', '/a.png'],
  ])('%s is read where it is written out', (source, value) => {
    expect(valueOf(source)).toEqual(value);
  });

  it.each(['a', 'a.b', '1 + 1', '`${a}`', 'steal("./a.png")', 'require(a)', '() => 1', '/a/', 'null', '<b />'])(
    '%s is nothing, and is not executed',
    (source) => {
      expect(valueOf(source)).toBeUndefined();
    },
  );
});
