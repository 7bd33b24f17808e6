import fc from 'fast-check';

/** Texts of notes and other files, by path below the folder of notes. */
export type Texts = Readonly<Record<string, string>>;

const NAMES = ['index.md', 'a.md', 'b.mdx', 'x/a.md', 'x/index.md', 'x/y/c.md', 'z/b.md', 'z/my note.md'];
const TARGETS = ['a', 'b', 'x/a', 'x', 'c', 'y/c', 'my note', '../a', './b', '/z/b', 'Alpha', 'p.png', 'none'];
const PATHS = ['a.md', 'b.mdx', '../a.md', 'x/index.md#one', './y/c.md', '../z/my%20note.md', '/x/', '/z/b', 'p.png'];
const HEADS = [
  '',
  '---\ntitle: Bee\n---\n',
  '---\ntitle: C\nredirects: [/was/, "#uno -> #one"]\n---\n\n',
  '---\r\nx: 1\r\n---\r\n',
];

const links = fc.oneof(
  fc.constantFrom(...TARGETS).map((target) => `[[${target}#One|label]]`),
  fc.constantFrom(...TARGETS).map((target) => `![[${target}]]`),
  fc.constantFrom(...PATHS).map((target) => `[text](${target})`),
  fc.constantFrom(...PATHS).map((target) => `![alt][r]\n\n[r]: ${target}`),
);
const notes = fc
  .tuple(fc.constantFrom(...HEADS), fc.array(links, {maxLength: 4}))
  .map(([head, all]) => `${head}# Alpha\n\n## One\n\n${all.join('\n\n')}\n`);

/** Small wikis whose notes lead to each other in every way that links can be written. */
export const wikis: fc.Arbitrary<Texts> = fc
  .tuple(fc.array(notes, {minLength: NAMES.length, maxLength: NAMES.length}), fc.subarray(NAMES, {minLength: 2}))
  .map(([texts, names]) => ({
    // No two notes may have had the same address.
    ...Object.fromEntries(
      names.map((name, n) => [name, (texts[NAMES.indexOf(name)] ?? '').replace('/was/', `/was/${n}/`)]),
    ),
    'p.png': '',
    'x/p.png': '',
  }));

/** Moves as they may be tried: what moves, as the nth of the notes and folders there are, and where to. */
export const tries = fc.record({
  nth: fc.nat(),
  to: fc.constantFrom('new', 'x/new name', 'z/z/a', 'x/y/index', 'a', 'b', 'x', 'new/er', 'z/b', 'q/r'),
});

/** The notes and folders that can be moved. */
export function movable(texts: Texts): string[] {
  const paths = Object.keys(texts).filter((name) => name.endsWith('.md') || name.endsWith('.mdx'));
  const folders = paths.flatMap((name) => {
    const parts = name.split('/').slice(0, -1);
    return parts.map((_, n) => parts.slice(0, n + 1).join('/'));
  });
  return [...new Set([...paths, ...folders])].sort();
}
