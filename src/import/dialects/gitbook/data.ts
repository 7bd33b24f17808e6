import type {Root} from 'mdast';
import {isRecord, readYaml} from '../../read/frontmatter';
import type {DataScene} from '../../types';
import {spaceOf, spacesOf} from './space';

type Data = Readonly<Record<string, unknown>>;

const OF_COVER = new Set(['cover', 'coverY', 'coverHeight']);

/** Front matter of a page with the labels of its tags, which stand in a list of the space, and without its cover, which the text has. */
export function dataOfPage(data: Data, scene: Pick<DataScene, 'page' | 'source'>): Data {
  const isShown = coverOf(data) !== undefined;
  const rest = Object.entries(data).filter(([key]) => !isShown || !OF_COVER.has(key));
  const labels = labelsOf(scene);
  const tags = [data.tags].flat(2).flatMap((one: unknown) => {
    const tag = isRecord(one) ? one.tag : one;
    return typeof tag === 'string' ? [labels.get(tag) ?? tag] : [];
  });
  return {...Object.fromEntries(rest), ...(data.tags !== undefined && {tags})};
}

/** Labels of tags by their names: `- tag: soil` with `label: Good soil`. */
function labelsOf({page, source}: Pick<DataScene, 'page' | 'source'>): ReadonlyMap<string, string> {
  const root = spaceOf(page.path, spacesOf(source))?.root ?? '';
  const text = source.files.get(`${root === '' ? '' : `${root}/`}.gitbook/tags.yaml`)?.text ?? '';
  // The list may stand for itself.
  const {tags = []} = readYaml(/^tags:/m.test(text) ? text : `tags:\n${text}`).data;
  return new Map(
    [tags].flat(2).flatMap((one: unknown): [string, string][] => {
      if (!isRecord(one)) return [];
      const {tag, label} = one;
      return typeof tag === 'string' && typeof label === 'string' && label.trim() !== '' ? [[tag, label.trim()]] : [];
    }),
  );
}

/** The picture above a page, which its layout may hide. */
function coverOf({cover, layout}: Data): string | undefined {
  const isHidden = isRecord(layout) && isRecord(layout.cover) && layout.cover.visible === false;
  return typeof cover === 'string' && cover.trim() !== '' && !isHidden ? cover.trim() : undefined;
}

/** Puts the picture that stands above a page below its title, in place. */
export function withCover(tree: Root, data: Data): void {
  const url = coverOf(data);
  if (url === undefined) return;
  const [first] = tree.children;
  const at = first?.type === 'heading' && first.depth === 1 ? 1 : 0;
  tree.children.splice(at, 0, {type: 'paragraph', children: [{type: 'image', url, alt: ''}]});
}
