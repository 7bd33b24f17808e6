import {parse, type ImportDeclaration, type Program} from 'acorn';

/** A compiled note without the bundler's help. */
export type Body = {
  /** Source of a function that makes the module of what it imports and of its metadata: `(r,m,d)=>{…;return {default:MDXContent,…,metadata:d}}`. */
  readonly source: string;
  /** The generated data that the module exports as `metadata`. */
  readonly metadata?: string;
};

/** What notes import, by the names of the parameters that stand for it. */
const PARAMETERS: ReadonlyMap<unknown, string> = new Map([
  ['react/jsx-runtime', 'r'],
  ['@mdx-js/react', 'm'],
]);

/** Names that mean something to the bundler. */
const BUNDLERS: ReadonlySet<unknown> = new Set([
  'require',
  'module',
  'exports',
  'process',
  'global',
  '__dirname',
  '__filename',
]);

/**
 * Turns a note, as MDX compiles it, into the source of a function; nothing when the note needs the bundler, since it imports a
 * component, a picture or a file.
 *
 * Throws a `SyntaxError` for what is no program.
 */
export function bodyOf(code: string): Body | undefined {
  let [isBundlers, imports] = [false, 0];
  const {body} = parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    onToken({type: {label}, start, end}) {
      isBundlers ||= label === 'name' && BUNDLERS.has(code.slice(start, end));
      if (label === 'import') imports++;
    },
  });
  // What is imported later, or `import.meta`, is in no declaration.
  const declared = body.filter(({type}) => type === 'ImportDeclaration').length;
  if (isBundlers || imports > declared) return undefined;
  const made: Made = {parts: [], exported: []};
  if (!body.every((node) => add(made, node, code))) return undefined;
  const {parts, exported, metadata} = made;
  if (metadata !== undefined) exported.push('metadata:d');
  const source = `(r,m,d)=>{${parts.join('\n')}\nreturn {${exported.join(',')}}}`;
  return {source, ...(metadata !== undefined && {metadata})};
}

type Made = {readonly parts: string[]; readonly exported: string[]; metadata?: string};

/** Adds a statement of a module to the body of a function; false if only the bundler can. */
function add(made: Made, node: Program['body'][number], code: string): boolean {
  const textOf = ({start, end}: {readonly start: number; readonly end: number}) => code.slice(start, end);
  switch (node.type) {
    case 'ImportDeclaration': {
      const imported = importOf(node);
      if (imported !== undefined) made.parts.push(imported);
      return imported !== undefined;
    }
    case 'ExportAllDeclaration':
      return false;
    case 'ExportDefaultDeclaration': {
      const {declaration} = node;
      if (declaration.type !== 'FunctionDeclaration' || declaration.id === null) return false;
      made.parts.push(textOf(declaration));
      made.exported.push(`default:${declaration.id?.name}`);
      return true;
    }
    case 'ExportNamedDeclaration': {
      const {declaration, source, specifiers} = node;
      if (!declaration) {
        const [only, ...more] = specifiers;
        const isMetadata =
          only?.exported.type === 'Identifier' && only.exported.name === 'metadata' && more.length === 0;
        if (!isMetadata || typeof source?.value !== 'string' || !source.value.endsWith('.json')) return false;
        made.metadata = source.value;
        return true;
      }
      const names =
        declaration.type === 'VariableDeclaration' ? declaration.declarations.map(({id}) => id) : [declaration.id];
      made.parts.push(textOf(declaration));
      return names.every((name) => name.type === 'Identifier' && made.exported.push(name.name) > 0);
    }
    default:
      made.parts.push(textOf(node));
      return true;
  }
}

/** `import {jsx as _jsx} from "react/jsx-runtime"` → `const {jsx:_jsx}=r;` */
function importOf({specifiers, source}: ImportDeclaration): string | undefined {
  const parameter = PARAMETERS.get(source.value);
  const names = specifiers.map((one) =>
    one.type === 'ImportSpecifier' && one.imported.type === 'Identifier'
      ? `${one.imported.name}:${one.local.name}`
      : undefined,
  );
  return parameter === undefined || names.includes(undefined) ? undefined : `const {${names.join(',')}}=${parameter};`;
}
