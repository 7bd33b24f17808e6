import type {ComponentProps, ReactNode} from 'react';
import {describe, expect, it, vi} from 'vitest';
import {Sources} from '../../src/wiki/Sources';
import {outlineOf, tagsOf} from '../html';

/** Stands for Docusaurus's heading, which needs a whole site around it. */
vi.mock('@theme/Heading', () => ({
  default: ({id, children}: ComponentProps<'h2'>): ReactNode => <h2 id={id}>{children}</h2>,
}));

describe('Sources', () => {
  it.each([[undefined], [[]]])('shows nothing for the sources %j', (sources) => {
    expect(outlineOf(<Sources sources={sources} />)).toBe('');
  });

  it('is a numbered list under a heading of its own', () => {
    expect(outlineOf(<Sources sources={[{title: 'A'}, {title: 'B'}]} />)).toBe(
      '<section><h2 id="sources">Sources</h2><ol><li><cite>A</cite>. </li><li><cite>B</cite>. </li></ol></section>',
    );
  });

  it.each([
    ['a title', {title: 'On worms'}, '<cite>On worms</cite>. '],
    ['an address', {title: 'On worms', url: 'https://a.example/w'}, '<a href="https://a.example/w">On worms</a>. '],
    [
      'everything',
      {title: 'On worms', author: 'Darwin', url: 'https://a.example/w', date: '1881-10', note: 'Chapter 1.'},
      'Darwin: <a href="https://a.example/w">On worms</a>, <time dateTime="1881-10">October 1881</time>. ' +
        '<span>Chapter 1.</span>',
    ],
  ])('writes a source with %s', (_, source, line) => {
    expect(outlineOf(<Sources sources={[source]} />)).toContain(`<li>${line}</li>`);
  });

  it('shows two sources of one title', () => {
    const html = outlineOf(
      <Sources
        sources={[
          {title: 'A', date: '2020'},
          {title: 'A', date: '2021'},
        ]}
      />,
    );
    expect(html.match(/<li>/g)).toHaveLength(2);
  });

  it('shows hostile text as text', () => {
    const evil = '"><script>alert(1)</script>';
    const tags = tagsOf(<Sources sources={[{title: evil, author: evil, note: evil}]} />);
    expect(tags).not.toContain('script');
  });
});
