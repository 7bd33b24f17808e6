import {describe, expect, it} from 'vitest';
import {
  backlinksOf,
  deadEnds,
  isListed,
  listedNotes,
  orphans,
  outgoingOf,
  wanted,
} from '../../../src/notes/graph/lookup';
import {mentionsIn} from '../../../src/notes/graph/mentions';
import {indexWith} from '../notes';

const front = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n\n`;
const index = indexWith({
  'a.md': `${front('Alpha')}## How\n\nIt needs [[Beta#Why|the second]] first. Then [[Beta]] and [[New one]].\n\n![[map.png]]`,
  'b.md': `${front('Beta', 'aliases: [Second letter]\n')}## Why\n\n[Back](a.md), [[#Why]], [[new ONE]], [[hidden]] and [[Other]].`,
  'c.md': `${front('Gamma')}Alpha comes before beta, alphabet does not; \`Alpha\`, [Alpha](a.md).\n\nThe second letter.`,
  'draft.md': `${front('Hidden', 'draft: true\n')}[[Alpha]], Beta, [[New one]]`,
  'later.md': `${front('Later', 'created: 2026-03-22\n')}[[Alpha]]`,
  'unlisted.md': `${front('Unlisted', 'unlisted: true\n')}[[Alpha]] Beta`,
  'secret/index.md': `${front('Secrets', 'publish: false\n')}[[Alpha]]`,
  'secret/one.md': `${front('One')}[[Alpha]] Beta`,
  'map.png': '',
});

describe('the index', () => {
  it('lists what is published and to be named', () => {
    expect(listedNotes(index).map(({title}) => title)).toEqual(['Alpha', 'Beta', 'Gamma']);
    expect(isListed(index, 'docs/nowhere.md')).toBe(false);
  });

  it('knows who links to a note, where and how, of those that may be named', () => {
    const found = backlinksOf(index, 'docs/b.md').map(({from, anchor, link}) => [
      from,
      anchor,
      link.section,
      link.sentence,
    ]);
    expect(found).toEqual([
      ['docs/a.md', 'why', 'how', {text: 'It needs the second first.', link: [9, 19]}],
      ['docs/a.md', undefined, 'how', {text: 'Then Beta and New one.', link: [5, 9]}],
    ]);
    expect(backlinksOf(index, 'docs/a.md').map(({from}) => from)).toEqual(['docs/b.md', 'docs/c.md']);
    expect(backlinksOf(index, 'docs/nowhere.md')).toEqual([]);
  });

  it('knows who shows a picture', () => {
    expect(backlinksOf(index, 'docs/map.png').map(({from, link}) => [from, link.embed])).toEqual([['docs/a.md', true]]);
  });

  it('knows where a note leads, never to what is hidden nor to itself', () => {
    expect(outgoingOf(index, 'docs/b.md')).toEqual(['docs/a.md']);
    expect(outgoingOf(index, 'docs/c.md')).toEqual(['docs/a.md']);
  });

  it('knows orphans, dead ends and wanted notes', () => {
    expect(orphans(index)).toEqual(['docs/c.md']);
    expect(deadEnds(index)).toEqual([]);
    expect(wanted(index).map(({name, from}) => [name, from.map((link) => link.from)])).toEqual([
      ['New one', ['docs/a.md', 'docs/b.md']],
      ['Other', ['docs/b.md']],
    ]);
  });

  it('is the same in whatever order the notes come', () => {
    const texts = {'a.md': '[[b]] [[c]]', 'b.md': '[[a]]', 'c.md': '[[a]] [[a]]'};
    const reversed = Object.fromEntries(Object.entries(texts).reverse());
    expect(JSON.stringify([...indexWith(reversed).backlinks])).toBe(JSON.stringify([...indexWith(texts).backlinks]));
  });
});

describe('mentions', () => {
  const mentions = (sourcePath: string) =>
    (mentionsIn(index).get(sourcePath) ?? []).map(({from, line, text, name}) => [from, line, text.slice(...name)]);

  it('are whole words in running text, not links, not code, not of what is hidden', () => {
    expect(mentions('docs/a.md')).toEqual([['docs/c.md', 5, 'Alpha']]);
    expect(mentions('docs/b.md')).toEqual([
      ['docs/c.md', 5, 'beta'],
      ['docs/c.md', 7, 'second letter'],
    ]);
    expect(mentions('docs/draft.md')).toEqual([]);
    expect(mentions('docs/nowhere.md')).toEqual([]);
  });

  it.each([
    ['We write C++ here.', ['docs/c.md']],
    ['C++11 is another.', []],
    ['On .NET 8 it runs.', ['docs/net.md']],
    ['The data drift monitor watches data.', ['docs/drift.md', 'docs/monitor.md']],
    ['DATA DRIFT', ['docs/drift.md']],
    ['data drifts', []],
  ])('in «%s» are of %j', (text, named) => {
    const some = indexWith({
      'c.md': front('C++'),
      'net.md': front('.NET'),
      'drift.md': front('Data drift'),
      'monitor.md': front('Drift monitor'),
      'x.md': `${front('X')}${text}`,
    });
    expect([...mentionsIn(some).keys()].sort()).toEqual(named);
  });
});
