import type {PostCssOptions} from '@docusaurus/types';

/** What Docusaurus has styles rewritten with for older browsers. It is set up anew for each file of styles. */
const PRESET = 'postcss-preset-env';

/** The one part of it that the site's browsers need and the minimizer does not do: prefixes of values with variables. */
const PREFIXER = require.resolve('autoprefixer');

/**
 * Prefixes alone in place of rewriting for older browsers: everything else the minimizer does with the same list of
 * browsers. Nor is a configuration of PostCSS looked for around each file of styles.
 *
 * `{plugins: [['…/postcss-preset-env/…', {}], layers]}` → `{config: false, plugins: ['…/autoprefixer/…', layers]}`
 */
export function plainStyles(options: PostCssOptions): PostCssOptions {
  const plugins = options.plugins.map((plugin) => (isPreset(plugin) ? PREFIXER : plugin));
  return {...options, config: false, plugins};
}

function isPreset(plugin: unknown): boolean {
  const name: unknown = Array.isArray(plugin) ? plugin[0] : plugin;
  return typeof name === 'string' && name.includes(PRESET);
}
