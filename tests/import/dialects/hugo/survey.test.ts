import {describe, expect, it} from 'vitest';
import {surveyOfSite} from '../../../../src/import/dialects/hugo/survey';
import {imported, notesOf, sourceOf} from '../../source';

/** The front matter of the notes that pages become, on 2026-03-21. */
function headOf(front: string, path = 'content/a.md', more: Readonly<Record<string, string>> = {}): string {
  const result = imported(sourceOf({...more, [path]: `---\n${front}\n---\nText`}), 'hugo');
  const [, text = ''] = [...notesOf(result)].find(([to]) => !to.endsWith('index.md')) ?? [];
  return text.slice(0, text.lastIndexOf('---'));
}

describe('pages', () => {
  it('are those of the folder of pages; files of bundles, themes and templates are none', () => {
    const paths = [
      'README.md',
      'archetypes/a.md',
      'themes/x/content/a.md',
      'content/b/index.md',
      'content/b/c.md',
      'content/b/d/e.md',
    ];
    const others = ['content/_s/x.md', 'content/n.org', 'layouts/x.md', 'public/a.md'];
    const {pages, skipped} = surveyOfSite(
      sourceOf(Object.fromEntries([...paths, ...others].map((path) => [path, 'Text']))),
    );
    expect(pages.map(({path}) => path)).toEqual(['content/b/index.md']);
    expect(skipped.map(({path}) => path).sort()).toEqual(
      [...paths, ...others].filter((path) => path !== 'content/b/index.md').sort(),
    );
  });

  it('stand in Hugo’s order: by weight, then the newest, then by name', () => {
    const files = {
      'content/s/_index.md': '---\ntitle: Section\nweight: 2\n---\n',
      'content/heavy.md': '---\nweight: 3\n---\n',
      'content/light.md': '---\nweight: 1\n---\n',
      'content/none.md': '---\nweight: 0\ntitle: B\n---\n',
      'content/new.md': '---\ndate: 2024-02-01\n---\n',
      'content/other.md': '---\ntitle: A\n---\n',
    };
    const pages = surveyOfSite(sourceOf(files)).pages.map(({path, position}) => [position ?? 0, path] as const);
    expect(pages.sort(([a], [b]) => a - b).map(([, path]) => path.slice(8))).toEqual([
      'light.md',
      's/_index.md',
      'heavy.md',
      'new.md',
      'other.md',
      'none.md',
    ]);
  });

  it('of sections without a page of their own have folders with names', () => {
    const {folders} = surveyOfSite(sourceOf({'content/getting-started/deep/a.md': ''}));
    expect(folders.map(({folder, label}) => [folder.join('/'), label])).toEqual([
      ['getting-started', 'Getting started'],
      ['getting-started/deep', 'Deep'],
    ]);
  });
});

describe('posts', () => {
  const posts = (files: Readonly<Record<string, string>>) =>
    surveyOfSite(sourceOf(files)).pages.flatMap(({path, post}) => (post === undefined ? [] : [`${post.day} ${path}`]));

  it('are dated pages in the usual sections', () => {
    const front = '---\ndate: 2024-02-01T10:00:00Z\n---\n';
    const files = {
      'content/posts/a.md': front,
      'content/post/b/index.md': front,
      'content/blog/c/d.md': front,
      'content/blog/2024-03-01-e.md': 'Text',
      'content/blog/_index.md': front,
      'content/blog/undated.md': 'Text',
      'content/docs/f.md': front,
    };
    expect(posts(files)).toEqual([
      '2024-03-01 content/blog/2024-03-01-e.md',
      '2024-02-01 content/blog/c/d.md',
      '2024-02-01 content/post/b/index.md',
      '2024-02-01 content/posts/a.md',
    ]);
  });

  it('are the pages of the sections that a site names, unless these have an order of their own', () => {
    const settings = 'params: {mainSections: [notes, docs]}';
    const files = {
      'hugo.yaml': settings,
      'content/notes/a.md': '---\ndate: 2024-02-01\n---\n',
      'content/docs/b.md': '---\ndate: 2024-02-01\nweight: 2\n---\n',
    };
    expect(posts(files)).toEqual(['2024-02-01 content/notes/a.md']);
  });

  it('go to the journal with their day, author and old address', () => {
    const head = headOf('title: A\ndate: 2024-02-01\nauthor: {name: Ada}', 'content/posts/a.md', {
      'hugo.toml': 'baseURL = "https://a.example"',
    });
    for (const line of [
      'kind: journal',
      'date: 2024-02-01',
      'author: Ada',
      'url: https://a.example/posts/a/',
      '- /posts/a/',
    ]) {
      expect(head).toContain(line);
    }
    expect(head).not.toContain('sidebar_position');
  });
});

