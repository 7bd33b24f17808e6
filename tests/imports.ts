import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const ROOT = path.resolve(__dirname, '..');

/** Every file of ours, by its path from `src`, with what it imports. */
export type Imports = ReadonlyMap<string, {readonly own: readonly string[]; readonly other: readonly string[]}>;

const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** Reads all imports below a folder: static, dynamic, of types, and re-exports. */
export function importsBelow(src: string): Imports {
  const files = readdirSync(src, {recursive: true, encoding: 'utf8'})
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.tsx?$/.test(file))
    .sort();
  return new Map(files.map((file) => [file, importsOf(src, file)]));
}

function importsOf(src: string, file: string): {own: string[]; other: string[]} {
  const {importedFiles} = ts.preProcessFile(readFileSync(path.join(src, file), 'utf8'), true, true);
  const own: string[] = [];
  const other: string[] = [];
  for (const {fileName} of importedFiles) {
    const target = targetOf(src, file, fileName);
    if (target === undefined) other.push(fileName);
    else own.push(target);
  }
  return {own, other};
}

/** The file of ours that an import leads to, from `src`; nothing for packages, styles and files elsewhere. */
function targetOf(src: string, from: string, name: string): string | undefined {
  const base = baseOf(src, from, name);
  if (base === undefined) return undefined;
  const found = ENDINGS.map((ending) => base + ending).find((file) => /\.tsx?$/.test(file) && existsSync(file));
  const target = found === undefined ? undefined : path.relative(src, found).split(path.sep).join('/');
  // An override takes the types of what it wraps from `@theme/X`, its own name.
  return target === from || target?.startsWith('..') ? undefined : target;
}

function baseOf(src: string, from: string, name: string): string | undefined {
  if (name.startsWith('.')) return path.resolve(src, path.dirname(from), name);
  if (name.startsWith('@site/src/')) return path.join(src, name.slice('@site/src/'.length));
  // Docusaurus leads `@theme/X` to our override where there is one.
  return name.startsWith('@theme/') ? path.join(src, 'theme', name.slice('@theme/'.length)) : undefined;
}

/** The files of one circle of imports, or nothing when there is none. */
export function circleIn(imports: Imports): readonly string[] | undefined {
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of imports.get(file)?.own ?? []) {
      const circle = follow(next, [...way, file]);
      if (circle !== undefined) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of imports.keys()) {
    const circle = follow(file, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}
