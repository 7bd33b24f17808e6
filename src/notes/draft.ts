import {slug} from 'github-slugger';
import type {NoteKind} from '../types';
import {KINDS} from './kinds';

/** What a new note's description says until its writer has replaced it; the check of notes reports it. */
export const UNWRITTEN = 'Say in one or two sentences what the reader gets from this note.';

export type Draft = {readonly kind: NoteKind; readonly title: string; /** Day, `2026-03-21`. */ readonly today: string};

/** Letters of the longest file name; with a day before and at most three bytes a letter it fits any file system. */
const LONGEST = 72;

/** Accents that can be left off. Marks of other scripts are part of the letter: without them ガラス, glass, is カラス, a crow. */
const ACCENTS = /[\u0300-\u036f]/gu;

/**
 * Name of a note's file, without its ending: lower case, words joined by dashes, accents taken off.
 *
 * `What's new in CI/CD?` → `whats-new-in-cicd`; `Über Köln` → `uber-koln`; `ガラス` → `ガラス`; `???` → empty
 */
export function fileNameOf(title: string): string {
  const plain = title.normalize('NFKD').replace(ACCENTS, '').normalize('NFKC');
  const [...letters] = slug(plain)
    .replace(/-{2,}/g, '-')
    .replace(/^[-_\p{M}]+/u, '');
  return letters
    .slice(0, LONGEST)
    .join('')
    .replace(/[-_]+$/, '');
}

/** Path of a new note from the folder of notes; journal notes begin with their day. */
export function draftPath({kind, title, today}: Draft, folder: string = KINDS[kind].folder): string {
  const name = kind === 'journal' ? `${today}-${fileNameOf(title)}` : fileNameOf(title);
  return [folder, `${name}.mdx`].filter(Boolean).join('/');
}

/** Path of a note's page below the site's root, for a note without a `slug` of its own: `guides/a.mdx` → `guides/a/` */
export function draftAddress({kind, title, today}: Draft, folder?: string): string {
  if (kind === 'journal') return `journal/${fileNameOf(title)}/`;
  return `${draftPath({kind, title, today}, folder).replace(/\.mdx$/, '')}/`;
}

/** Fills a template: `{{title}}`, `{{description}}`, `{{tag}}`, `{{slug}}` and `{{today}}` stand for what is known. */
export function fillTemplate(template: string, {title, today}: Draft, tag: string): string {
  const values = new Map([
    ['title', JSON.stringify(title)],
    ['description', UNWRITTEN],
    ['slug', fileNameOf(title)],
    ['tag', tag],
    ['today', today],
  ]);
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values.get(name) ?? whole);
}
