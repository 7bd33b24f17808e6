import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseTags} from '../../src/notes/tags';
import {isInside, yamlLike} from '../hostile';

describe('parseTags', () => {
  it('takes the keys as tags, in whatever form their values are', () => {
    const {tags, problems} = parseTags(
      'docs/tags.yml',
      '# All tags\nsoil: {label: Soil}\nwater:\n  label: W\nci-cd:\n',
    );
    expect([...tags]).toEqual(['soil', 'water', 'ci-cd']);
    expect(problems).toEqual([]);
  });

  it('gives no tags for an empty file', () => {
    expect(parseTags('docs/tags.yml', '')).toEqual({tags: new Set(), problems: []});
  });

  it.each([
    ['a tag that stands twice', 'a:\nb:\na:\n', 'duplicate-key', 3],
    ['a list', '- a\n- b\n', 'front-matter', 1],
    ['YAML that cannot be read', 'a: [\n', 'yaml', 2],
  ])('reports %s', (_, text, rule, line) => {
    const {tags, problems} = parseTags('docs/tags.yml', text);
    expect(tags).toEqual(new Set());
    expect(problems).toMatchObject([{sourcePath: 'docs/tags.yml', rule, place: {line}}]);
  });

  it('speaks of the list of tags, not of front matter', () => {
    const {problems} = parseTags('docs/tags.yml', '- a\n');
    expect(problems.map(({message}) => message).join()).not.toMatch(/front matter/i);
  });

  it('never throws, and every problem lies inside the file', () => {
    fc.assert(
      fc.property(yamlLike, (text) => {
        const {problems} = parseTags('docs/tags.yml', text);
        expect(problems.filter(({place}) => !isInside(text, place))).toEqual([]);
      }),
      {numRuns: 500},
    );
  });
});
