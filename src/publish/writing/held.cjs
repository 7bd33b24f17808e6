/**
 * A loader for notes, while writing: a saved note takes its own place on the page. Without it the whole page is made anew, its
 * sidebar with it, since nothing between the note and the script that begins says that it takes the note.
 *
 * `export default function MDXContent() {…}` → `function MDXContent() {…} export default held(module.hot, MDXContent, {…});`
 *
 * @param {string} text
 */
module.exports = function heldLoader(text) {
  if (!CONTENT.test(text)) return text;
  const own = text
    .replace(CONTENT, 'function MDXContent')
    .replace(METADATA, "import metadata from '$<from>';\nexport {metadata};");
  const said = SAID.filter((name) => new RegExp(`^export (?:const ${name}\\b|\\{${name}\\};)`, 'mu').test(own));
  return `import {held} from ${JSON.stringify(HELD)};\n${own}\nexport default held(module.hot, MDXContent, {${said.join(', ')}});\n`;
};

const path = require('node:path');

const HELD = path.join(__dirname, 'held.tsx');
const CONTENT = /^export default function MDXContent\b/mu;
const METADATA = /^export \{default as metadata\} from '(?<from>[^']+)'/mu;
/** What the page shows of a note beside its content. */
const SAID = ['frontMatter', 'contentTitle', 'toc', 'metadata', 'assets'];
