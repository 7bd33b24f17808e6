import type {Root} from 'mdast';
import {isRecord} from '../../read/frontmatter';
import {oneLine} from '../../read/text';
import {isPicture} from '../../links/assets';
import {folderOf, lastOf} from '../../../notes/resolution/paths';
import {phrasing, type HugoScene} from './scene';
import {isPlainText} from './site/names';
import {isHugoPage} from './survey';
import {withCaption} from './turns/media';

/** Keys under which themes look for a page's picture, in the order in which they count. */
const KEYS = [
  'cover',
  'featured_image',
  'featuredimage',
  'featureimage',
  'feature',
  'image',
  'banner',
  'hero',
  'thumbnail',
  'images',
];
/** Pictures that themes find in a bundle by their names. */
const NAMES = /^(?:featured?|cover|thumbnail)(?:[-_.].*)?\.[a-z]+$/i;

type Cover = {readonly url: string; readonly alt: string; readonly caption?: string};

/** Puts the picture of a page, which its theme shows above the text, at the beginning of the text. */
export function withCover(tree: Root, scene: HugoScene): void {
  const cover = coverOf(scene);
  if (cover === undefined) return;
  const picture = {type: 'image' as const, url: cover.url, alt: cover.alt};
  tree.children.unshift(...withCaption(picture, phrasing(cover.caption, scene)));
}

function coverOf(scene: HugoScene): Cover | undefined {
  const {page, source} = scene;
  if (!isHugoPage(page)) return undefined;
  const {data} = page.own;
  const params = isRecord(data.params) ? data.params : {};
  const named = KEYS.flatMap((key) => [data[key], params[key]])
    .map(coverIn)
    .find((cover) => cover !== undefined);
  if (named !== undefined) return named === 'hidden' ? undefined : named;
  if (page.own.form !== 'bundle') return undefined;
  const folder = folderOf(page.path);
  const found = [...source.files.keys()].find(
    (path) => folderOf(path) === folder && NAMES.test(lastOf(path)) && isPicture(path),
  );
  return found === undefined ? undefined : {url: lastOf(found), alt: ''};
}

/** A picture as front matter names it: its address, or a table with more; PaperMod can hide it on the page. */
function coverIn(value: unknown): Cover | 'hidden' | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (isPlainText(first)) return {url: first.trim(), alt: ''};
  if (!isRecord(first)) return undefined;
  const {image = first.src ?? first.url ?? first.path, alt, caption} = first;
  if (!isPlainText(image)) return undefined;
  if (first.hidden === true || first.hiddeninsingle === true) return 'hidden';
  const words = isPlainText(caption) ? caption : undefined;
  return {url: image.trim(), alt: isPlainText(alt) ? oneLine(alt) : '', ...(words !== undefined && {caption: words})};
}
