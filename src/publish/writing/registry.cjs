/**
 * A loader for Docusaurus's list of the pages' modules, while writing: without the weak references to them, which would
 * have each compiled though nobody has asked for it. They serve pages that were rendered ahead, of which there are none.
 *
 * `() => import("@site/a.mdx"), require.resolveWeak("@site/a.mdx")` → `() => import("@site/a.mdx"), "@site/a.mdx"`
 *
 * @param {string} text
 */
module.exports = function registryLoader(text) {
  return text.replaceAll(/require\.resolveWeak\(("(?:[^"\\]|\\.)*")\)/gu, '$1');
};
