import type {Definition, Nodes, Parents} from 'mdast';
import type {MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {wikilinkText} from '../wikilink/text';
import {isElsewhere, pathLength, splitAddress} from './address';
import type {FlowText} from './flow';
import type {BodyPlace} from './offsets';
import {sentenceOf} from './sentence';
import type {LinkSentence, NoteLink} from './types';

/** What is needed to say where a link stands. */
export type LinkScene = {
  readonly body: string;
  readonly place: BodyPlace;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Id of the heading under which the links stand. */
  readonly section?: string;
};

type Part = Pick<NoteLink, 'form' | 'target' | 'anchor' | 'heading' | 'block' | 'embed' | 'span'>;

/** Props of components that lead to a file or an address. */
const LINKING_PROPS = new Set(['href', 'src', 'to']);

/** The links of a block of text, in the order of their ends. */
export function linksOfText({text, stretches}: FlowText, scene: LinkScene): NoteLink[] {
  return stretches.flatMap(({node, start, end}) =>
    partsOf(node, scene).map((part) => ({
      ...part,
      label: node.type === 'wikilink' ? wikilinkText(node) : text.slice(start, end),
      ...placeOf(node, scene),
      sentence: sentenceOf(text, start, end),
      ...(scene.section !== undefined && {section: scene.section}),
    })),
  );
}

/** The links of a node that stands outside of running text: a component's own, or a definition's. */
export function linksOfNode(node: Nodes, scene: LinkScene): NoteLink[] {
  const label = node.type === 'definition' ? (node.label ?? node.identifier) : labelOfComponent(node);
  const sentence: LinkSentence = {text: label, link: [0, label.length]};
  return partsOf(node, scene).map((part) => ({
    ...part,
    label,
    ...placeOf(node, scene),
    sentence,
    ...(scene.section !== undefined && {section: scene.section}),
  }));
}

function partsOf(node: Nodes, scene: LinkScene): Part[] {
  switch (node.type) {
    case 'wikilink': {
      const {target, heading, block, embed, span} = node;
      const named = {...(heading !== undefined && {heading}), ...(block !== undefined && {block})};
      return [{form: 'wikilink', target, ...named, embed, span: spanOf(span, scene)}];
    }
    case 'link':
    case 'image':
      return addressed(node, scene).map((part) => ({...part, form: 'markdown', embed: node.type === 'image'}));
    case 'definition':
      return addressed(node, scene).map((part) => ({...part, form: 'definition', embed: false}));
    case 'linkReference':
    case 'imageReference': {
      const definition = scene.definitions.get(node.identifier);
      const embed = node.type === 'imageReference';
      return definition === undefined
        ? []
        : addressed({url: definition.url}, scene).map((part) => ({...part, form: 'reference', embed}));
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.attributes.flatMap((attribute) =>
        attribute.type === 'mdxJsxAttribute' && LINKING_PROPS.has(attribute.name)
          ? componentPart(attribute, scene)
          : [],
      );
    default:
      return [];
  }
}

type Addressed = {readonly url: string; readonly data?: {readonly destination?: readonly [number, number]}};

function addressed({url, data}: Addressed, scene: LinkScene): Pick<Part, 'target' | 'anchor' | 'span'>[] {
  if (isElsewhere(url)) return [];
  const {path, anchor} = splitAddress(url);
  const {destination} = data ?? {};
  return [
    {
      target: path,
      ...(anchor !== undefined && {anchor}),
      ...(destination !== undefined && {span: pathSpan(destination, scene)}),
    },
  ];
}

function componentPart(attribute: MdxJsxAttribute, scene: LinkScene): Part[] {
  const {name, value, position} = attribute;
  if (typeof value !== 'string') return [];
  const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  const at = scene.body.slice(from, to).lastIndexOf(value);
  const data = at < 0 ? undefined : {destination: [from + at, from + at + value.length] as const};
  return addressed({url: value, data}, scene).map((part) => ({...part, form: 'component', embed: name === 'src'}));
}

/** The part of an address's span that is its path. */
function pathSpan([start, end]: readonly [number, number], scene: LinkScene): readonly [number, number] {
  return spanOf([start, start + pathLength(scene.body.slice(start, end))], scene);
}

function spanOf([start, end]: readonly [number, number], {place}: LinkScene): readonly [number, number] {
  return [place.offsetOf(start), place.offsetOf(end)];
}

function placeOf({position}: Nodes, {place}: LinkScene): {readonly line: number; readonly column: number} {
  const {line = 1, column = 1} = position?.start ?? {};
  return {line: line + place.line - 1, column};
}

function labelOfComponent(node: Nodes): string {
  if (!isComponent(node)) return '';
  const texts = ['alt', 'title'].flatMap((name) =>
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && attribute.name === name && typeof attribute.value === 'string'
        ? [attribute.value]
        : [],
    ),
  );
  return texts[0] ?? node.name ?? '';
}

function isComponent(node: Nodes | Parents): node is MdxJsxFlowElement | MdxJsxTextElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}
