import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {readFrontMatter} from '../../src/notes/docusaurus';
import type {NoteMeta} from '../../src/notes/schema';
import {NOTE_KINDS, type NoteKind} from '../../src/types';
import {KindLabel, StatusLabel} from '../../src/wiki/KindLabel';
import {NoteFacts} from '../../src/wiki/NoteFacts';
import {outlineOf, tagsOf} from '../html';
import {LEAST, metaFor, noteText} from '../samples';

type Data = Readonly<Record<string, unknown>>;

/** The facts as the pairs of label and value that a reader hears. */
function factsOf(kind: NoteKind, more: Data = {}): string[][] {
  const html = outlineOf(<NoteFacts meta={metaFor(kind, more)} />);
  return [...html.matchAll(/<div><dt>(.*?)<\/dt><dd>(.*?)<\/dd><\/div>/g)].map(([, label = '', value = '']) => [
    label,
    value,
  ]);
}

describe('NoteFacts', () => {
  it.each<[NoteKind, Data, string[][]]>([
    [
      'podcast',
      {},
      [
        ['Show', 'Garden Talk'],
        ['Episode', 'On worms'],
        ['Date', 'not known'],
        ['Hosts', 'Ada'],
      ],
    ],
    [
      'podcast',
      {url: 'https://a.example/12', date: '2024-03-01', hosts: ['Ada', 'Bo'], guests: ['Cy'], length: 75},
      [
        ['Show', 'Garden Talk'],
        ['Episode', '<a href="https://a.example/12">On worms</a>'],
        ['Date', '<time dateTime="2024-03-01">1 March 2024</time>'],
        ['Hosts', 'Ada, Bo'],
        ['Guests', 'Cy'],
        ['Length', '1 h 15 min'],
      ],
    ],
    [
      'course',
      {prerequisites: []},
      [
        ['Provider', 'Garden School'],
        ['Progress', 'planned'],
      ],
    ],
    [
      'course',
      {url: 'https://a.example', author: 'Ada', prerequisites: ['a spade', 'a bed']},
      [
        ['Provider', '<a href="https://a.example">Garden School</a>'],
        ['Taught by', 'Ada'],
        ['Progress', 'planned'],
        ['Prerequisites', '<ul><li>a spade</li><li>a bed</li></ul>'],
      ],
    ],
    ['guide', {tools: []}, [['Time', 'about 30 min']]],
    [
      'guide',
      {prerequisites: ['a bed'], tools: ['rake', 'hoe']},
      [
        ['Time', 'about 30 min'],
        ['You need', '<ul><li>a bed</li></ul>'],
        ['Tools', 'rake, hoe'],
      ],
    ],
    ['journal', {sources: [{title: 'A', author: 'Ada'}, {title: 'B'}]}, [['Source', 'Ada, B']]],
  ])('says of a %s with %j what it is', (kind, more, facts) => {
    expect(factsOf(kind, more)).toEqual(facts);
  });

  it.each(['concept', 'term', 'map'] as const)('shows no card for a %s', (kind) => {
    expect(outlineOf(<NoteFacts meta={metaFor(kind)} />)).toBe('');
  });

  it('shows hostile text as text', () => {
    const evil = '<script>alert(1)</script>';
    expect(tagsOf(<NoteFacts meta={metaFor('podcast', {show: evil, episode: evil, hosts: [evil]})} />)).not.toContain(
      'script',
    );
  });
});

describe('a note under work', () => {
  /** The front matter that the page of such a note is given while it is written; what is at fault is left out. */
  async function pageOf(data: Data): Promise<NoteMeta> {
    const siteDir = path.resolve('/site');
    const {frontMatter} = await readFrontMatter({siteDir, notesDir: 'docs', isHidden: async () => false})({
      filePath: path.join(siteDir, 'docs/a.mdx'),
      fileContent: noteText(data),
      defaultParseFrontMatter: () => Promise.reject(new Error('Not asked.')),
    });
    // The same border as in src/wiki/useNote.ts.
    return frontMatter as unknown as NoteMeta;
  }

  const CASES = NOTE_KINDS.flatMap((kind) => Object.keys(LEAST[kind]).map((key) => [kind, key] as const));

  it.each(CASES)('is shown all the same: a %s without «%s»', async (kind, key) => {
    const meta = await pageOf({...LEAST[kind], [key]: undefined});
    const head = meta.kind !== undefined && (
      <>
        <KindLabel kind={meta.kind} />
        <StatusLabel status={meta.status} />
        <NoteFacts meta={meta} />
      </>
    );
    expect(() => outlineOf(head)).not.toThrow();
  });

  it('is shown all the same: a note of a kind that there is not', async () => {
    const meta = await pageOf({...LEAST.term, kind: 'therm'});
    expect(() => outlineOf(meta.kind !== undefined && <KindLabel kind={meta.kind} />)).not.toThrow();
  });
});
