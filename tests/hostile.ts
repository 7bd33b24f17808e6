import fc from 'fast-check';
import type {Place} from '../src/types';

const PIECES = [
  ['---', '---js', '--- yaml', '...', '%YAML 1.2', '\n', '\r\n', '\n', '\t', ' ', '  ', '# ', '- ', '? ', ': ', ','],
  ['kind', 'concept', 'title', 'tags', 'status', 'sources', 'a', 'toString', '__proto__', 'constructor', '<<'],
  ['&a ', '*a', '[', ']', '{', '}', '"', "'", '|', '>', '!!set ', '!!binary ', '!!js/function ', '!', '@', '`'],
  ['null', '~', 'true', '0x1F', '1e400', '.nan', '2024-01-01', 'é', '😀', '\uFEFF', '\u2028', '\0', '\\x'],
].flat();

/** Text made of what YAML cares about, and of anything else. */
export const yamlLike: fc.Arbitrary<string> = fc
  .array(fc.oneof({weight: 6, arbitrary: fc.constantFrom(...PIECES)}, {weight: 1, arbitrary: fc.string()}), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));

const VALUES = ['&a [*a]', '{toString: 1}', '&a {b: *a}', '!!set {x}', '[]', '{}', '~', '""', '1', 'true', 'x', '*b'];

/** A mapping of known keys with values that no one expects there. */
export const wrongValues: fc.Arbitrary<string> = fc
  .dictionary(fc.constantFrom('title', 'tags', 'status', 'created', 'sources', 'extra'), fc.constantFrom(...VALUES))
  .chain((data) =>
    fc
      .constantFrom('concept', 'podcast', 'journal', ...VALUES)
      .map((kind) =>
        ['---', `kind: ${kind}`, ...Object.entries(data).map((entry) => entry.join(': ')), '---'].join('\n'),
      ),
  );

/** Any text at all, lone surrogates among it. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({unit: 'binary', maxLength: 80}),
  fc.string({unit: 'grapheme', maxLength: 80}),
  fc.array(fc.integer({min: 0, max: 0xffff}), {maxLength: 40}).map((codes) => String.fromCharCode(...codes)),
);

/** Whether an editor can put its cursor at this place of the text. */
export function isInside(text: string, {line, column}: Place): boolean {
  const found = text.split(/\r?\n/)[line - 1];
  return found !== undefined && column >= 1 && column <= found.length + 1;
}
