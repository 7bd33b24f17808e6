/**
 * A loader before Docusaurus's own for notes: a page is made again when what it takes from other notes changes, also when
 * the bundler knows it from an earlier run. That is written to a file per note, on which its page depends.
 *
 * @this {import('webpack').LoaderContext<{readonly fileOf: (notePath: string) => string}>}
 * @param {string} text
 */
module.exports = function takenLoader(text) {
  this.addDependency(this.getOptions().fileOf(this.resourcePath));
  return text;
};
