import {describe, expect, it} from 'vitest';
import {withDiagrams} from '../../../../src/import/dialects/gitbook/diagrams';

describe('diagrams', () => {
  it.each([
    ['a\n\n{% @mermaid/diagram content="b" %}\n\nc', 'a\n```mermaid\nb\n```\nc'],
    ['{% @mermaid/diagram content="b\n\n"c" %d\n" %}', '```mermaid\nb\n\n"c" %d\n```'],
    ['{% @mermaid/diagram content="b ```` c" %}', '`````mermaid\nb ```` c\n`````'],
    ['```\n{% @mermaid/diagram content="b" %}\n```', '```\n{% @mermaid/diagram content="b" %}\n```'],
    ['{% @mermaid/other content="b" %}', '{% @mermaid/other content="b" %}'],
  ])('of %j become code', (text, made) => {
    expect(withDiagrams(text)).toBe(made);
  });

  it('take as many lines as they took, where blank ones stand around them', () => {
    const text = 'a\n\n{% @mermaid/diagram content="b\nc\nd\n" %}\n\ne';
    expect(withDiagrams(text).split('\n').indexOf('e')).toBe(text.split('\n').indexOf('e'));
  });
});
