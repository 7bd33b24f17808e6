import {describe, expect, it} from 'vitest';
import {flagsOf} from './run';

describe('flagsOf', () => {
  const manifest = JSON.stringify({scripts: {build: 'node --a --b=2 x/docusaurus.mjs build --c', start: 'docusaurus start'}});

  it.each([
    ['build', ['--a', '--b=2']],
    ['start', []],
    ['serve', []],
  ])('gives for %s what the script gives to node', (script, flags) => expect(flagsOf(manifest, script)).toEqual(flags));

  it('gives nothing for a site without scripts', () => expect(flagsOf('{}', 'build')).toEqual([]));
});
