import {expect, it} from 'vitest';
import {termProblems} from '../../../src/notes/glossary/problems';
import {formatProblems} from '../../../src/notes/problems';
import {indexWith} from '../notes';

it('a term that is in no note is a problem with its place and the nearest names', () => {
  const index = indexWith({
    'data-drift.mdx': '---\nkind: term\ntitle: Data drift\ndescription: D.\naliases: [input drift]\n---\n',
    'draft.mdx': '---\nkind: term\ntitle: Draft\ndescription: D.\ndraft: true\n---\n',
    'a.mdx':
      '---\ntitle: A\n---\n\n<Term>Data Drift</Term>, <Term definition="x">y</Term>\n<Term id="dta drift">it</Term>, <Term>zzz</Term>.\n\n> <Term>Draft</Term>',
  });
  expect(formatProblems(termProblems(index))).toMatchInlineSnapshot(`
    "docs/a.mdx:6:1 There is no term «dta drift» in the glossary. (unknown-term)
        → Perhaps «Data drift»; or give it a definition="…" of its own.
    docs/a.mdx:6:33 There is no term «zzz» in the glossary. (unknown-term)
        → Give it a definition="…" of its own.
    docs/a.mdx:8:3 There is no term «Draft» in the glossary. (unknown-term)
        → Give it a definition="…" of its own.

    3 problems in 1 file"
  `);
});
