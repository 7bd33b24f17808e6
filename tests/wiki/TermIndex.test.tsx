import {describe, expect, it} from 'vitest';
import {byLetter, listOf} from '../../src/notes/lists';
import {TermIndex} from '../../src/wiki/TermIndex';
import {outlineOf, tagsOf} from '../html';
import {metaFor} from '../samples';

function indexOf(...terms: readonly {title: string; aliases?: readonly string[]}[]) {
  const notes = terms.map(({title, aliases}) => ({
    title,
    permalink: `/glossary/${title.toLowerCase()}/`,
    meta: metaFor('term', {aliases, description: `What ${title} is, in a sentence that is long enough.`}),
  }));
  return <TermIndex groups={byLetter(listOf('term', notes).rows)} />;
}

describe('TermIndex', () => {
  it('gives terms with their definitions under letters to jump to', () => {
    const term = (slug: string, title: string, more = '') =>
      `<div><dt><a href="/glossary/${slug}/">${title}</a>${more}</dt>` +
      `<dd>What ${title} is, in a sentence that is long enough.</dd></div>`;
    expect(outlineOf(indexOf({title: 'Mulch'}, {title: 'Ash', aliases: ['cinders', 'soot']}, {title: '3D'}))).toBe(
      '<nav ariaLabel="Letters"><a href="#letter-other">#</a><a href="#letter-a">A</a><a href="#letter-m">M</a></nav>' +
        `<section><h2 id="letter-other">#</h2><dl>${term('3d', '3D')}</dl></section>` +
        `<section><h2 id="letter-a">A</h2><dl>${term('ash', 'Ash', '<span> cinders, soot</span>')}</dl></section>` +
        `<section><h2 id="letter-m">M</h2><dl>${term('mulch', 'Mulch')}</dl></section>`,
    );
  });

  it('leads from every letter to a heading that is there, in any script', () => {
    const html = outlineOf(indexOf({title: 'Ära'}, {title: 'Яблоко'}, {title: '日本'}));
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    const headings = [...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
    expect(targets).toEqual(['letter-a', 'letter-я', 'letter-日']);
    expect(headings).toEqual(targets);
  });

  it('shows hostile names as text', () => {
    const tags = tagsOf(indexOf({title: '<script>alert(1)</script>', aliases: ['<img src=x onerror=alert(1)>']}));
    expect(tags.filter((tag) => tag === 'script' || tag === 'img')).toEqual([]);
  });
});
