import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {checkNote} from '../../src/notes/check';
import {UNWRITTEN} from '../../src/notes/draft';
import {formatProblems} from '../../src/notes/problems';
import {NOTE_KINDS} from '../../src/types';
import {isInside, wrongValues, yamlLike} from '../hostile';
import {LEAST, TAGS, noteText} from '../samples';

const check = (text: string) => checkNote({sourcePath: 'docs/a.mdx', text}, TAGS);
const report = (text: string) => formatProblems(check(text).problems);
const rules = (text: string) => check(text).problems.map(({rule, place}) => `${rule} ${place.line}:${place.column}`);

describe('checkNote', () => {
  it.each(NOTE_KINDS)('finds nothing wrong with a good %s and gives its front matter', (kind) => {
    const {problems, meta, usable, frontMatter} = check(noteText(LEAST[kind]));
    expect(problems).toEqual([]);
    expect(meta).toEqual(LEAST[kind]);
    expect(usable).toEqual(LEAST[kind]);
    expect(frontMatter.body).toBe('Text.\n');
  });

  it('reports every wrong key at once, with its place and mend', () => {
    const text = [
      '---',
      'kind: guide',
      'titl: Beans',
      'description: Short.',
      'tags: [soil, watr]',
      'status: seedlin',
      "created: '2024-02-30'",
      'time: soon',
      'sources:',
      '  - title: A',
      '    url: a.example',
      '    link: b',
      '---',
      '',
    ].join('\n');
    expect(report(text)).toMatchInlineSnapshot(`
      "docs/a.mdx:1:1 \`title\` is missing. (missing-key)
          → Add \`title:\` to the front matter.
      docs/a.mdx:3:1 \`titl\` is not a key of such a note. (unknown-key)
          → Perhaps \`title\`. Valid are kind, title, description, tags, status, aliases, redirects, sources, image, keywords, slug, draft, unlisted, publish, search, glossary, hide_title, hide_table_of_contents, toc_min_heading_level, toc_max_heading_level, created, id, sidebar_label, sidebar_position, sidebar_class_name, pagination_label, pagination_next, pagination_prev, time, prerequisites, tools.
      docs/a.mdx:4:1 \`description\` is too short or too small: at least 40 characters. (value)
      docs/a.mdx:5:14 The tag «watr» is not in tags.yml. (unknown-tag)
          → Perhaps \`water\`; or add it to tags.yml.
      docs/a.mdx:6:1 \`status\` is «seedlin», which is not one of its values. (value)
          → Perhaps \`seedling\`. Valid are seedling, growing, evergreen.
      docs/a.mdx:7:1 \`created\` is not a day of the calendar. (value)
      docs/a.mdx:8:1 \`time\` must be a number, not «soon». (value)
      docs/a.mdx:11:5 \`sources[0].url\` must be an address that begins with https://. (value)
      docs/a.mdx:12:5 \`sources[0].link\` is not a key of such a note. (unknown-key)
          → Remove it, or see the keys of the schema.

      9 problems in 1 file"
    `);
  });

  it('says of a note without a kind which kinds there are', () => {
    expect(report(noteText({title: 'A'}))).toMatchInlineSnapshot(`
      "docs/a.mdx:1:1 The note does not say of which kind it is. (kind)
          → Add \`kind:\` to the front matter, one of concept, guide, podcast, journal, course, term, map.

      1 problem in 1 file"
    `);
  });

  it('says of a mistyped kind which one was perhaps meant', () => {
    expect(report(noteText({kind: 'podcats'}))).toMatchInlineSnapshot(`
      "docs/a.mdx:2:1 There is no kind «podcats». (kind)
          → Perhaps \`podcast\`. Valid are concept, guide, podcast, journal, course, term, map.

      1 problem in 1 file"
    `);
  });

  it.each([
    ['a number', 'kind: 12', 'kind 2:1'],
    ['a list', 'kind: [concept]', 'kind 2:1'],
    ['nothing', 'kind:', 'kind 2:1'],
    ['a mapping', 'kind: {a: 1}', 'kind 2:1'],
    ['a mapping that cannot be text', 'kind: {toString: 1}', 'kind 2:1'],
  ])('reports a kind that is %s', (_, line, expected) => {
    expect(rules(`---\n${line}\n---\n`)).toEqual([expected]);
  });

  it('reports a status that cannot be text', () => {
    expect(rules(noteText({...LEAST.term, status: {toString: 1}}))).toEqual(['value 6:1']);
  });

  it('reports front matter that holds itself', () => {
    expect(check('---\nkind: concept\ntitle: &a [*a]\n---\n').problems).not.toEqual([]);
  });

  it.each(Object.keys(LEAST.podcast).filter((key) => key !== 'kind'))('says that «%s» is missing', (key) => {
    const {problems} = check(noteText({...LEAST.podcast, [key]: undefined}));
    expect(problems).toMatchObject([
      {rule: 'missing-key', message: `\`${key}\` is missing.`, mend: `Add \`${key}:\` to the front matter.`},
    ]);
  });

  it.each([
    ['an unknown tag', {...LEAST.term, tags: ['soil', 'watr']}, 'The tag «watr» is not in tags.yml.'],
    ['text for a number', {...LEAST.guide, time: 'soon'}, '`time` must be a number, not «soon».'],
    ['a text for a list', {...LEAST.term, tags: 'soil'}, '`tags` must be a list, not «soil».'],
    ['a list for a text', {...LEAST.term, title: ['A']}, '`title` must be text, not ["A"].'],
    ['a text for a truth', {...LEAST.term, draft: 'yes'}, '`draft` must be true or false, not «yes».'],
    ['nothing for a text', {...LEAST.term, title: null}, '`title` must be text, not null.'],
    ['half a minute', {...LEAST.guide, time: 1.5}, '`time` must be a whole number, not 1.5.'],
    ['an empty text', {...LEAST.term, title: ''}, '`title` must not be empty.'],
    ['a text over two lines', {...LEAST.term, title: 'a\nb'}, '`title` must be one line.'],
    [
      'too short a text',
      {...LEAST.term, description: 'x'},
      '`description` is too short or too small: at least 40 characters.',
    ],
    [
      'too many entries',
      {...LEAST.term, tags: Array(7).fill('soil')},
      '`tags` is too long or too large: at most 6 entries.',
    ],
    ['too big a number', {...LEAST.guide, time: 9000}, '`time` is too long or too large: at most 6000.'],
    ['no day of the calendar', {...LEAST.term, created: '2024-02-30'}, '`created` is not a day of the calendar.'],
    ['a word for a day', {...LEAST.term, created: 'soon'}, '`created` must be a date such as 2026-03-21.'],
    [
      'no date',
      {...LEAST.term, sources: [{title: 'a', date: 'May'}]},
      '`sources[0].date` must be a year, a month or a day: 2026, 2026-03 or 2026-03-21.',
    ],
  ])('explains %s', (_, data, message) => {
    expect(check(noteText(data)).problems.map((problem) => problem.message)).toEqual([message]);
  });

  it('cuts long values short in its messages', () => {
    const [problem] = check(noteText({...LEAST.term, draft: 'x'.repeat(500)})).problems;
    expect(problem?.message.length).toBeLessThan(100);
  });

  it('reports a description that is still the template’s', () => {
    expect(rules(noteText({...LEAST.term, description: UNWRITTEN}))).toEqual(['unwritten 4:1']);
  });

  it('reports nothing else where the front matter cannot be read', () => {
    expect(rules('---js\nkind: 1\n---\n')).toEqual(['front-matter-language 1:1']);
    expect(rules('---\ntitel: A\ntitel: B\n---\n')).toEqual(['duplicate-key 3:1']);
  });
});

