import * as theirs from '@docusaurus/utils-common';
import {expect, it} from 'vitest';
import * as ours from '../../../../src/publish/light/client/common';

it('names what Docusaurus’s index names', () => {
  const names = Object.keys(theirs).filter((name) => name !== 'default' && name !== '__esModule');
  expect(Object.keys(ours).sort()).toEqual(names.sort());
  expect(ours.blogPostContainerID).toBe(theirs.blogPostContainerID);
  expect(ours.applyTrailingSlash('/a', {trailingSlash: true, baseUrl: '/'})).toBe('/a/');
});
