import {fromMarkdown} from 'mdast-util-from-markdown';
import {joined, lastOf} from '../../../notes/resolution/paths';
import {dayIn} from '../../page/facts';
import {isRecord, readPageText, readYaml} from '../../read/frontmatter';
import {textOf} from '../../read/text';
import type {DataScene} from '../../types';
import type {Project} from './project';
import {unicodeSlug} from './slug';

/** A post of a blog: its day, `2026-03-21`, and the address that this, its folder and its title gave it. */
type Post = {readonly day: string; readonly address: string};

/**
 * The post that a page is by its path below the folder of pages, `blog/posts/a.md`; nothing for any other page, and for one
 * without a day.
 */
export function postOf(below: string, text: string, {plugins}: Pick<Project, 'plugins'>): Post | undefined {
  const [, blog] = /^(.*?)\/?posts\//.exec(below) ?? [];
  if (blog === undefined || (!plugins.has('blog') && !plugins.has('material/blog') && !blog.endsWith('blog')))
    return undefined;
  const {data, body} = readPageText(text);
  const day = dayIn(data.date);
  if (day === undefined) return undefined;
  const heading = fromMarkdown(body).children.find(({type}) => type === 'heading');
  const title = typeof data.title === 'string' ? data.title : heading === undefined ? lastOf(below) : textOf(heading);
  const slug = typeof data.slug === 'string' ? data.slug : unicodeSlug(title);
  return {day, address: `/${blog === '' ? '' : `${blog}/`}${day.replaceAll('-', '/')}/${slug}/`};
}

type Data = Readonly<Record<string, unknown>>;

/** Front matter of a post with the names of its authors, whom `.authors.yml` describes, in place of what it calls them. */
export function dataOfPost(data: Data, {page, source}: DataScene): Data {
  if (page.post === undefined || data.authors === undefined) return data;
  const blog = page.path.replace(/(?:^|\/)posts\/.*$/, '');
  const text = source.files.get(joined(blog, '.authors.yml') ?? '')?.text ?? '';
  const {data: file} = readYaml(text);
  const known = isRecord(file.authors) ? file.authors : file;
  const named = (id: unknown): unknown => {
    const author = typeof id === 'string' && Object.hasOwn(known, id) ? known[id] : undefined;
    return isRecord(author) && typeof author.name === 'string' ? author.name : id;
  };
  return {...data, authors: [data.authors].flat().map(named)};
}
