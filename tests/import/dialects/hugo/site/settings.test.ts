import {describe, expect, it} from 'vitest';
import {lowered, siteOf} from '../../../../../src/import/dialects/hugo/site/settings';
import {surenessOfSite} from '../../../../../src/import/dialects/hugo/survey';
import {detect} from '../../../../../src/import/dialects';
import {sourceOf} from '../../../source';

const PAGE = {'content/a.md': 'Text'};

describe('siteOf', () => {
  it.each([
    ['hugo.toml', 'baseURL = "https://a.example/"\nenableEmoji = true\n[params]\nmainSections = ["notes"]\n'],
    ['config.yaml', 'baseurl: https://a.example/\nEnableEmoji: true\nparams: {MainSections: [notes]}\n'],
    ['hugo.json', '{"baseURL": "https://a.example/", "enableEmoji": true, "params": {"mainSections": ["notes"]}}'],
  ])('reads %s, whatever the case of its keys', (name, text) => {
    expect(siteOf(sourceOf({...PAGE, [name]: text}))).toMatchObject({
      root: '',
      content: 'content',
      baseUrl: 'https://a.example/',
      hasEmoji: true,
      mainSections: ['notes'],
    });
  });

  it('reads a folder of settings', () => {
    const files = {
      'site/config/_default/hugo.toml': 'contentDir = "pages"',
      'site/config/_default/params.toml': 'season = "autumn"',
      'site/config/_default/permalinks.yaml': 'posts: /:year/\npage: {notes: "/n/:slug/"}',
      'site/config/_default/languages.toml': '[de]\nweight = 2\n[en]\nweight = 1\n',
      'site/pages/a.md': 'Text',
    };
    expect(siteOf(sourceOf(files))).toMatchObject({
      root: 'site',
      content: 'site/pages',
      params: {season: 'autumn'},
      permalinks: {posts: '/:year/', notes: '/n/:slug/'},
      languages: [{name: 'en'}, {name: 'de'}],
    });
  });

  it('takes folders called as languages for these, where no settings say it', () => {
    const {content, languages} = siteOf(sourceOf({'content/en/a.md': '', 'content/de/b.md': '', 'content/x.md': ''}));
    expect([content, languages.map(({name}) => name)]).toEqual(['content/en', ['en', 'de']]);
  });

  it('takes no section for a language', () => {
    expect(siteOf(sourceOf({'content/go/a.md': ''})).content).toBe('content');
  });

  it('finds the folder of pages below another, and does without one', () => {
    expect(siteOf(sourceOf({'docs/content/a.md': ''}))).toMatchObject({root: 'docs', content: 'docs/content'});
    expect(siteOf(sourceOf({'a.md': ''}))).toMatchObject({root: '', content: ''});
  });

  it('reads settings of a theme for none of the site', () => {
    expect(siteOf(sourceOf({...PAGE, 'themes/x/config.toml': 'enableEmoji = true'})).hasEmoji).toBe(false);
  });
});

describe('lowered', () => {
  it('ends for a value that holds itself', () => {
    const value: Record<string, unknown> = {};
    value.Self = [value, value];
    expect(JSON.stringify(lowered(value)).startsWith('{"self":[{"self":')).toBe(true);
  });
});

describe('a source is taken for Hugo’s', () => {
  it.each([
    ['settings of its own name', {...PAGE, 'hugo.toml': ''}, 1],
    ['settings and pages', {...PAGE, 'config.yaml': ''}, 1],
    ['sections', {'content/_index.md': '', ...PAGE}, 0.9],
    ['sections alone', {'a/_index.md': ''}, 0.6],
    ['shortcodes', {'a.md': '{{< figure src="a" >}}'}, 0.6],
    ['TOML', {'a.md': '+++\ntitle = "A"\n+++\n'}, 0.6],
    ['nothing of it', {'a.md': 'Text {{ x }}'}, 0],
    ['settings of something else', {'config.yaml': '', 'a.md': 'Text'}, 0],
  ])('by %s', (_, files, sureness) => {
    expect(surenessOfSite(sourceOf(files))).toBe(sureness);
  });

  it('and other sources for others’', () => {
    expect(detect(sourceOf({'SUMMARY.md': '', 'a.md': '{{< x >}}'})).name).toBe('gitbook');
    expect(detect(sourceOf({'.obsidian/app.json': '{}', 'a.md': '{{< x >}}'})).name).toBe('obsidian');
  });
});
