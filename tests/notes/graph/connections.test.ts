import {describe, expect, it} from 'vitest';
import {allConnectionsOf, connectionsOf, linkingTo} from '../../../src/notes/graph/connections';
import {mentionsIn} from '../../../src/notes/graph/mentions';
import {SHOWN} from '../../../src/notes/graph/shown';
import {indexWith} from '../notes';

const note = (title: string, body: string, more = '') => `---\ntitle: ${title}\nkind: concept\n${more}---\n\n${body}`;

describe('the notes that link to a note', () => {
  const index = indexWith({
    'a.md': note('Alpha', 'Text.'),
    'z.md': note('Zeta', '[[Alpha]]\n\n## Why\n\nIt needs [[Alpha|the first]] as well.', 'kind: guide\n').replace(
      'kind: concept\n',
      '',
    ),
    'b.md': note('Beta', '- [[Alpha]]'),
    'unlisted.md': note('Unlisted', '[[Alpha]]', 'unlisted: true\n'),
    'draft.md': note('Draft', '[[Alpha]] alpha', 'draft: true\n'),
    'm.md': note('Mu', 'An alpha, and [[Beta]].\n\nAlpha again.'),
  });

  it('come by kind, then by title, with the sentence that says most and its heading', () => {
    expect(linkingTo(index, 'docs/a.md')).toEqual([
      {title: 'Beta', permalink: '/b/', kind: 'concept', sentence: {text: 'Alpha', mark: [0, 5]}},
      {
        title: 'Zeta',
        permalink: '/z/',
        kind: 'guide',
        sentence: {text: 'It needs the first as well.', mark: [9, 18]},
        section: {text: 'Why', id: 'why'},
        times: 2,
      },
    ]);
  });

  it('are none for a note that may not be named', () => {
    expect(linkingTo(index, 'docs/draft.md')).toEqual([]);
    expect(connectionsOf(index, 'docs/nowhere.md')).toEqual({linking: [], total: 0});
  });

  it('count mentions when these have been looked for', () => {
    expect(connectionsOf(index, 'docs/a.md', mentionsIn(index)).mentions).toBe(2);
    expect(connectionsOf(index, 'docs/m.md', mentionsIn(index)).mentions).toBe(0);
  });

  it('come with those that name it, each once with all that it says', () => {
    expect(allConnectionsOf(index, 'docs/a.md', mentionsIn(index)).naming).toEqual([
      {
        title: 'Mu',
        permalink: '/m/',
        kind: 'concept',
        said: [
          {text: 'An alpha, and Beta.', mark: [3, 8]},
          {text: 'Alpha again.', mark: [0, 5]},
        ],
      },
    ]);
  });

  it('name it with the whole sentence, links and code among it, but not by the words of these', () => {
    const said = (body: string) => {
      const wiki = indexWith({'a.md': note('Alpha', ''), 'b.md': note('Beta', ''), 'm.md': note('Mu', body)});
      return allConnectionsOf(wiki, 'docs/a.md', mentionsIn(wiki)).naming.flatMap(({said}) => said);
    };
    expect(said('See [the *map*](b.md) of alpha and `code`. More.')).toEqual([
      {text: 'See the map of alpha and code.', mark: [15, 20]},
    ]);
    expect(said('The [alpha](b.md) or `alpha`, then alpha.')).toEqual([
      {text: 'The alpha or alpha, then alpha.', mark: [25, 30]},
    ]);
    expect(said('Al[pha](b.md) is no alpha[s](b.md).')).toEqual([]);
  });

  it('are cut on the page, which must not grow with the wiki', () => {
    const many = Object.fromEntries(Array.from({length: 40}, (_, n) => [`n${n}.md`, note(`N ${n}`, '[[Alpha]]')]));
    const {linking, total} = connectionsOf(indexWith({'a.md': note('Alpha', ''), ...many}), 'docs/a.md');
    expect([linking.length, total]).toEqual([SHOWN, 40]);
  });
});
