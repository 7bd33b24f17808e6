import {describe, expect, it} from 'vitest';
import registryLoader from '../../../src/publish/writing/registry.cjs';

const ENTRY = `export default {
  "a": [() => import(/* webpackChunkName: "a" */ "@site/docs/a.mdx"), "@site/docs/a.mdx", require.resolveWeak("@site/docs/a.mdx")],
  "b": [() => import(/* webpackChunkName: "b" */ "@site/docs/\\"b\\".mdx"), "@site/docs/\\"b\\".mdx", require.resolveWeak("@site/docs/\\"b\\".mdx")],};
`;

describe('the list of pages’ modules, while writing,', () => {
  it('refers to no module but by what loads it', () => {
    const text = registryLoader(ENTRY);
    expect(text).not.toContain('resolveWeak');
    expect(text.match(/import\(/g)).toHaveLength(2);
    expect(text).toContain(', "@site/docs/a.mdx", "@site/docs/a.mdx"],');
    expect(text).toContain(', "@site/docs/\\"b\\".mdx", "@site/docs/\\"b\\".mdx"],');
  });

  it('stays as it is where there are no weak references', () => {
    expect(registryLoader('export default {};\n')).toBe('export default {};\n');
  });
});
