import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {NoteText} from '../../../src/notes/check';
import {indexOf, linksOf} from '../../../src/notes/graph/build';
import {docIdOf, isCategory} from '../../../src/notes/move/ids';
import {changesOf} from '../../../src/notes/move/changes';
import {planMove} from '../../../src/notes/move/plan';
import type {MovePlan} from '../../../src/notes/move/types';
import {withRedirects} from '../../../src/notes/move/redirects';
import {requiredFile} from '../../../src/notes/move/required';
import {undoOf} from '../../../src/notes/move/undo';
import {strayLinks} from '../../../src/notes/move/verify';
import {readNote} from '../../../src/notes/reading/note';
import {requiredBy, scalarIn} from '../../../src/notes/reading/required';
import {TODAY} from '../notes';
import {movable, tries, type Texts} from './corpus';

const NOTES = ['index.mdx', 'a.mdx', 'x/a.mdx', 'x/index.mdx', 'x/y/c.mdx', 'z/b.mdx'];
const PARTS = ['_part.mdx', 'x/_part.mdx', 'x/y/_said.mdx'];
const FILES = [...NOTES, ...PARTS, 'p.png', 'x/p.png', 'x/values.ts', 'none.txt'];

/** `docs/x/a.mdx`, `docs/p.png` → `../p.png` */
const wayTo = (from: string, to: string) => `${'../'.repeat(from.split('/').length - 1) || './'}${to}`;

const line = (from: string) =>
  fc
    .constantFrom(...FILES)
    .chain((file) =>
      fc.constantFrom(
        `import A from '${wayTo(from, file)}'`,
        `export {b} from "@site/docs/${file}"`,
        `<img src={require('${wayTo(from, file)}').default} />`,
        `import C from '!!raw-loader!${wayTo(from, file)}?x'`,
        `[text](${wayTo(from, file)})`,
        "import D from 'react'",
      ),
    );
const head = fc.constantFrom('', ...NOTES.map((name) => `---\npagination_next: ${name.replace('.mdx', '')}\n---\n\n`));
const textOf = (name: string) =>
  fc
    .tuple(
      PARTS.includes(name) ? fc.constant('') : head,
      fc.uniqueArray(line(name), {maxLength: 4, selector: (one) => one.slice(0, 9)}),
    )
    .map(([top, lines]) => `${top}${lines.join('\n\n')}\n`);
const wikis: fc.Arbitrary<Texts> = fc
  .record(Object.fromEntries([...NOTES, ...PARTS].map((name) => [name, textOf(name)])))
  .map((texts) => ({
    ...texts,
    'p.png': '',
    'x/p.png': '',
    'x/values.ts': '',
    'x/_category_.yml': 'link: {type: doc, id: a}\n',
  }));

/** A wiki of texts, those that are no notes apart. */
function sceneOf(texts: Texts) {
  const all = Object.entries(texts).map(([name, text]) => ({sourcePath: `docs/${name}`, text}));
  const isNote = ({sourcePath}: NoteText) => sourcePath.endsWith('.mdx') && !sourcePath.includes('/_');
  const files = all.filter((one) => !isNote(one));
  return {
    index: indexOf({
      root: 'docs',
      notes: all.filter(isNote).map(readNote),
      files: files.map(({sourcePath}) => sourcePath),
      today: TODAY,
    }),
    others: files.filter(({sourcePath}) => sourcePath.endsWith('.mdx') || isCategory(sourcePath)),
    textOf: (path: string) => all.find(({sourcePath}) => sourcePath === path) ?? {sourcePath: path, text: ''},
    all,
  };
}

function carriedOut(texts: Texts, plan: MovePlan): Texts {
  const {textOf: textAt} = sceneOf(texts);
  const changes = changesOf(plan, textAt);
  const changed = new Set(changes.map(({from}) => from));
  const kept = Object.entries(texts).filter(([name]) => !changed.has(`docs/${name}`));
  const moved = changes.map(({from, to, text}) => [to.replace('docs/', ''), text?.after ?? textAt(from).text]);
  return Object.fromEntries([...kept, ...moved]);
}

/** All that each text takes in or names, by the first names of both. */
function carriedBy(texts: Texts, nameOf: (path: string) => string): Readonly<Record<string, unknown>> {
  const {index, others, all} = sceneOf(texts);
  const notes = all.filter(({sourcePath}) => index.names.notes.has(sourcePath));
  const byId = new Map(notes.map((note) => [docIdOf(note, 'docs'), note.sourcePath]));
  return Object.fromEntries(
    [...notes, ...others].map((text) => {
      const files = requiredBy(text).map(
        (one) => requiredFile(index.names, text.sourcePath, one)?.sourcePath ?? one.name,
      );
      const links = linksOf(index.names, readNote(text)).map(({resolved}) => resolved.destination?.sourcePath);
      const next = scalarIn(text.text, ['pagination_next'])?.name ?? '';
      const named = [...files, ...links, byId.get(next)].map((path) => path && nameOf(path));
      return [nameOf(text.sourcePath), named];
    }),
  );
}

describe('whatever is moved', () => {
  it('asks for the same files and names the same notes, and undoing restores each byte', () => {
    let moves = 0;
    fc.assert(
      fc.property(wikis, fc.array(tries, {minLength: 2, maxLength: 4}), (start, steps) => {
        let texts = start;
        const firstNames = new Map(Object.keys(texts).map((name) => [`docs/${name}`, name]));
        const nameOf = (path: string) => firstNames.get(path) ?? path;
        for (const {nth, to} of steps) {
          const choices = movable(texts);
          const from = choices[nth % choices.length] ?? '';
          const target = to + (/\.mdx$/.exec(from)?.[0] ?? '');
          const scene = sceneOf(texts);
          const plan = withRedirects(planMove({...scene, from: `docs/${from}`, to: `docs/${target}`}), scene);
          if (plan.problems.length > 0 || plan.moves.length === 0 || from === target || target.includes(`${from}/`))
            continue;
          moves++;
          expect(strayLinks(plan, scene)).toEqual([]);
          const before = carriedBy(texts, nameOf);
          const after = carriedOut(texts, plan);
          expect(carriedOut(after, undoOf(plan, scene.textOf))).toEqual(texts);
          const names = plan.moves.map((move) => [move.to, nameOf(move.from)] as const);
          for (const {from: old} of plan.moves) firstNames.delete(old);
          for (const [path, name] of names) firstNames.set(path, name);
          texts = after;
          expect(carriedBy(texts, nameOf)).toEqual(before);
        }
      }),
      {numRuns: 250},
    );
    expect(moves).toBeGreaterThan(300);
  }, 120_000);
});
