import {describe, expect, it} from 'vitest';
import {plainStyles} from '../../../src/publish/build/styles';

describe('plainStyles', () => {
  it('has prefixes alone in place of the rewriting for older browsers, and keeps what else there is, in its order', () => {
    const layers = {postcssPlugin: 'layers'};
    const preset = ['/site/node_modules/postcss-preset-env/dist/index.cjs', {}];
    const {plugins, ...options} = plainStyles({ident: 'postcss', plugins: [preset, layers]});
    expect(plugins).toEqual([expect.stringMatching(/autoprefixer/u), layers]);
    expect(options).toEqual({ident: 'postcss', config: false});
  });

  it('knows the rewriting by its name, also without options of its own', () => {
    expect(plainStyles({plugins: ['postcss-preset-env']}).plugins).toEqual([expect.stringMatching(/autoprefixer/u)]);
  });

  it('adds no prefixes where there was no rewriting', () => {
    expect(plainStyles({plugins: []})).toEqual({config: false, plugins: []});
  });
});
