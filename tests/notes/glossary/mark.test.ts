import type {Nodes} from 'mdast';
import {describe, expect, it} from 'vitest';
import {markTerms, termsOfWikilinks} from '../../../src/notes/glossary/mark';
import {glossaryOf} from '../../../src/notes/glossary/terms';
import {parseFrontMatter} from '../../../src/notes/frontmatter';
import {parseNote} from '../../../src/notes/reading/parse';
import {transformWikilinks} from '../../../src/notes/transform/wikilinks';
import {indexWith} from '../notes';
import {outline} from '../transform/outline';

/** A term note of the glossary. */
const term = (title: string, more = '') =>
  `---\nkind: term\ntitle: ${title}\ndescription: What ${title} is.\n${more}---\n\nMore of ${title}.`;

const GLOSSARY = {
  'glossary/data-drift.mdx': term('Data drift', 'aliases: [input drift]\n'),
  'glossary/drift.mdx': term('Drift'),
  'glossary/ci-cd.mdx': term('CI/CD'),
  'glossary/drift-metric.mdx': term('Drift metric', 'glossary: off\n'),
  'glossary/metric.mdx': term('Metric', 'glossary: off\n'),
  'glossary/secret.mdx': term('Secret', 'draft: true\n'),
  'glossary/unlisted.mdx': term('Unlisted', 'unlisted: true\n'),
  'other.mdx': '# Other\n\nSome drift, <Term>data drift</Term> and [[drift]].',
};

/** A tree in one line a block, terms as `{word = definition}`. */
function shown(node: Nodes): string {
  if (node.type === 'mdxJsxTextElement' && node.name === 'Term') {
    const values = node.attributes.map((attribute) => String(attribute.value));
    return `{${node.children.map(shown).join('')} = ${values.join(' | ')}}`;
  }
  if (node.type === 'root') return node.children.map(shown).join('\n');
  return 'children' in node ? node.children.map(shown).join('') : outline(node);
}

/** What a note, `docs/here/note.mdx`, shows with these terms. */
function made(text: string, name = 'here/note.mdx'): string {
  const own = `docs/${name}`;
  const texts: Readonly<Record<string, string>> = {...GLOSSARY, [name]: text};
  const index = indexWith(texts);
  const bodyOf = (path: string) => parseFrontMatter(path, texts[path.replace('docs/', '')] ?? '').body;
  const treeOf = (path: string) => parseNote(path, bodyOf(path));
  const tree = treeOf(own);
  const scene = {sourcePath: own, index, bodyLine: 1, treeOf, glossary: glossaryOf(index)};
  termsOfWikilinks(tree, scene);
  transformWikilinks(tree, scene);
  markTerms(tree, scene);
  return shown(tree);
}

const DRIFT = 'What Drift is. | Drift | /glossary/drift/';
const DATA = 'What Data drift is. | Data drift | /glossary/data-drift/';
const METRIC = 'What Metric is. | Metric | /glossary/metric/';

