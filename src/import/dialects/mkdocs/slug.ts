import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {textOf} from '../../read/text';
import {hasExtension, type Project} from './project';

/** The id that Python-Markdown gives a heading: `Über “A & B”` → `uber-a-b` */
export function pythonSlug(text: string): string {
  // Letters lose their accents, and what is none of ASCII is left out.
  const plain = [...text.normalize('NFKD')].filter((letter) => letter < '\u0080').join('');
  return plainWords(plain).replace(/[-\s]+/g, '-');
}

/** The id of a heading where ids may hold all letters: `Über “A & B”` → `über-a--b`; `… or` → `-or` */
export function unicodeSlug(text: string): string {
  return lettersOf(text.normalize('NFC').trim()).toLowerCase().replace(/\s/g, '-');
}

function plainWords(text: string): string {
  return lettersOf(text).trim().toLowerCase();
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}_\s-]/gu, '');
}

/** Ids that the headings of a page may come to have. */
export function headingSlugs(tree: Root): ReadonlySet<string> {
  const found = new Set<string>();
  visit(tree, 'heading', (node) => {
    const text = textOf(node);
    for (const id of [pythonSlug(text), unicodeSlug(text)]) found.add(id);
  });
  return found;
}

/** Gives headings, in place, the ids that they had on the site, so that links to them lead there. */
export function headingIds(tree: Root, project: Project): void {
  const {slugify} = project.extensions?.get('toc') ?? {};
  const slug = slugify === undefined || !hasExtension(project, 'toc') ? pythonSlug : unicodeSlug;
  const used = new Set<string>();
  visit(tree, 'heading', (node) => {
    const own = node.data?.ids ?? [];
    const id = own[0] ?? unused(slug(textOf(node)), used);
    used.add(id);
    node.data = {...node.data, ids: [...own, id].filter((one) => one !== '')};
  });
}

/** `a`, `a_1`, `a_2` */
function unused(id: string, used: ReadonlySet<string>): string {
  if (!used.has(id)) return id;
  for (let nth = 1; ; nth++) if (!used.has(`${id}_${nth}`)) return `${id}_${nth}`;
}
