import {describe, expect, it} from 'vitest';
import type {ChangedNote} from '../../src/notes/overview';
import {ChangeList} from '../../src/wiki/ChangeList';
import {CodeBlock} from '../../src/wiki/CodeBlock';
import {Day} from '../../src/wiki/Day';
import {KindLabel, StatusLabel} from '../../src/wiki/KindLabel';
import {NotFound} from '../../src/wiki/NotFound';
import {TagList} from '../../src/wiki/TagList';
import {outlineOf} from '../html';

describe('KindLabel and StatusLabel', () => {
  it('say the kind in a word', () => {
    expect(outlineOf(<KindLabel kind="term" />)).toBe('<span>Term</span>');
  });

  it.each([
    ['seedling', 'Seedling', 'A first sketch; expect gaps and changes.'],
    ['growing', 'Growing', 'Useful already, not complete.'],
    ['evergreen', 'Evergreen', 'Complete for its purpose and kept true.'],
  ] as const)('say the status %s in a word, the picture being decoration', (status, label, meaning) => {
    expect(outlineOf(<StatusLabel status={status} />)).toBe(`<span title="${meaning}">${label}</span>`);
  });
});

describe('Day', () => {
  it.each([
    ['2026-03-21', '21 March 2026'],
    ['2026', '2026'],
  ])('writes %s for readers and for machines', (date, text) => {
    expect(outlineOf(<Day date={date} />)).toBe(`<time dateTime="${date}">${text}</time>`);
  });
});

describe('ChangeList', () => {
  const note: ChangedNote = {
    title: 'Humus',
    permalink: '/humus/',
    description: 'Black gold.',
    kind: 'term',
    changed: '2024-02-29',
    author: 'Ada',
  };

  it.each([
    [true, note, '<time dateTime="2024-02-29">29 February 2024</time>'],
    [false, note, 'by Ada'],
    [true, {...note, changed: undefined}, ''],
    [false, {...note, author: undefined}, ''],
  ])('lists notes with their kind, link and description, dated: %s', (dated, shown, when) => {
    expect(outlineOf(<ChangeList notes={[shown]} dated={dated} />)).toBe(
      `<ul><li><span>Term</span><a href="/humus/">Humus</a><span>Black gold.</span><span>${when}</span></li></ul>`,
    );
  });
});

describe('CodeBlock', () => {
  it.each([
    [{'data-title': 'a.py', 'data-language': 'python'}, 'a.py'],
    [{'data-language': 'python'}, 'Code in python'],
    [{}, 'Code'],
  ])('is a region that the keyboard reaches, named for %j', (props, name) => {
    expect(outlineOf(<CodeBlock {...props}>x</CodeBlock>)).toContain(`<pre role="region" ariaLabel="${name}">x</pre>`);
  });

  it('shows its title and a button to copy', () => {
    const html = outlineOf(<CodeBlock data-title="a.py">x</CodeBlock>);
    expect(html).toContain('<div>a.py</div>');
    expect(html).toContain('<button type="button">Copy</button><span role="status"></span>');
  });
});

describe('NotFound', () => {
  it('says what is the matter and leads on', () => {
    const html = outlineOf(<NotFound />);
    expect(html).toContain('<h1>There is no note here</h1>');
    expect([...html.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      '/',
      '/start/',
      '/glossary/',
      '/tags/',
      '/changes/',
    ]);
  });
});

describe('TagList', () => {
  it('lists tags from A to Z with what they are for and how many notes carry them', () => {
    const tags = [
      {label: 'water', permalink: '/tags/water/', count: 1},
      {label: 'Soil', permalink: '/tags/soil/', description: 'What plants stand in.', count: 2},
    ];
    expect(outlineOf(<TagList tags={tags} />)).toBe(
      '<ul><li><a href="/tags/soil/">Soil</a><span>2 notes</span><span>What plants stand in.</span></li>' +
        '<li><a href="/tags/water/">water</a><span>1 note</span></li></ul>',
    );
  });
});
