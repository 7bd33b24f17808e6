import {describe, expect, it} from 'vitest';
import {checkNote} from '../../src/notes/check';
import {rememberedCheck} from '../../src/notes/remembered';

function counting() {
  const asked: string[] = [];
  const check = rememberedCheck((note, tags) => {
    asked.push(note.sourcePath);
    return checkNote(note, tags);
  });
  return {asked, check};
}

const note = (text: string) => ({sourcePath: 'docs/a.mdx', text});
const TEXT = '---\nkind: term\ntags: [soil]\n---\nText.\n';

describe('rememberedCheck', () => {
  it('says what the check says', () => {
    const {check} = counting();
    const tags = new Set(['soil']);
    const [first, again] = [check(note(TEXT), tags), check(note(TEXT), new Set(tags))];
    expect(again).toBe(first);
    expect(first.problems).toEqual(checkNote(note(TEXT), tags).problems);
  });

  it('checks again when the text or the tags are others', () => {
    const {asked, check} = counting();
    check(note(TEXT), new Set(['soil']));
    check(note(`${TEXT}More.\n`), new Set(['soil']));
    expect(check(note(`${TEXT}More.\n`), new Set()).problems.map(({rule}) => rule)).toContain('unknown-tag');
    expect(asked).toHaveLength(3);
  });

  it('keeps notes apart', () => {
    const {asked, check} = counting();
    check(note(TEXT), new Set());
    expect(check({...note(TEXT), sourcePath: 'docs/b.mdx'}, new Set()).sourcePath).toBe('docs/b.mdx');
    expect(asked).toEqual(['docs/a.mdx', 'docs/b.mdx']);
  });
});
