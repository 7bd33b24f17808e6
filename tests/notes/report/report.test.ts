import {describe, expect, it} from 'vitest';
import {reportOf, reportText} from '../../../src/notes/report/report';
import {indexWith} from '../notes';

const note = (title: string, body: string, more = '') => `---\ntitle: ${title}\n${more}---\n\n${body}\n`;

const TEXTS = {
  'ants.md': note(
    'Ants',
    '[bees](bees.md) and [[Wasps]], [[wasps]].\n\nNot so with crickets.',
    'description: On ants.\n',
  ),
  'bees.md': note('Bees', 'Text of [[Flies]].', 'description: On bees.\n'),
  'bee.md': note('Bees!', '[[ants]]', 'description: On bees.\n'),
  'crickets.md': note('Crickets', '[ants](ants.md)'),
  'secret.md': note('Secret', '[[Hornets]] and [[bees]]', 'draft: true\n'),
  'quiet.md': note('Quiet', '[[Hornets]]', 'unlisted: true\n'),
};
const CHANGED = new Map([
  ['docs/ants.md', '2025-03-22'],
  ['docs/bees.md', '2025-03-21'],
  ['docs/bee.md', '2019-01-01'],
  ['docs/secret.md', '2019-01-01'],
]);

describe('reportOf', () => {
  const report = reportOf(indexWith(TEXTS), {changed: CHANGED});

  it('names what may want mending, as text', () => {
    expect(reportText(report)).toMatchInlineSnapshot(`
      "4 notes looked at.

      Wanted notes (2). Named in wikilinks, but not written yet; the most wanted first.
        docs/ants.md:6 Wasps: named 2 times
        docs/bees.md:6 Flies: named 1 time

      Orphans (2). No other note leads to them.
        docs/bee.md Bees!
        docs/crickets.md Crickets

      Dead ends (1). They lead to no other note.
        docs/bees.md Bees

      Unlinked mentions (1). A note names another that it nowhere links to; the first place.
        docs/ants.md:8 Ants: names Crickets: «crickets»

      Stale notes (2). Not changed for a year or longer; the oldest first.
        docs/bee.md Bees!: last changed 2019-01-01
        docs/bees.md Bees: last changed 2025-03-21

      Without description (1). Lists and previews have nothing to show for them.
        docs/crickets.md Crickets

      Similar titles (1). Readers may take them for one another.
        docs/bee.md Bees!: and Bees (docs/bees.md)"
    `);
  });

  it('gives the same as values', () => {
    expect(report.notes).toBe(4);
    expect(report.parts.wanted[0]).toEqual({
      title: 'Wasps',
      sourcePath: 'docs/ants.md',
      line: 6,
      detail: 'named 2 times',
    });
    expect(report.parts.orphans.map(({permalink}) => permalink)).toEqual(['/bee/', '/crickets/']);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('tells nothing of hidden and unlisted notes', () => {
    expect(JSON.stringify(report)).not.toMatch(/secret|quiet|hornets/i);
  });

  it('says that there is nothing to say', () => {
    expect(reportText(reportOf(indexWith({})))).toMatch(
      /^0 notes looked at\.\n\nNothing to report of: wanted notes, orphans/,
    );
  });
});
