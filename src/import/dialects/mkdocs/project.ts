import {compareText} from '../../../notes/problems';
import {folderOf, joined} from '../../../notes/resolution/paths';
import {isRecord, readYaml} from '../../read/frontmatter';
import type {Source} from '../../types';
import {readToml} from '../mdbook/book';

type Data = Readonly<Record<string, unknown>>;

/** A site of MkDocs or Zensical, as its settings describe it. */
export type Project = {
  /** The file of its settings; missing for a folder of pages alone. */
  readonly settings?: string;
  /** The folder of its settings, from the source's root. */
  readonly base: string;
  /** The folder of its pages. */
  readonly root: string;
  /** The order of its pages, as written. */
  readonly nav?: unknown;
  /** Whether pages have addresses such as `/a/` rather than `/a.html`. */
  readonly directories: boolean;
  /** The path of its site, such as `/docs/`. */
  readonly sitePath: string;
  /** The settings themselves. */
  readonly data: Data;
  /** What is added to Markdown, with its settings; missing where that is not known, and everything is taken for there. */
  readonly extensions?: ReadonlyMap<string, Data>;
  readonly plugins: ReadonlyMap<string, Data>;
};

const SETTINGS = /(?:^|\/)(?:mkdocs\.ya?ml|zensical\.toml)$/;

/** The sites of a source: those of the settings that lie nearest to its root; without any, the source itself. */
export function projectsOf({files}: Source): readonly Project[] {
  const settings = [...files.keys()].filter((path) => SETTINGS.test(path)).sort(compareText);
  const depth = (path: string) => path.split('/').length;
  const least = Math.min(...settings.map(depth));
  const all = settings.filter((path) => depth(path) === least).map((path) => configured(path, files));
  // Settings of both kinds may describe the same pages.
  const found = all.filter(({root}, nth) => all.findIndex((other) => other.root === root) === nth);
  return found.length > 0 ? found : [projectOf('', {})];
}

function configured(path: string, files: Source['files']): Project {
  return {...projectOf(folderOf(path), dataIn(path, files, 0)), settings: path};
}

function dataIn(path: string, files: Source['files'], depth: number): Data {
  const text = files.get(path)?.text ?? '';
  if (path.endsWith('.toml')) {
    const data = readToml(text);
    return isRecord(data.project) ? data.project : data;
  }
  // Tags that only Python understands are passed over.
  const {data} = readYaml(text);
  const parent = typeof data.INHERIT === 'string' ? joined(folderOf(path), data.INHERIT) : undefined;
  return parent === undefined || depth > 5 ? data : {...dataIn(parent, files, depth + 1), ...data};
}

function projectOf(base: string, data: Data): Project {
  const dir = typeof data.docs_dir === 'string' ? data.docs_dir : 'docs';
  const known = Object.keys(data).length > 0;
  const root = known ? (joined(base, dir) ?? base) : base;
  return {
    base,
    root,
    nav: data.nav,
    directories: data.use_directory_urls !== false,
    sitePath: pathOf(data.site_url),
    data,
    ...(data.markdown_extensions !== undefined && {extensions: namedIn(data.markdown_extensions)}),
    plugins: namedIn(data.plugins),
  };
}

/** `https://a.example/docs/` → `/docs/` */
function pathOf(url: unknown): string {
  if (typeof url !== 'string' || !URL.canParse(url)) return '/';
  return `${new URL(url).pathname.replace(/\/+$/, '')}/`;
}

/** `['a', {b: {c: 1}}]` or `{a: {}, b: {c: 1}}` by name; those of a table within a table have both names. */
function namedIn(value: unknown): Map<string, Data> {
  const found = new Map<string, Data>();
  for (const one of Array.isArray(value) ? value : [value]) {
    if (typeof one === 'string') found.set(one, {});
    else if (isRecord(one)) {
      for (const [name, own] of Object.entries(one)) {
        const settings = isRecord(own) ? own : {};
        found.set(name, settings);
        if (name === 'pymdownx')
          for (const [inner, its] of Object.entries(settings)) found.set(`pymdownx.${inner}`, isRecord(its) ? its : {});
      }
    }
  }
  return found;
}

/** Whether a site's pages are written with something that is added to Markdown. */
export function hasExtension({extensions}: Project, name: string): boolean {
  return extensions === undefined || extensions.has(name) || extensions.has(`pymdownx.${name}`);
}
