import {describe, expect, it} from 'vitest';
import {findAnchor, anchorsOf} from '../../src/import/links/anchors';
import {addressOf, kindOf, locateByPath} from '../../src/import/links/locate';
import {elementTree} from '../../src/import/read/tree';
import {readNote} from '../../src/notes/reading/note';
import {dialectNamed} from '../../src/import/dialects';
import {imported, sourceOf} from './source';

describe('kindOf', () => {
  it.each([
    ['a.md', 'path'],
    ['../a b.md#x', 'path'],
    ['https://a.example', 'elsewhere'],
    ['//a.example', 'elsewhere'],
    ['mailto:a@b.example', 'elsewhere'],
    ['javascript:alert(1)', 'refused'],
    [' JAVA\tSCRIPT:alert(1)', 'refused'],
    ['vbscript:x', 'refused'],
    ['data:text/html,x', 'refused'],
    ['file:///etc/passwd', 'refused'],
  ])('takes %j for %s', (url, kind) => {
    expect(kindOf(url)).toBe(kind);
  });
});

describe('locateByPath', () => {
  const source = sourceOf({'a.md': '', 'b/README.md': '', 'b/c.md': '', 'd e.md': ''});
  it.each([
    ['c.md', 'b/README.md', 'b/c.md'],
    ['../a', 'b/c.md', 'a.md'],
    ['/a.md', 'b/c.md', 'a.md'],
    ['b/', 'a.md', 'b/README.md'],
    ['b', 'a.md', 'b/README.md'],
    ['d e.md', 'a.md', 'd e.md'],
    ['a.html', 'b/c.md', undefined],
    ['../../a.md', 'b/c.md', undefined],
    ['gone.md', 'a.md', undefined],
  ])('finds %j from %s at %s', (path, from, found) => {
    expect(locateByPath(path, from, source)).toBe(found);
  });

  it('reads an address without its query and with its percent signs resolved', () => {
    expect(addressOf('d%20e.md?raw#one%20two')).toEqual({path: 'd e.md', anchor: 'one two'});
  });
});

describe('findAnchor', () => {
  const tree = elementTree("## What's new?\n\n## 1. Two <a id='own'></a>\n\nText ^b-1\n", dialectNamed('markdown'));
  it.each([
    ['whats-new', 'whats-new'],
    ["what's-new", 'whats-new'],
    ['id-1.-two', '1-two-'],
    ['^b-1', '^b-1'],
    ['1. Two#^b-1', '^b-1'],
    ["1. Two#What's new?", 'whats-new'],
    ['^gone', undefined],
    ['gone', undefined],
  ])('leads %j to %j', (anchor, id) => {
    expect(findAnchor(anchorsOf(tree, undefined), anchor)).toBe(id);
  });
});

describe('links of the wiki', () => {
  const existing = ['docs/a.md', 'docs/x/bean.md'].map((sourcePath) => readNote({sourcePath, text: 'See [[bean]].'}));

  it('that would lead elsewhere are named', () => {
    expect(imported(sourceOf({'bean.md': 'B'}), 'markdown', {existing}).changed).toEqual(['docs/a.md:1:5 [[bean]]']);
  });

  it('that lead where they did are not', () => {
    expect(imported(sourceOf({'b/bean.md': 'B'}), 'markdown', {existing}).changed).toEqual([]);
  });
});
