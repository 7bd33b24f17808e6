import {getSwcJsMinimizerOptions} from '@docusaurus/faster';

/** What minimises scripts in Rspack. */
type Minimizer = new (options: {readonly minimizerOptions: object}) => object;

/** What Rspack has and Webpack has not. */
export type WithMinimizer = {readonly SwcJsMinimizerRspackPlugin?: Minimizer};

/**
 * The minimizers of a build, the one of scripts replaced by one that shortens names in their order instead of by how often
 * their letters occur in the file. Among these letters are those of hashes that a file names for the time being and that
 * are not the same in each build, so that otherwise the same notes could give files with other names in them. A bundler
 * without that minimizer keeps what it has.
 */
export function steadyMinimizers(minimizers: readonly unknown[], {SwcJsMinimizerRspackPlugin}: WithMinimizer): unknown[] {
  if (SwcJsMinimizerRspackPlugin === undefined) return [...minimizers];
  return minimizers.map((minimizer) =>
    minimizer instanceof SwcJsMinimizerRspackPlugin ? steady(SwcJsMinimizerRspackPlugin) : minimizer,
  );
}

/** As Docusaurus makes it, but for the names. */
function steady(ScriptMinimizer: Minimizer): object {
  const mangle = {safari10: true, disableCharFreq: true};
  return new ScriptMinimizer({minimizerOptions: {minify: true, ...getSwcJsMinimizerOptions(), mangle}});
}
