import {describe, expect, it} from 'vitest';
import {listOf} from '../../src/notes/lists';
import {NoteListView} from '../../src/wiki/NoteListView';
import {NoteTable} from '../../src/wiki/NoteTable';
import {outlineOf, tagsOf} from '../html';
import {metaFor} from '../samples';

const guide = (title: string, more: Readonly<Record<string, unknown>> = {}) => ({
  title,
  permalink: `/guides/${title.toLowerCase()}/`,
  meta: metaFor('guide', more),
});
const DESCRIPTION = 'What becomes of leaves and peelings when they are left alone.';

describe('NoteTable', () => {
  const html = outlineOf(
    <NoteTable list={listOf('guide', [guide('Peas', {time: 90}), guide('Beans', {tools: ['rake']})])} />,
  );

  it('gives every note a row named by its link, in the order of titles', () => {
    const status = '<td><span title="A first sketch; expect gaps and changes.">Seedling</span></td>';
    expect(html).toContain(
      `<tbody><tr><th scope="row"><a href="/guides/beans/">Beans</a><span>${DESCRIPTION}</span></th>` +
        `<td>30 min</td><td>rake</td>${status}</tr>` +
        `<tr><th scope="row"><a href="/guides/peas/">Peas</a><span>${DESCRIPTION}</span></th>` +
        `<td>1 h 30 min</td><td></td>${status}</tr></tbody>`,
    );
  });

  it('heads each column with a button, and says by which it is sorted', () => {
    expect(html).toContain(
      '<thead><tr><th scope="col" ariaSort="ascending"><button type="button">Title</button></th>' +
        '<th scope="col"><button type="button">Time</button></th>' +
        '<th scope="col"><button type="button">Tools</button></th>' +
        '<th scope="col"><button type="button">Status</button></th></tr></thead>',
    );
  });

  it('names the list, its filter and the frame that scrolls, and counts the notes', () => {
    expect(html).toContain('<section ariaLabel="Guides">');
    expect(html).toContain('<label><span>Filter</span><input type="search" value=""></input></label>');
    expect(html).toContain('<p role="status">2 notes</p>');
    expect(html).toContain('<div role="region" ariaLabel="Table: Guides"><table>');
  });

  it('says that there is no note yet', () => {
    const empty = outlineOf(<NoteTable list={listOf('course', [])} />);
    expect(empty).toContain('<tbody></tbody>');
    expect(empty).toContain('There is no such note yet.');
    expect(empty).toContain('<p role="status">0 notes</p>');
  });

  it('shows hostile titles as text', () => {
    const list = listOf('guide', [guide('<script>alert(1)</script>', {tools: ['<img src=x onerror=alert(1)>']})]);
    const tags = tagsOf(<NoteTable list={list} />);
    expect(tags.filter((tag) => tag === 'script' || tag === 'img')).toEqual([]);
  });
});

describe('NoteListView', () => {
  it('shows terms from A to Z and other kinds as a table', () => {
    const term = {title: 'Humus', permalink: '/glossary/humus/', meta: metaFor('term')};
    expect(tagsOf(<NoteListView list={listOf('term', [term])} />)).toContain('dl');
    expect(tagsOf(<NoteListView list={listOf('guide', [guide('Beans')])} />)).toContain('table');
  });
});
