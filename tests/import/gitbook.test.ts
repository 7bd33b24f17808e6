import {describe, expect, it} from 'vitest';
import {detect} from '../../src/import/dialects';
import {spacesOf} from '../../src/import/dialects/gitbook/space';
import {imported, notesOf, sourceOf, turned} from './source';

describe('front matter of a page', () => {
  const noteOf = (files: Readonly<Record<string, string>>) => {
    const result = imported(sourceOf({'SUMMARY.md': '* [A](a.md)', 'c.png': 'x', ...files}), 'gitbook');
    return {note: notesOf(result).get('docs/in/a.md') ?? '', rules: result.report.findings.map(({rule}) => rule)};
  };

  it.each([
    ['a list', '- tag: x1\n  label: Good soil\n- tag: x2\n'],
    ['a list with a name', 'tags:\n  - {tag: x1, label: Good soil, color: red}\n'],
  ])('has tags by the labels that the space gives them in %s', (_, list) => {
    const page = '---\ntags: [x1, {tag: x2, primary: true}]\n---\n# A\n';
    expect(noteOf({'a.md': page, '.gitbook/tags.yaml': list}).note).toContain('tags:\n  - good-soil\n  - x2\n');
  });

  it('has a cover, which stands below the title', () => {
    const {note, rules} = noteOf({'a.md': '---\ncover: c.png\ncoverY: 12\n---\n\n# A\n\nText'});
    expect(note).toContain('\n---\n\n![](./c.png)\n\nText\n');
    expect(rules).toEqual([]);
  });

  it('has a cover that is not shown, which is said', () => {
    const page = '---\ncover: c.png\nlayout: {cover: {visible: false}}\n---\n# A\n';
    const {note, rules} = noteOf({'a.md': page});
    expect(note).not.toContain('c.png');
    expect(rules).toEqual(['front-matter-keys']);
  });
});

describe('a site of several spaces', () => {
  const source = sourceOf({
    'docs.yaml':
      'sections:\n  - title: Garden\n    spaces:\n      - title: The soil\n        content: {directory: ./soil}\n' +
      '      - title: The water\n        content: {directory: water}\n',
    'soil/README.md': '# Soil\n\n[Water](../water/README.md) and [dig](/dig.md)',
    'soil/SUMMARY.md': '* [Soil](README.md)\n* [Dig](dig.md)',
    'soil/dig.md': '# Dig',
    'soil/.gitbook/vars.yaml': 'depth: deep',
    'water/README.md': '# Water\n\n<code class="expression">space.vars.depth</code>',
    'water/SUMMARY.md': '* [Water](README.md)',
    'water/.gitbook/vars.yaml': 'depth: shallow',
  });

  it('has a folder for each, called and ordered as the site says', () => {
    expect(detect(source).name).toBe('gitbook');
    expect(spacesOf(source).map(({root, label, position}) => [root, label, position])).toEqual([
      ['soil', 'The soil', 1],
      ['water', 'The water', 2],
    ]);
    const result = imported(source, 'gitbook');
    const labels = result.files.flatMap((file) =>
      'text' in file && file.path.endsWith('/_category_.json') ? [file.text.replaceAll(/\s+/g, ' ')] : [],
    );
    expect(labels).toContain('{ "label": "The soil", "position": 1 } ');
    expect([...notesOf(result).keys()]).toEqual([
      'docs/in/soil/dig.md',
      'docs/in/soil/index.md',
      'docs/in/water/index.md',
    ]);
  });

  it('has links between its spaces and variables of each', () => {
    const notes = notesOf(imported(source, 'gitbook'));
    expect(notes.get('docs/in/soil/index.md')).toContain('[Water](../water/index.md) and [dig](./dig.md)');
    expect(notes.get('docs/in/water/index.md')).toContain('shallow');
  });
});

describe('a book of the old editor', () => {
  it('is ordered by the list that book.json names', () => {
    const source = sourceOf({
      'book.json': '{"root": "./text", "structure": {"summary": "TOC.md"}}',
      'text/TOC.md': '* [Late](b.md)\n* [Early](a.md)',
      'text/README.md': '# Home',
      'text/a.md': '# A',
      'text/b.md': '# B',
    });
    const notes = notesOf(imported(source, 'gitbook'));
    expect(notes.get('docs/in/b.md')).toContain('sidebar_position: 1');
    expect(notes.get('docs/in/a.md')).toContain('sidebar_position: 2');
  });
});

describe('a page of GitBook', () => {
  it.each([
    ['hidden: true', true],
    ['noIndex: true', true],
    ['noRobotsIndex: true', true],
    ['hidden: false', false],
  ])('with «%s» is unlisted: %s', (front, unlisted) => {
    const [note = ''] = notesOf(imported(sourceOf({'a.md': `---\n${front}\n---\n# A`}), 'gitbook')).values();
    expect(note.includes('unlisted: true')).toBe(unlisted);
  });

  it.each([
    [
      'an old method',
      '{% api-method method="get" host="https://a.example" path="/b" %}\nc\n{% endapi-method %}',
      '`GET https://a.example/b`\n\nc',
    ],
    ['a summary', '{% api-method-summary %}\na\n{% endapi-method-summary %}', '**a**'],
    [
      'a parameter',
      '{% api-method-parameter name="a" type="string" required=true %}\nb\n{% endapi-method-parameter %}',
      '`a` string, required\n\nb',
    ],
    ['samples', '{% method %}\na\n{% sample lang="js" %}\nb\n{% common %}\nc\n{% endmethod %}', 'a\n\nb\n\nc'],
    [
      'a specification',
      '{% openapi src="https://a.example/b.json" path="/c" method="get" %}\n[https://a.example/b.json](https://a.example/b.json)\n{% endopenapi %}',
      '`GET /c` [https://a.example/b.json](https://a.example/b.json)',
    ],
  ])('has %s in words', (_, text, body) => {
    expect(turned(text, 'gitbook')).toEqual({body, format: 'md'});
  });
});
