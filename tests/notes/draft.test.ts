import fc from 'fast-check';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {checkNote} from '../../src/notes/check';
import {draftAddress, draftPath, fileNameOf, fillTemplate, UNWRITTEN, type Draft} from '../../src/notes/draft';
import {NOTE_KINDS, type NoteKind} from '../../src/types';
import {anyText} from '../hostile';
import {TAGS} from '../samples';

const TODAY = '2024-02-29';
const draft = (kind: NoteKind, title: string): Draft => ({kind, title, today: TODAY});
const templateOf = (kind: NoteKind) =>
  readFileSync(path.join(__dirname, `../../src/notes/templates/${kind}.mdx`), 'utf8');

describe('fileNameOf', () => {
  it.each([
    ["What's new in CI/CD?", 'whats-new-in-cicd'],
    ['Über Köln', 'uber-koln'],
    ['  Beans  ', 'beans'],
    ['a -- b', 'a-b'],
    ['-a-', 'a'],
    ['日本語', '日本語'],
    ['ガラス', 'ガラス'],
    ['हिन्दी भाषा', 'हिन्दी-भाषा'],
    ['Café crème', 'cafe-creme'],
    ['../../etc/passwd', 'etcpasswd'],
    ['C:\\Windows', 'cwindows'],
    ['a\0b', 'ab'],
    ['...', ''],
    ['???', ''],
    ['', ''],
    ['😀', ''],
  ])('makes of %j the name %j', (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });

  it('gives no name that Docusaurus leaves out, as it does those with _ before them', () => {
    expect(fileNameOf('_private thoughts')).toBe('private-thoughts');
    expect(fileNameOf('_')).toBe('');
  });

  it('gives a name that fits a file system, however long the title', () => {
    expect(Buffer.byteLength(`2024-02-29-${fileNameOf('語'.repeat(120))}.mdx`)).toBeLessThanOrEqual(255);
  });

  it('gives only names that are safe on every disk and in every address', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const name = fileNameOf(title);
        expect(name).toBe(path.basename(name));
        expect(name).not.toMatch(/[\s/\\:*?"<>|#%&.\p{Cc}]/u);
        expect(name).not.toMatch(/^[-_]|-$|--/);
        expect(name).toBe(name.toLowerCase());
      }),
      {numRuns: 1000},
    );
  });

  it('leaves a name as it is', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        expect(fileNameOf(fileNameOf(title))).toBe(fileNameOf(title));
      }),
    );
  });
});

describe('draftPath and draftAddress', () => {
  it.each<[NoteKind, string | undefined, string, string]>([
    ['concept', undefined, 'mlops/data-drift.mdx', 'mlops/data-drift/'],
    ['guide', undefined, 'guides/data-drift.mdx', 'guides/data-drift/'],
    ['podcast', undefined, 'podcasts/data-drift.mdx', 'podcasts/data-drift/'],
    ['course', undefined, 'learning/data-drift.mdx', 'learning/data-drift/'],
    ['term', undefined, 'glossary/data-drift.mdx', 'glossary/data-drift/'],
    ['map', undefined, 'mlops/data-drift.mdx', 'mlops/data-drift/'],
    ['journal', undefined, 'journal/2024-02-29-data-drift.mdx', 'journal/data-drift/'],
    ['guide', 'mlops/pillars', 'mlops/pillars/data-drift.mdx', 'mlops/pillars/data-drift/'],
    ['guide', '', 'data-drift.mdx', 'data-drift/'],
  ])('put a %s into %s', (kind, folder, file, address) => {
    expect(draftPath(draft(kind, 'Data drift'), folder)).toBe(file);
    expect(draftAddress(draft(kind, 'Data drift'), folder)).toBe(address);
  });

  // The configuration keeps Docusaurus from taking numbers off the beginning of a file's name.
  it.each([
    ['3 ways to deploy', 'guides/3-ways-to-deploy/'],
    ['10. Rule of ten', 'guides/10-rule-of-ten/'],
    ['2024-01 in review', 'guides/2024-01-in-review/'],
    ['2024', 'guides/2024/'],
  ])('give «%s» the address of its page', (title, address) => {
    expect(draftAddress(draft('guide', title))).toBe(address);
  });
});

describe('fillTemplate', () => {
  it('fills in what is known and leaves the rest', () => {
    const filled = fillTemplate(
      '{{title}}|{{slug}}|{{tag}}|{{today}}|{{other}}|{{title}}',
      draft('term', 'A "b"'),
      'soil',
    );
    expect(filled).toBe('"A \\"b\\""|a-b|soil|2024-02-29|{{other}}|"A \\"b\\""');
  });

  it('leaves words that every object knows', () => {
    expect(fillTemplate('{{constructor}} {{toString}}', draft('term', 'A'), 'soil')).toBe(
      '{{constructor}} {{toString}}',
    );
  });

  it.each(['$&', '$1', '{{today}}', '{{title}}'])('keeps a title such as «%s» word for word', (title) => {
    expect(fillTemplate('{{title}}', draft('term', title), 'soil')).toBe(JSON.stringify(title));
  });

  it.each(NOTE_KINDS)('makes of the template of a %s a note that lacks its description alone', (kind) => {
    const titles = fc.oneof(
      fc.constantFrom('a: b', '# a', '"', "'", '- a', '&a', '*a', '{a}', '[a]', '!a', '%a', '@a', '`a`', 'null a'),
      fc.constantFrom('2024', 'true', 'null', '1e3', '0x1F', 'a\u2028b'),
      fc.string({unit: 'grapheme', minLength: 1, maxLength: 40}),
    );
    fc.assert(
      fc.property(titles, (title) => {
        fc.pre(fileNameOf(title) !== '');
        const text = fillTemplate(templateOf(kind), draft(kind, title), 'soil');
        const {problems, frontMatter} = checkNote({sourcePath: 'docs/a.mdx', text}, TAGS);
        expect(problems.map(({rule}) => rule)).toEqual(['unwritten']);
        expect(frontMatter.data).toMatchObject({title, description: UNWRITTEN, tags: ['soil']});
      }),
    );
  });
});
