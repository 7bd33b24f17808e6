import {describe, expect, it} from 'vitest';
import {LOG_ARGS, parseLog} from '../../../src/notes/history/log';

const [ONE, TWO, NONE] = ['1'.repeat(40), '2'.repeat(40), '0'.repeat(40)];
const header = (...fields: readonly string[]) => fields.map((field) => `${field}\0`).join('');
const PLAIN = header('abc', 'def', '1710000000', 'Ada', '', 'Say more');

describe('parseLog', () => {
  it('gives nothing for no history', () => {
    expect(parseLog('')).toEqual([]);
  });

  it('reads who committed what and when', () => {
    expect(parseLog(header('abc', '', '1710000000', 'Ada Lovelace', 'Bo <b@c.d>\u001fCy <c@d.e>', 'Say more'))).toEqual(
      [
        {
          hash: 'abc',
          time: 1_710_000_000_000,
          author: 'Ada Lovelace',
          coAuthors: ['Bo <b@c.d>', 'Cy <c@d.e>'],
          subject: 'Say more',
          isMerge: false,
          files: [],
        },
      ],
    );
  });

  it.each([
    ['a new file', `:000000 100644 ${NONE} ${ONE} A\0docs/a.md\0`, {status: 'added', path: 'docs/a.md', content: ONE}],
    [
      'a change',
      `:100644 100644 ${ONE} ${TWO} M\0docs/a.md\0`,
      {status: 'changed', path: 'docs/a.md', content: TWO, before: ONE},
    ],
    ['a deletion', `:100644 000000 ${ONE} ${NONE} D\0docs/a.md\0`, {status: 'deleted', path: 'docs/a.md', before: ONE}],
    [
      'a renaming',
      `:100644 100644 ${ONE} ${TWO} R085\0docs/a.md\0docs/b.md\0`,
      {status: 'renamed', from: 'docs/a.md', path: 'docs/b.md', content: TWO, before: ONE},
    ],
    [
      'a copy, which is a new file',
      `:100644 100644 ${ONE} ${TWO} C085\0docs/a.md\0docs/b.md\0`,
      {status: 'added', path: 'docs/b.md', content: TWO},
    ],
    [
      'a change of what it is, which changes it',
      `:100644 120000 ${ONE} ${TWO} T\0docs/a.md\0`,
      {status: 'changed', path: 'docs/a.md', content: TWO, before: ONE},
    ],
    [
      'a merge of two changes',
      `::100644 100644 100644 ${ONE} ${NONE} ${TWO} MM\0docs/a.md\0`,
      {status: 'changed', path: 'docs/a.md', content: TWO, before: ONE},
    ],
    [
      'a merge of three, which deletes',
      `:::100644 100644 100644 000000 ${ONE} ${ONE} ${ONE} ${NONE} DDD\0docs/a.md\0`,
      {status: 'deleted', path: 'docs/a.md', before: ONE},
    ],
    [
      'a path with a line break and a quotation mark',
      `:000000 100644 ${NONE} ${ONE} A\0docs/a\n"b".md\0`,
      {status: 'added', path: 'docs/a\n"b".md', content: ONE},
    ],
  ])('reads %s', (_, line, file) => {
    expect(parseLog(`${PLAIN}\n${line}`)[0]?.files).toEqual([file]);
  });

  it('tells a merge by its parents, and goes on with the next commit', () => {
    const line = `:000000 100644 ${NONE} ${ONE} A\0a.md\0`;
    const output = `${header('m', 'a b', '2', 'Ada', '', 'Merge')}${header('n', 'a', '1', 'Bo', '', '')}\n${line}${line}`;
    const [merge, other, ...rest] = parseLog(output);
    expect(merge).toMatchObject({hash: 'm', isMerge: true, files: []});
    expect(other).toMatchObject({hash: 'n', isMerge: false, subject: ''});
    expect(other?.files).toHaveLength(2);
    expect(rest).toEqual([]);
  });

  it('refuses output that is cut off', () => {
    expect(() => parseLog(`${PLAIN}abc\0def\0`)).toThrow('in the middle of a commit, after 1 whole ones');
  });
});

describe('LOG_ARGS', () => {
  it('asks git for no address', () => {
    expect(LOG_ARGS.join(' ')).not.toMatch(/%[ac][eE]/);
  });
});
