import type {Nodes, Parents} from 'mdast';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {nearest} from '../notes/nearest';
import type {Place} from '../types';
import {COMPONENTS, type ComponentRule} from './schema';

/** A wrong use of a component; the file is known to the caller. */
export type ComponentProblem = {
  readonly place: Place;
  readonly rule: 'unknown-component' | 'component-prop' | 'component-place';
  readonly message: string;
  readonly mend: string;
};

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Checks every component of a note's tree against the components there are: names, props, values and places. Those that the
 * note imports, such as another note's text, are its own business.
 */
export function componentProblems(tree: Nodes): ComponentProblem[] {
  const imported = importedIn(tree);
  return elementsOf(tree, []).flatMap(({element, ancestors}) => {
    const name = element.name ?? '';
    if (imported.has(name.split('.')[0] ?? '')) return [];
    const rule = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
    const place = startOf(element);
    if (rule === undefined) return /^[A-Z]/.test(name) ? [unknownComponent(name, place)] : [];
    return [...placeProblems({name, rule, ancestors, place}), ...propProblems(element, name, rule)];
  });
}

/** Names that a note gives to what it imports. Imports stand at the top of a tree. */
function importedIn(tree: Nodes): ReadonlySet<string> {
  const children: readonly Nodes[] = hasChildren(tree) ? tree.children : [];
  const statements = children.flatMap((node) => (node.type === 'mdxjsEsm' ? (node.data?.estree?.body ?? []) : []));
  return new Set(
    statements.flatMap((one) => (one.type === 'ImportDeclaration' ? one.specifiers.map(({local}) => local.name) : [])),
  );
}

function elementsOf(node: Nodes, ancestors: readonly string[]): {element: Element; ancestors: readonly string[]}[] {
  const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  const below = isElement ? [...ancestors, node.name ?? ''] : ancestors;
  const inside = hasChildren(node) ? node.children.flatMap((child) => elementsOf(child, below)) : [];
  return isElement ? [{element: node, ancestors}, ...inside] : inside;
}

function unknownComponent(name: string, place: Place): ComponentProblem {
  const names = Object.keys(COMPONENTS);
  const near = nearest(name, names, 1).map((found) => `Perhaps <${found}>. `);
  const message = `There is no component <${name}>.`;
  return {place, rule: 'unknown-component', message, mend: `${near.join('')}There are ${names.join(', ')}.`};
}

type Placed = {name: string; rule: ComponentRule; ancestors: readonly string[]; place: Place};

function placeProblems({name, rule, ancestors, place}: Placed): ComponentProblem[] {
  const {parent} = rule;
  if (parent === undefined || ancestors.at(-1) === parent) return [];
  const message = `<${name}> stands outside <${parent}>.`;
  return [{place, rule: 'component-place', message, mend: `Put it directly into <${parent}> … </${parent}>.`}];
}

function propProblems(element: Element, name: string, {props}: ComponentRule): ComponentProblem[] {
  const {values, dynamic} = literalProps(element);
  const keys = Object.keys(props.shape);
  const parsed = props.safeParse(values, {reportInput: true});
  const wrong = (parsed.error?.issues ?? []).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        message: `<${name}> has no prop «${key}».`,
        mend: keys.length === 0 ? 'It takes none.' : `It takes ${keys.join(', ')}.`,
      }));
    }
    const prop = String(issue.path[0]);
    if (dynamic.includes(prop)) return [];
    if (issue.code === 'invalid_value' && issue.input !== undefined) {
      const message = `<${name}> has ${prop}="${String(issue.input)}".`;
      return [{message, mend: `Allowed are ${issue.values.map((value) => `"${String(value)}"`).join(', ')}.`}];
    }
    return [{message: `<${name}> needs «${prop}».`, mend: `Write <${name} ${prop}="…">.`}];
  });
  const computed = dynamic.map((prop) => ({
    message: `<${name}> is given «${prop}» as code.`,
    mend: `Write the text between quotes: ${prop}="…".`,
  }));
  return [...wrong, ...computed].map((found) => ({...found, place: startOf(element), rule: 'component-prop' as const}));
}

/** The props with plain text values, and the names of those whose value is code. */
function literalProps({attributes}: Element): {values: Record<string, string>; dynamic: string[]} {
  const values: Record<string, string> = {};
  const dynamic: string[] = [];
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') dynamic.push('{…}');
    else if (typeof attribute.value === 'string') values[attribute.name] = attribute.value;
    else if (attribute.value) dynamic.push(attribute.name);
  }
  return {values, dynamic};
}

function startOf(node: Nodes): Place {
  return {line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1};
}

function hasChildren(node: Nodes): node is Parents {
  return 'children' in node;
}
