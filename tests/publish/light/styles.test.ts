import {describe, expect, it} from 'vitest';
import {isOfAllPages} from '../../../src/publish/light/styles';

const CHUNKS = new Map([
  ['@theme/DocItem', '1789'],
  ['@site/src/wiki/graph/GraphPage.tsx', 'eab6'],
]);

/** Whether styles that these chunks need are in the file of all pages. */
function isEarly(names: readonly (string | undefined)[], type = 'css/mini-extract'): boolean {
  const chunkGraph = {getModuleChunksIterable: () => names.map((name) => ({name}))};
  // The border: of the bundler's values two are looked at.
  return isOfAllPages(CHUNKS, ['main', 'page:/a/'])({type} as never, {chunkGraph} as never);
}

describe('the styles of all pages', () => {
  it.each([
    ['of the main script', ['main'], true],
    ['of a page’s own program', ['page:/a/'], true],
    ['of a note’s page, though others have them too', ['eab6', '1789'], true],
    ['of another page', ['eab6'], false],
    ['of what is loaded when a reader asks', [undefined], false],
    ['of several such parts', ['eab6', undefined], false],
  ])('have or leave out those %s', (_, names, isIn) => {
    expect(isEarly(names)).toBe(isIn);
  });

  it('are styles alone', () => {
    expect(isEarly(['main'], 'javascript/auto')).toBe(false);
  });
});
