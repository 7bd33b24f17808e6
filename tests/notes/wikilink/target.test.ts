import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseLabel, parseTarget} from '../../../src/notes/wikilink/target';

describe('parseTarget', () => {
  it.each([
    ['Note', {target: 'Note'}],
    ['  Note  ', {target: 'Note'}],
    ['folder/Note.md', {target: 'folder/Note.md'}],
    ['../x', {target: '../x'}],
    ['Note#Heading', {target: 'Note', heading: ['Heading']}],
    ['Note # Heading # Sub ', {target: 'Note', heading: ['Heading', 'Sub']}],
    ['Note#', {target: 'Note'}],
    ['#Heading', {target: '', heading: ['Heading']}],
    ['Note^b-1', {target: 'Note', block: 'b-1'}],
    ['Note#^b1', {target: 'Note', block: 'b1'}],
    ['#^b1', {target: '', block: 'b1'}],
    ['Note#Heading^b1', {target: 'Note', heading: ['Heading'], block: 'b1'}],
    ['x^2 + y', {target: 'x^2 + y'}],
    ['a &amp; b', {target: 'a &amp; b'}],
    ['', {target: ''}],
  ])('takes apart «%s»', (raw, parsed) => {
    expect(parseTarget(raw)).toEqual(parsed);
  });
});

describe('parseLabel', () => {
  it.each([
    ['label', false, {label: 'label'}],
    [' a | b ', false, {label: 'a | b'}],
    ['300', false, {label: '300'}],
    ['', false, {}],
    ['300', true, {size: {width: 300}}],
    ['300x200', true, {size: {width: 300, height: 200}}],
    ['A map|300', true, {label: 'A map', size: {width: 300}}],
    ['A map', true, {label: 'A map'}],
    ['x200', true, {label: 'x200'}],
  ])('takes apart «%s» (embed: %s)', (raw, embed, parsed) => {
    expect(parseLabel(raw, embed)).toEqual(parsed);
  });

  it('keeps every character of a label that is no size, but blanks around it', () => {
    fc.assert(
      fc.property(fc.string(), (raw) => {
        expect(parseLabel(raw, false).label ?? '').toBe(raw.trim());
      }),
    );
  });
});
