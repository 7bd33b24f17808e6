import {describe, expect, it} from 'vitest';
import {steadyMinimizers} from '../../../src/publish/build/minimizer';

class Scripts {
  constructor(readonly options: {readonly minimizerOptions: object}) {}
}
class Styles {}

describe('steadyMinimizers', () => {
  it('replaces the minimizer of scripts by one that does not count letters, and no other', () => {
    const styles = new Styles();
    const [scripts, ...others] = steadyMinimizers([new Scripts({minimizerOptions: {}}), styles], {
      SwcJsMinimizerRspackPlugin: Scripts,
    });
    expect(others).toEqual([styles]);
    expect(scripts).toBeInstanceOf(Scripts);
    expect(scripts).toMatchObject({options: {minimizerOptions: {mangle: {disableCharFreq: true}, minify: true}}});
  });

  it('leaves those of another bundler alone', () => {
    const minimizers = [new Styles()];
    expect(steadyMinimizers(minimizers, {})).toEqual(minimizers);
  });
});
