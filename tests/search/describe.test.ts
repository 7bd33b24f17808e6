import {describe, expect, it} from 'vitest';
import {described} from '../../src/search/extract/describe';
import type {Extract} from '../../src/search/extract/extract';

const page = (url: string, description: string | undefined, text: string): Extract => ({
  url,
  title: 't',
  folder: '',
  ...(description !== undefined && {description}),
  sections: [{anchor: '', heading: '', text, code: ''}],
});
const texts = (pages: readonly Extract[]): readonly string[] =>
  described(pages).map(({sections}) => sections[0]?.text ?? '');

describe('described', () => {
  it('puts the description first', () => {
    expect(texts([page('/a/', 'What it is.', 'Text.'), page('/b/', 'Alone.', '')])).toEqual([
      'What it is.\nText.',
      'Alone.',
    ]);
  });

  it('says nothing twice, across blocks either', () => {
    expect(texts([page('/a/', 'One. Two.', 'One.\nTwo. Three.')])).toEqual(['One.\nTwo. Three.']);
  });

  it('leaves out what stands on several pages: that is the description of the site', () => {
    expect(
      texts([page('/a/', 'All about bees', 'A'), page('/b/', 'All about bees', 'B'), page('/c/', undefined, 'C')]),
    ).toEqual(['A', 'B', 'C']);
  });
});