describe('usable front matter', () => {
  it('comes without the keys at fault and without its kind, and with the others', () => {
    const {usable, meta} = check(noteText({...LEAST.guide, time: 'soon', draft: true}));
    expect(meta).toBeUndefined();
    expect(usable).toEqual({...LEAST.guide, kind: undefined, time: undefined, draft: true});
  });

  it('comes without keys that no such note has', () => {
    expect(check(noteText({...LEAST.term, titel: 'x'})).usable).toEqual({...LEAST.term, kind: undefined});
  });

  it('comes without a kind that there is not', () => {
    expect(check(noteText({...LEAST.term, kind: 'therm'})).usable).not.toHaveProperty('kind');
  });

  it('is empty where the front matter cannot be read', () => {
    expect(check('---js\nkind: 1\n---\n').usable).toEqual({});
  });
});

describe('checkNote, given anything', () => {
  it('never throws, and every problem lies inside the file', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          yamlLike,
          yamlLike.map((yaml) => `---\nkind: map\n${yaml}\n---\n`),
          wrongValues,
        ),
        (text) => {
          const {problems} = check(text);
          expect(problems.filter(({place}) => !isInside(text, place))).toEqual([]);
        },
      ),
      {numRuns: 1000},
    );
  });

  it('gives front matter exactly when there is no problem', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(LEAST.guide)), fc.jsonValue()), (changes) => {
        const {meta, problems} = check(noteText({...LEAST.guide, ...changes}));
        expect(meta === undefined).toBe(problems.length > 0);
      }),
    );
  });
});