describe('what is hidden stays so', () => {
  it.each([
    ['draft: true', 'draft: true'],
    ['draft: "true"', 'draft: true'],
    ['expiryDate: 2026-03-21', 'publish: false'],
    ['publishDate: 2026-03-22', 'publish: false'],
    ['date: 2026-03-22', 'publish: false'],
    ['headless: true', 'publish: false'],
    ['build: {render: never}', 'publish: false'],
    ['_build: {list: never}', 'unlisted: true'],
  ])('%s → %s', (front, line) => {
    expect(headOf(front)).toContain(line);
  });

  it.each(['expiryDate: 2026-03-22', 'publishDate: 2026-03-21', 'draft: false', 'build: {list: always}'])(
    '%s hides nothing',
    (front) => {
      expect(headOf(front)).not.toMatch(/draft|publish|unlisted/);
    },
  );

  it('by what the section hands down, unless the page says otherwise', () => {
    const section = {'content/s/_index.md': '---\ncascade: {draft: true}\n---\n'};
    expect(headOf('title: A', 'content/s/a.md', section)).toContain('draft: true');
    expect(headOf('draft: false', 'content/s/t/a.md', section)).not.toContain('draft: true');
  });

  it.each([
    ['{target: {kind: page}, draft: true}', true],
    ['{_target: {kind: page}, draft: true}', true],
    ['{target: {kind: section}, draft: true}', false],
    ['{target: {path: /s/**}, draft: true}', true],
    ['{target: {path: "{/s/a,/t/**}"}, draft: true}', true],
    ['{_target: {path: /s/b*}, draft: true}', false],
    ['{_target: {path: /s/*/**}, draft: true}', false],
    ['{target: {path: /s/**, kind: section}, draft: true}', false],
    ['{target: {lang: en}, draft: true}', true],
    ['{target: {lang: de}, draft: true}', false],
    ['{target: {environment: production}, draft: true}', true],
    ['{target: {environment: development}, draft: true}', false],
    ['{target: {sites: {roles: guest}}, draft: true}', false],
    ['[{draft: false}, {draft: true}]', false],
    ['[{target: {kind: page}, draft: true}, {draft: false}]', true],
  ])('by the rule %s of its section: %s', (rule, isDraft) => {
    const head = headOf('title: A', 'content/s/a.md', {'content/s/_index.md': `---\ncascade: ${rule}\n---\n`});
    expect(head.includes('draft: true')).toBe(isDraft);
  });
});

describe('fields that are handed down', () => {
  it('come from the settings too, below what sections say', () => {
    const toml = '[[cascade]]\nunlisted = true\n[cascade.target]\npath = "/s/**"\n';
    expect(headOf('title: A', 'content/s/a.md', {'hugo.toml': toml})).toContain('unlisted: true');
    expect(headOf('title: A', 'content/t/a.md', {'hugo.toml': toml})).not.toContain('unlisted: true');
    const section = {'hugo.toml': toml, 'content/s/_index.md': '---\ncascade: {unlisted: false}\n---\n'};
    expect(headOf('title: A', 'content/s/a.md', section)).not.toContain('unlisted: true');
  });

  it('are reported where it is not known which pages they are for', () => {
    const section = '---\ntitle: S\ncascade:\n  - target: {sites: {roles: guest}}\n    draft: true\n---\n';
    const source = sourceOf({'hugo.toml': '', 'content/s/_index.md': section});
    expect(imported(source, 'hugo').report.findings).toMatchObject([
      {path: 'content/s/_index.md', rule: 'cascade-target', what: 'Fields for pages by their sites: draft'},
    ]);
  });
});

describe('front matter', () => {
  it.each([
    ['tags: a, b', ['a', 'b']],
    ['Tags: [a]\ncategories: b\nseries: [C d]\nkeywords: [e]', ['a', 'b', 'c-d', 'e']],
    ['crops: [bean]', ['bean']],
    ['tags:', ['imported']],
  ])('%j gives the tags %j', (front, tags) => {
    const head = headOf(front, 'content/a.md', {'hugo.toml': '[taxonomies]\ncrop = "crops"'});
    expect(head).toContain(`tags:\n${tags.map((tag) => `  - ${tag}\n`).join('')}status`);
  });

  it('names the page in the sidebar', () => {
    expect(headOf('title: A long title\nlinkTitle: Short')).toContain('sidebar_label: Short');
  });
});
