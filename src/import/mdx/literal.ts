import type {Nodes} from 'mdast';

type MdxjsEsm = Extract<Nodes, {type: 'mdxjsEsm'}>;
type Program = NonNullable<NonNullable<MdxjsEsm['data']>['estree']>;
type Statement = Exclude<Program['body'][number], {type: 'Directive'}>;
type Expression = Extract<Statement, {type: 'ExpressionStatement'}>['expression'];

/** What names of a page stand for: paths of the files that it loads. */
export type Loaded = ReadonlyMap<string, string>;

/** Functions that give the address of a file. */
const OF_FILE = new Set(['require', 'useBaseUrl', 'withBase']);

/** The plain value of an expression that is written out: text, number, list, record; nothing for what is computed. */
export function literalOf(program: Program | null | undefined, loaded: Loaded): unknown {
  const [only, ...others] = program?.body ?? [];
  return only?.type === 'ExpressionStatement' && others.length === 0 ? valueOf(only.expression, loaded) : undefined;
}

function valueOf(node: Expression, loaded: Loaded): unknown {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'object' ? undefined : node.value;
    case 'TemplateLiteral':
      return node.expressions.length === 0 ? node.quasis.map(({value}) => value.cooked ?? '').join('') : undefined;
    case 'ArrayExpression':
      return node.elements.map((one) =>
        one === null || one.type === 'SpreadElement' ? undefined : valueOf(one, loaded),
      );
    case 'ObjectExpression':
      return recordOf(node, loaded);
    case 'Identifier':
      return loaded.get(node.name);
    case 'MemberExpression':
      // `require('./a.png').default`, and the `src` of a picture that was loaded.
      return node.object.type === 'Super' ? undefined : fileOf(valueOf(node.object, loaded));
    case 'CallExpression': {
      const [first, ...others] = node.arguments;
      const isFile = node.callee.type === 'Identifier' && OF_FILE.has(node.callee.name) && others.length === 0;
      return isFile && first !== undefined && first.type !== 'SpreadElement' ? valueOf(first, loaded) : undefined;
    }
    default:
      return undefined;
  }
}

function recordOf({properties}: Extract<Expression, {type: 'ObjectExpression'}>, loaded: Loaded): unknown {
  const pairs = properties.flatMap((one): [string, unknown][] => {
    if (one.type !== 'Property' || one.computed) return [];
    const {key, value} = one;
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
    // The value of a property in an expression is an expression; only in a pattern it is another thing.
    return name === '' ? [] : [[name, valueOf(value as Expression, loaded)]];
  });
  return Object.fromEntries(pairs);
}

function fileOf(value: unknown): unknown {
  return typeof value === 'string' && value.includes('.') ? value : undefined;
}

/** The names under which a piece of code loads files: `import a from './a.png'` → `[['a', './a.png']]` */
export function loadedBy({data}: MdxjsEsm): [string, string][] {
  return (data?.estree?.body ?? []).flatMap((one) => {
    if (one.type !== 'ImportDeclaration' || typeof one.source.value !== 'string') return [];
    const path = one.source.value;
    return one.specifiers.flatMap(({type, local}): [string, string][] =>
      type === 'ImportDefaultSpecifier' && /\.[a-z\d]+$/i.test(path) ? [[local.name, path]] : [],
    );
  });
}
