import type {PhrasingContent, RootContent} from 'mdast';
import {link, paragraph, text} from '../../html/build';
import {lastOf} from '../../../notes/resolution/paths';
import {kindOf} from '../../links/locate';
import {oneLine, textOf} from '../../read/text';
import type {GitbookScene} from './scene';
import type {TagBlock} from './structure';

type Turn = (block: TagBlock, scene: GitbookScene) => readonly RootContent[];

const children: Turn = (block) => block.children;
const strong = (words: string): RootContent => paragraph({type: 'strong', children: [text(words)]});
const titled =
  (words: string): Turn =>
  (block) => [strong(words), ...block.children];

/** What becomes of the blocks that describe an interface: of those that GitBook draws as forms, and of its old ones. */
export const API_TURNS: Readonly<Record<string, Turn>> = {
  openapi: operation,
  'openapi-operation': operation,
  'openapi-schemas': operation,
  swagger: (block, scene) => (block.tag.attributes.src === undefined ? method(block) : operation(block, scene)),
  'swagger-description': children,
  'swagger-parameter': parameter,
  'swagger-response': ({tag: {attributes}, children: inside}) => {
    const {status = '', description = ''} = attributes;
    return [
      paragraph({type: 'strong', children: [text(status || 'Response')]}, text(` ${description}`.trimEnd())),
      ...inside,
    ];
  },
  'api-method': ({tag: {attributes}, children: inside}) => {
    const {method = 'get', host = '', path = ''} = attributes;
    return [paragraph({type: 'inlineCode', value: `${method.toUpperCase()} ${host}${path}`}), ...inside];
  },
  'api-method-summary': ({children: inside}) => [strong(oneLine(inside.map(textOf).join(' ')))],
  'api-method-description': children,
  'api-method-spec': children,
  'api-method-request': children,
  'api-method-path-parameters': titled('Path parameters'),
  'api-method-query-parameters': titled('Query parameters'),
  'api-method-body-parameters': titled('Body parameters'),
  'api-method-form-data-parameters': titled('Form data'),
  'api-method-headers': titled('Headers'),
  'api-method-parameter': parameter,
  'api-method-response': titled('Responses'),
  'api-method-response-example': ({tag: {attributes}, children: inside}) => [
    ...(attributes.httpCode === undefined ? [] : [strong(attributes.httpCode)]),
    ...inside,
  ],
  'api-method-response-example-description': children,
};

/** What a program offers, as it was written by hand. */
function method({tag: {attributes}, children: inside}: TagBlock): RootContent[] {
  const {method: verb = 'get', baseUrl = '', path = '', summary = ''} = attributes;
  const call = paragraph({type: 'inlineCode', value: `${verb.toUpperCase()} ${baseUrl}${path}`});
  return [...(summary.trim() === '' ? [] : [strong(summary.trim())]), call, ...inside];
}

/** What a program offers, which GitBook shows as a form. */
function operation(block: TagBlock, {remark}: GitbookScene): RootContent[] {
  const {name, attributes} = block.tag;
  const {src, spec, path, method, schemas} = attributes;
  const said = [method?.toUpperCase(), path ?? schemas].filter(Boolean).join(' ');
  const from = src ?? spec ?? '';
  const what = `{% ${name} %} ${said}`;
  remark(block, {rule: 'api-operation', outcome: 'raw', what, became: 'Its method, path and source, in words'});
  const leads = kindOf(from) === 'elsewhere' || src !== undefined;
  const label = kindOf(from) === 'path' ? lastOf(from) : from;
  const line: PhrasingContent[] = [
    ...(said === '' ? [] : [{type: 'inlineCode', value: said} as const, text(' ')]),
    ...(from === '' ? [] : [leads ? link(from, label) : ({type: 'inlineCode', value: from} as const)]),
  ];
  const inner = block.children.filter((child) => child.type !== 'paragraph' || oneLine(textOf(child)) !== label);
  return [...(line.length === 0 ? [] : [paragraph(...line)]), ...inner];
}

/** A parameter: its name, its type, whether it must be given, and what it is for. */
function parameter({tag: {attributes}, children: inside}: TagBlock): RootContent[] {
  const {name = '', type = '', required, in: where = ''} = attributes;
  const more = [where, type, required === 'true' ? 'required' : ''].filter(Boolean).join(', ');
  const words: PhrasingContent[] = [{type: 'inlineCode', value: name || 'parameter'}];
  if (more !== '') words.push(text(` ${more}`));
  return [paragraph(...words), ...inside];
}
