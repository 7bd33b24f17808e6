/** `docs/a/b.mdx` → `docs/a`; `a.md` → empty */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** `docs/a/b.mdx` → `b.mdx` */
export function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `a/b.mdx` → `a/b`; only the endings of notes are taken off. */
export function withoutEnding(path: string): string {
  return path.replace(/\.mdx?$/i, '');
}

/**
 * A path seen from a folder, its `.` and `..` resolved; `undefined` when it leads above the top.
 *
 * `joined('docs/a', '../b.md')` → `docs/b.md`; `joined('', '..')` → `undefined`
 */
export function joined(folder: string, path: string): string | undefined {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/**
 * The way from a file to another, beginning with `./` or `../`, as Markdown links are written.
 *
 * `relativePath('docs/a/b.md', 'docs/c.md')` → `../c.md`
 */
export function relativePath(from: string, to: string): string {
  const own = folderOf(from) === '' ? [] : folderOf(from).split('/');
  const other = to.split('/');
  let shared = 0;
  while (shared < own.length && shared < other.length - 1 && own[shared] === other[shared]) shared++;
  const up = own.length - shared;
  return (up === 0 ? './' : '../'.repeat(up)) + other.slice(shared).join('/');
}

/** A name as names are compared: without case, and letters with accents in one form. */
export function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Whether a file stands for its folder: `index`, `README`, or named as the folder is. */
export function isFolderNote(path: string): boolean {
  const name = fold(withoutEnding(lastOf(path)));
  return name === 'index' || name === 'readme' || name === fold(lastOf(folderOf(path)));
}