describe('the first mention of a term', () => {
  it.each([
    ['A drift here, a drift there.', `A {drift = ${DRIFT}} here, a drift there.`],
    ['Drift.\n\nDrift.', `{Drift = ${DRIFT}}.\nDrift.`],
    ['Data drift and drift', `{Data drift = ${DATA}} and {drift = ${DRIFT}}`],
    ['Data drift, data drift, drift', `{Data drift = ${DATA}}, data drift, {drift = ${DRIFT}}`],
    ['INPUT\nDRIFT and data drift', `{INPUT\nDRIFT = ${DATA}} and data drift`],
    ['Our CI/CD, and CI alone', 'Our {CI/CD = What CI/CD is. | CI/CD | /glossary/ci-cd/}, and CI alone'],
    ['*drift* in **bold**', `{drift = ${DRIFT}} in bold`],
    ['> quoted drift', `quoted {drift = ${DRIFT}}`],
    ['- an entry of drift', `an entry of {drift = ${DRIFT}}`],
    ['| a |\n|-|\n| drift |', `a{drift = ${DRIFT}}`],
    ['<Quote speaker="drift">\n\nA drift.\n\n</Quote>', `A {drift = ${DRIFT}}.`],
    ['# Drift\n\n## Drift\n\nA drift.', `Drift\nDrift\nA {drift = ${DRIFT}}.`],
    ['A drift; see [it](../glossary/drift.mdx).', `A {drift = ${DRIFT}}; see it.`],
    ['«drift»', `«{drift = ${DRIFT}}»`],
    ['the drift’s cause', `the {drift = ${DRIFT}}’s cause`],
    ['---\nglossary: auto\n---\ndrift', `{drift = ${DRIFT}}`],
  ])('is marked in %j', (text, expected) => {
    expect(made(text)).toBe(expected);
  });

  it.each([
    ['another word', 'drifted, adrift, drifts, drift_er'],
    ['part of a longer word', 'pre-drift, drift-free, a/drift, drift.py, @drift, `x`drift(y), CI/CD-less'],
    ['part of a name that is no mention of it', 'Data\ndriftwood'],
    ['a heading', '# Drift'],
    ['a link', '[drift](https://example.org)'],
    ['a link by reference', '[drift][x]\n\n[x]: https://example.org'],
    ['below a link to it', '[it](../glossary/drift.mdx) drift'],
    ['below a link to its address', '[it](/glossary/drift/#a) drift'],
    ['code', '`drift`\n\n```\ndrift\n```'],
    ['a box to tick', '- [ ] drift'],
    ['a button', '<button>drift</button>'],
    ['a box’s title', ':::tip[Drift]\n:::'],
    ['a picture', '![drift](pic.png)'],
    ['a note that leaves it out', '---\nglossary: off\n---\nA drift.'],
    ['a term that is too common', 'metric'],
    ['part of a name that is too common', 'a drift metric'],
    ['a draft, an unlisted note', 'secret, unlisted'],
  ])('is not marked: %s', (_, text) => {
    expect(made(text)).not.toContain('{');
  });

  it('is not marked in its own note, but others are', () => {
    expect(made(`${term('Data drift')} Drift.`, 'glossary/data-drift.mdx')).toBe(
      `More of Data drift. {Drift = ${DRIFT}}.`,
    );
  });

  it('is not marked in what is embedded, nor taken for one of the note', () => {
    expect(made('![[other]]\n\nA drift.')).toBe(
      `Some drift, {data drift = ${DATA}} and drift.Other\nA {drift = ${DRIFT}}.`,
    );
  });

  it('is not marked between tags of Markdown', () => {
    expect(made('<a href="x">drift</a>', 'here/note.md')).not.toContain('{');
  });
});

describe('a wikilink to a term', () => {
  it.each([
    ['[[data drift]]', `{data drift = ${DATA}}`],
    ['[[Input drift|drifted]] data drift', `{drifted = ${DATA}} data drift`],
    ['[[metric]]', `{metric = ${METRIC}}`],
    ['---\nglossary: off\n---\n[[drift]] [[drift]]', `{drift = ${DRIFT}} {drift = ${DRIFT}}`],
  ])('shows its definition: %j', (text, expected) => {
    expect(made(text)).toBe(expected);
  });

  it.each(['# [[drift]]', '[see [[drift]]](x.md)', '[[other]]', '[[drift#Part]]', '- [ ] [[drift]]', '[[unlisted]]'])(
    'stays a link, or words: %j',
    (text) => {
      expect(made(text)).not.toContain('{');
    },
  );
});

describe('<Term>', () => {
  it.each([
    ['<Term>data drift</Term>', `{data drift = ${DATA}}`],
    ['<Term id="input drift">shift</Term> data drift', `{shift = ${DATA}} data drift`],
    ['<Term>*Metric*</Term>', `{Metric = ${METRIC}}`],
    ['<Term definition="Own.">drift</Term> drift', `{drift = Own.} {drift = ${DRIFT}}`],
    ['<Term>nothing such</Term>', '{nothing such = }'],
  ])('takes its definition from the term note: %j', (text, expected) => {
    expect(made(text)).toBe(expected);
  });
});
