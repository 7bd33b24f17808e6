import type {RootContent} from 'mdast';
import {folderOf, joined} from '../../../../notes/resolution/paths';
import {rebase} from '../../../links/rebase';
import {readPageText} from '../../../read/frontmatter';
import {oneLine} from '../../../read/text';
import type {HugoScene, Turn} from '../scene';
import {valueOf, type Shortcode} from '../shortcode';
import {code, optionsIn} from './code';
import {asWritten} from './unknown';

/** How deep texts may stand in each other. */
const DEEPEST = 8;

/** A text that another page holds, in its place; its links lead where they lead from its own file. */
const include: Turn = (node, scene) => {
  const found = fileOf(valueOf(node, ['file', 'path', 'src', 'filename', 'page'], 0) ?? '', scene);
  const text = found === undefined ? undefined : scene.source.files.get(found)?.text;
  if (found === undefined || text === undefined || (scene.depth ?? 0) >= DEEPEST) return missing(node, scene);
  const lang = valueOf(node, ['lang', 'language', 'codelang']);
  const isCode = valueOf(node, ['code']) === 'true' || !/\.(?:md|markdown|html?)$/i.test(found);
  if (isCode) {
    const ending = found.slice(found.lastIndexOf('.') + 1);
    return code({...node, inner: text}, {isInline: false}, lang ?? ending, optionsIn(''));
  }
  const tree = scene.parse(readPageText(text).body);
  // Addresses that begin with a slash lead on from the folder of pages.
  rebase(tree, found);
  scene.turn(tree, {...scene, depth: (scene.depth ?? 0) + 1});
  const [first, ...others] = tree.children;
  return scene.isInline && first?.type === 'paragraph' && others.length === 0 ? first.children : tree.children;
};

function missing(node: Shortcode, scene: HugoScene): readonly RootContent[] {
  const what = `An included text that is not there, or holds itself: ${oneLine(node.source)}`;
  return asWritten(node, {
    ...scene,
    remark: (at, {became}) => scene.remark(at, {rule: 'missing-include', outcome: 'raw', what, became}),
  });
}

/** A file by its path from the page, from the folder of pages, or from the site's root. */
function fileOf(path: string, {page, source, site}: HugoScene): string | undefined {
  const bases = path.startsWith('/') ? [] : [folderOf(page.path)];
  const paths = [...bases, site.content, site.root, joined(site.root, 'assets') ?? 'assets'].flatMap(
    (base) => joined(base, path.replace(/^\/+/, '')) ?? [],
  );
  const named = paths.flatMap((one) => [one, `${one}.md`, `${one}/index.md`, `${one}/_index.md`]);
  return named.find((one) => source.files.has(one));
}

/** The first words of another page: what it says of itself. */
const description: Turn = (node, scene) => {
  const found = fileOf(valueOf(node, ['path'], 0) ?? '', scene);
  const text = found === undefined ? undefined : scene.source.files.get(found)?.text;
  const {description: said} = readPageText(text ?? '').data;
  if (typeof said !== 'string') return asWritten(node, scene);
  return scene
    .parse(said)
    .children.flatMap((child) => (child.type === 'paragraph' && scene.isInline ? child.children : [child]));
};

/** A term of the documentation's own list, with what it means. */
const term: Turn = (node, scene) => {
  const name = (valueOf(node, ['term'], 0) ?? '').toLowerCase().replaceAll(' ', '-');
  const path = `quick-reference/glossary/${name}.md`;
  return fileOf(path, scene) === undefined
    ? asWritten(node, scene)
    : include({...node, named: {}, words: [`/${path}`]}, scene);
};

export const INCLUDES: Readonly<Record<string, Turn>> = {
  include,
  readfile: include,
  'include-md': include,
  snippet: include,
  'get-page-desc': description,
  'glossary-term': term,
};
