import {describe, expect, it} from 'vitest';
import {relatedIn} from '../../../src/notes/graph/related';
import {wordsOfNote} from '../../../src/notes/graph/words';
import {tellingWords} from '../../../src/search/analyse/telling';
import {indexWith} from '../notes';

type Texts = Readonly<Record<string, string>>;

/** Notes that have nothing to do with the others, so that rare is rare. */
const OTHERS: Texts = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => [
    `other/${letter}.md`,
    note({title: `Other ${letter}`, tags: ['other'], body: `The ${letter.repeat(6)} is a ${letter.repeat(7)}.`}),
  ]),
);

function note({
  title,
  tags = [],
  body = '',
  marks = '',
}: {
  title: string;
  tags?: string[];
  body?: string;
  marks?: string;
}) {
  return `---\ntitle: ${title}\ntags: [${tags.join(', ')}]\n${marks}---\n\n${body}\n`;
}

function relatedWith(texts: Texts) {
  const index = indexWith({...texts, ...OTHERS});
  return relatedIn(index, (one) => wordsOfNote(one, tellingWords));
}

describe('relatedIn', () => {
  it.each([
    [
      'link to the same note',
      {
        'a.md': note({title: 'A', body: '[[Hub]] [[Wheel]]'}),
        'b.md': note({title: 'B', body: '[[Wheel]] [[Hub]]'}),
        'hub.md': note({title: 'Hub'}),
        'wheel.md': note({title: 'Wheel'}),
      },
      ['Both link to Hub and Wheel'],
    ],
    [
      'are linked from the same notes',
      {
        'a.md': note({title: 'A'}),
        'b.md': note({title: 'B'}),
        'hub.md': note({title: 'Hub', body: '[[a]] [[b]]'}),
        'wheel.md': note({title: 'Wheel', body: '[[a]] [[b]]'}),
      },
      ['Both are linked from Hub and Wheel'],
    ],
    [
      'have a rare tag in common',
      {'a.md': note({title: 'A', tags: ['frost', 'other']}), 'b.md': note({title: 'B', tags: ['frost', 'other']})},
      ['Share the tag frost'],
    ],
    [
      'speak of the same things',
      {
        'a.md': note({title: 'A', body: 'Monitors catch drifting thresholds. The monitor drifts.'}),
        'b.md': note({title: 'B', body: 'A threshold is monitored, and drifts as monitors do.'}),
      },
      ['Both speak of monitors and drifting'],
    ],
  ] as const)('names notes that %s, and says so', (_, texts, why) => {
    const related = relatedWith(texts);
    expect(related('docs/a.md')).toContainEqual({title: 'B', permalink: '/b/', why});
    expect(related('docs/b.md')?.map(({title}) => title)).toContain('A');
  });

  it('leaves out notes that are linked already, in either direction', () => {
    const same = {tags: ['frost', 'snow'], body: 'Threshold drifts monitored.'};
    const related = relatedWith({
      'a.md': note({title: 'A', ...same, body: `${same.body} [[b]]`}),
      'b.md': note({title: 'B', ...same}),
      'c.md': note({title: 'C', ...same}),
    });
    expect(related('docs/a.md')?.map(({title}) => title)).toEqual(['C']);
    expect(related('docs/b.md')?.map(({title}) => title)).toEqual(['C']);
  });

  it('says nothing of a tag that nearly all notes have', () => {
    const related = relatedWith({
      'a.md': note({title: 'A', tags: ['other']}),
      'b.md': note({title: 'B', tags: ['other']}),
    });
    expect(related('docs/a.md')).toEqual([]);
  });

  it.each(['draft: true\n', 'unlisted: true\n', 'publish: false\n'])(
    'neither names nor counts a note with %j',
    (marks) => {
      const same = {tags: ['frost'], body: 'Threshold drifts monitored. [[secret]]'};
      const texts = {
        'a.md': note({title: 'A', ...same}),
        'b.md': note({title: 'B', ...same}),
        'c.md': note({title: 'C', tags: ['snow'], body: 'Nothing alike.'}),
      };
      const secret = note({
        title: 'Secret',
        tags: ['frost', 'wombat'],
        body: 'Threshold drifts monitored. [[a]] [[b]]',
        marks,
      });
      const without = relatedWith({...texts, 'secret.md': note({title: 'Secret', marks: 'draft: true\n'})});
      const related = relatedWith({...texts, 'secret.md': secret});
      for (const path of ['docs/a.md', 'docs/b.md', 'docs/c.md']) {
        expect(JSON.stringify(related(path))).not.toContain('ecret');
        expect(related(path)).toEqual(without(path));
      }
      expect(related('docs/secret.md')).toBeUndefined();
      expect(related('docs/none.md')).toBeUndefined();
    },
  );

  it('names at most five, the most alike first, and is the same for the same notes', () => {
    const texts = Object.fromEntries(
      Array.from({length: 9}, (_, at) => [
        `n${at}.md`,
        note({
          title: `N${at}`,
          tags: ['frost', 'ice', ...(at < 2 ? ['snow'] : [])],
          body: 'Threshold drifts.',
        }),
      ]),
    );
    const related = relatedWith(texts)('docs/n0.md') ?? [];
    expect(related.length).toBe(5);
    expect(related[0]?.title).toBe('N1');
    const turned = Object.fromEntries(Object.entries(texts).reverse());
    expect(relatedWith(turned)('docs/n0.md')).toEqual(related);
  });

  it('takes less than a kilobyte of a page, also with long titles', () => {
    const title = 'A title as long as titles of notes ever are in a wiki';
    const texts = Object.fromEntries(
      Array.from({length: 9}, (_, at) => [
        `n${at}.md`,
        note({title: `${title} ${at}`, tags: ['frost', 'snow', 'rain']}),
      ]),
    );
    expect(JSON.stringify(relatedWith(texts)('docs/n0.md')).length).toBeLessThan(1000);
  });
});
