import {describe, expect, it} from 'vitest';
import {navOf} from '../../../../src/import/dialects/mkdocs/nav';
import {projectsOf} from '../../../../src/import/dialects/mkdocs/project';
import type {ContentsEntry} from '../../../../src/import/plan/contents';
import {sourceOf} from '../../source';

const PAGES = ['index.md', 'p2.md', 'p10.md', 'Q.md', 'a/x.md', 'b/y.md', 'b/z.md', 'b/c/w.md'];

/** The order of a site with these files of settings beside its pages, `a.md Folder(b.md)`, and what is said. */
const orderBy = (settings: Readonly<Record<string, string>>) => {
  const pages = PAGES.map((path) => [`docs/${path}`, path === 'p2.md' ? '# Zebra' : 'Text'] as const);
  const own = Object.entries(settings).map(([path, text]) => [`docs/${path}`, text] as const);
  const source = sourceOf({'mkdocs.yml': 'site_name: S', ...Object.fromEntries([...pages, ...own])});
  const [project] = projectsOf(source);
  if (project === undefined) throw new Error('There is no site.');
  const {entries, findings} = navOf(project, source);
  return {order: entries.map(written).join(' '), said: findings.map(({rule, what}) => `${rule}: ${what}`)};
};

function written({label, path, children}: ContentsEntry): string {
  if (path !== undefined) return label === '' ? path.slice('docs/'.length) : `${label}=${path.slice('docs/'.length)}`;
  return `${label}(${children.map(written).join(' ')})`;
}

const REST = 'A(a/x.md) B(b/y.md b/z.md C(b/c/w.md))';

describe('the order of a site', () => {
  it.each([
    [{}, `index.md Q.md p10.md p2.md ${REST}`],
    [{'.nav.yml': 'title: S'}, `index.md Q.md p2.md p10.md ${REST}`],
    [
      {'.nav.yml': 'sort: {type: alphabetical, direction: desc}'},
      'index.md p2.md p10.md Q.md B(b/z.md b/y.md C(b/c/w.md)) A(a/x.md)',
    ],
    [{'.nav.yml': 'sort: {sections: first}'}, `index.md A(a/x.md) B(C(b/c/w.md) b/y.md b/z.md) Q.md p2.md p10.md`],
    [
      {'.nav.yml': 'sort: {sections: mixed, ignore_case: true}'},
      'index.md A(a/x.md) B(C(b/c/w.md) b/y.md b/z.md) p2.md p10.md Q.md',
    ],
    [{'.nav.yml': 'sort: {by: title}'}, `index.md p10.md Q.md p2.md ${REST}`],
    [
      {'.nav.yml': 'sort: {direction: desc}', 'b/.nav.yml': 'sort: {direction: asc}'},
      'index.md p10.md p2.md Q.md B(b/y.md b/z.md C(b/c/w.md)) A(a/x.md)',
    ],
    [{'.nav.yml': 'nav: [Q.md]'}, 'Q.md'],
    [{'.nav.yml': 'nav: [Q.md]\nappend_unmatched: true'}, `Q.md index.md p2.md p10.md ${REST}`],
    [{'.nav.yml': 'nav: ["*", Q.md, "p*.md"]'}, `index.md ${REST} Q.md p2.md p10.md`],
    [{'.nav.yml': 'nav: ["*.md", "*/"]'}, `index.md Q.md p2.md p10.md ${REST}`],
    [{'.nav.yml': 'nav: [b/*]'}, 'b/y.md b/z.md C(b/c/w.md)'],
    [{'.nav.yml': 'nav: [{All: ["**/*.md"]}]'}, 'All(index.md Q.md a/x.md b/c/w.md b/y.md b/z.md p2.md p10.md)'],
    [{'.nav.yml': 'nav: [{glob: "p*.md", sort: {direction: desc}}, index.md]'}, 'p10.md p2.md index.md'],
    [{'.nav.yml': 'nav: [{Sea: b}]'}, 'Sea(b/y.md b/z.md C(b/c/w.md))'],
    [
      {'.nav.yml': 'flatten_single_child_sections: true'},
      'index.md Q.md p2.md p10.md a/x.md B(b/y.md b/z.md b/c/w.md)',
    ],
    [
      {'.nav.yml': 'flatten_single_child_sections: true', 'b/.nav.yml': 'flatten_single_child_sections: false'},
      'index.md Q.md p2.md p10.md a/x.md B(b/y.md b/z.md C(b/c/w.md))',
    ],
    [
      {'.nav.yml': 'preserve_directory_names: true'},
      'index.md Q.md p2.md p10.md a(a/x.md) b(b/y.md b/z.md c(b/c/w.md))',
    ],
    [
      {'.nav.yml': 'use_index_title: true\nnav: [b]', 'b/index.md': '---\ntitle: Bees\n---\n'},
      'Bees(b/index.md b/y.md b/z.md C(b/c/w.md))',
    ],
    [{'.pages': 'order: desc\nnav: [..., a]'}, 'index.md p2.md p10.md Q.md B(b/z.md b/y.md C(b/c/w.md)) A(a/x.md)'],
    [{'a/.pages': 'collapse: true'}, 'index.md Q.md p10.md p2.md a/x.md B(b/y.md b/z.md C(b/c/w.md))'],
    [{'.pages': 'nav:\n  - ... | p*.md\n  - ...'}, `p10.md p2.md index.md Q.md ${REST}`],
  ])('by %j is %s', (settings, order) => {
    expect(orderBy(settings)).toEqual({order, said: []});
  });

  it.each([
    [{'b/.nav.yml': 'hide: true'}, 'index.md Q.md p10.md p2.md A(a/x.md)', 'A folder that is in no list of contents'],
    [
      {'.nav.yml': 'nav: [b]', 'b/.nav.yml': 'hide: true'},
      'B(b/y.md b/z.md C(b/c/w.md))',
      'A folder that is in no list of contents',
    ],
    [
      {'.nav.yml': 'ignore: ["p*.md", "/a/*", w.md]'},
      'index.md Q.md B(b/y.md b/z.md)',
      'Pages that are in no list of contents: p*.md, /a/*, w.md',
    ],
    [{'.nav.yml': 'nav: ["@(Q|p2).md"]'}, '', 'A pattern of pages: @(Q|p2).md'],
    [{'.nav.yml': 'nav: [Q.md]\nfolding: 1'}, 'Q.md', 'Keys of an order of pages: folding'],
  ])('by %j is %s, and it is said what is not followed', (settings, order, what) => {
    expect(orderBy(settings)).toEqual({order, said: [`contents-order: ${what}`]});
  });
});
