import type {PhrasingContent, RootContent} from 'mdast';
import {link, paragraph, text} from '../../../html/build';
import {isRecord} from '../../../read/frontmatter';
import {oneLine, textOf} from '../../../read/text';
import {hrefOf} from '../read/href';
import {changed, insideOf, phrasing, type HugoScene, type Turn} from '../scene';
import {valueOf} from '../shortcode';
import {asWritten} from './unknown';

/** What stands inside stands for itself. */
const open: Turn = (node, scene) => insideOf(node, scene);

/** Running text, in a paragraph where it stands alone. */
function line(children: readonly PhrasingContent[], {isInline}: HugoScene): RootContent[] {
  if (children.length === 0) return [];
  return isInline ? [...children] : [paragraph(...children)];
}

/** Words that are marked: those inside, else those of a value. */
const words =
  (...keys: readonly string[]): Turn =>
  (node, scene) => {
    if (node.inner !== undefined && node.inner.trim() !== '') return insideOf(node, scene);
    return line(phrasing(valueOf(node, keys, 0), scene), scene);
  };

const element =
  (name: 'kbd' | 'mark' | 'sup' | 'sub' | 'small'): Turn =>
  (node, scene) => {
    const children = phrasing(node.inner?.trim() || valueOf(node, ['text', 'content'], 0), scene);
    return line([{type: 'mdxJsxTextElement', name, attributes: [], children}], scene);
  };

/** An address that stands for itself. */
const reference: Turn = (node, scene) => {
  const url = hrefOf(node.source);
  return url === node.source ? asWritten(node, scene) : line([link(url, url)], scene);
};

/** A link with its words inside or as a value: buttons, and links of themes. */
const linked: Turn = (node, scene) => {
  const target = valueOf(node, ['relref', 'ref', 'href', 'url', 'link', 'page', 'src'], 0);
  const inner = insideOf(node, {...scene, isInline: true});
  const label = valueOf(node, ['text', 'title', 'label', 'content', 'name'], 1);
  const children: PhrasingContent[] = inner.length > 0 ? flat(inner) : phrasing(label ?? target, scene);
  if (target === undefined) return line(children, scene);
  return line([{type: 'link', url: target, children}], scene);
};

function flat(nodes: readonly RootContent[]): PhrasingContent[] {
  const isText = (node: RootContent): node is PhrasingContent =>
    node.type === 'text' ||
    node.type === 'strong' ||
    node.type === 'emphasis' ||
    node.type === 'inlineCode' ||
    node.type === 'image';
  return nodes.every(isText) ? [...nodes] : [text(oneLine(textOf({children: [...nodes]})))];
}

/** A value of the page's front matter, else of the site's settings. */
const param: Turn = (node, scene) => {
  const name = valueOf(node, ['name', 'key'], 0) ?? '';
  const value = [scene.data.params, scene.data, scene.site.params].map((from) => at(from, name)).find(isPlain);
  if (value === undefined) return asWritten(node, scene);
  changed(node, scene, `The value «${name}»`, `What it is now: ${oneLine(String(value)).slice(0, 60)}`);
  return line([text(oneLine(String(value)))], scene);
};

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** `a.b` of `{A: {b: 1}}` → 1 */
function at(from: unknown, path: string): unknown {
  return path
    .toLowerCase()
    .split('.')
    .reduce<unknown>((value, key) => {
      if (!isRecord(value)) return undefined;
      return Object.entries(value).find(([own]) => own.toLowerCase() === key)?.[1];
    }, from);
}

/** Signs that only their theme has. */
const sign: Turn = (node, scene) => {
  const words = node.words.join(' ');
  const what = `A sign: ${oneLine(words || Object.values(node.named).join(' '))}`;
  scene.remark(node, {
    rule: 'icon',
    outcome: 'dropped',
    what,
    became: 'Left out',
    words: Object.values(node.named).join(' ') || words,
  });
  return [];
};

/** Lists and tables that Hugo makes of other pages, which the wiki's sidebar and lists show. */
const list: Turn = (node, scene) => {
  const what = oneLine(node.source);
  scene.remark(node, {
    rule: 'generated-list',
    outcome: 'dropped',
    what,
    became: 'Left out: the sidebar shows the pages',
  });
  return insideOf(node, scene);
};

/** Remarks that readers never see. */
const comment: Turn = (node, {remark}) => {
  const became = 'Left out, as readers never saw it';
  remark(node, {rule: 'comment', outcome: 'dropped', what: 'A comment', became, words: node.inner ?? ''});
  return [];
};

/** A formula: dollars around it. */
const formula: Turn = (node, scene) => {
  const value = (node.inner ?? valueOf(node, ['formula'], 0) ?? '').trim().replace(/^\$\$?|\$\$?$/g, '');
  return value === '' ? [] : line([{type: 'mathText', value: `$$${value}$$`}], scene);
};

const quote: Turn = (node, scene) => {
  const by = [['author'], ['source', 'title', 'cite']].map((keys) => phrasing(valueOf(node, keys), scene));
  const source = valueOf(node, ['link', 'url']);
  const names = by.filter((one) => one.length > 0).flatMap((one, nth) => [...(nth === 0 ? [] : [text(', ')]), ...one]);
  const shown: PhrasingContent[] =
    source === undefined || names.length === 0 ? names : [{type: 'link', url: source, children: names}];
  const blocks = insideOf(node, {...scene, isInline: false});
  // What stands in a quote are blocks.
  const children = [...blocks, ...(shown.length === 0 ? [] : [paragraph(text('— '), ...shown)])] as [];
  return [{type: 'blockquote', children}];
};

/** Since which version something is there, as Hugo's documentation says it. */
const since =
  (said: string): Turn =>
  (node, scene) => {
    const version = valueOf(node, ['version'], 0) ?? '';
    return [
      ...line([{type: 'emphasis', children: [text(`${said} ${version}`.trim())]}], scene),
      ...insideOf(node, scene),
    ];
  };

const all = (names: string, turn: Turn) => names.split(' ').map((name) => [name, turn] as const);

export const WORDS: Readonly<Record<string, Turn>> = Object.fromEntries([
  ...all(
    'ltr rtl div span section center align text lead typeit article main-content md markdown markdownify gallery carousel rawcontent accordion accordiongroup timeline-group faq conditional-text hextra/hero-badge hextra/hero-headline hextra/hero-subtitle hextra/hero-container hextra/hero-section keywordlist',
    open,
  ),
  ...all(
    'keyword badge label tag pill chip term glossary_tooltip heading abbr color colour underline',
    words('text', 'content', 'label', 'title'),
  ),
  ...all('kbd', element('kbd')),
  ...all('mark', element('mark')),
  ...all('ref relref static absurl relurl', reference),
  ...all('button link btn doclink hextra/hero-button linkcard blocks/link-down cta', linked),
  ...all('param _param site-param', param),
  ...all('icon fa fas fab far i fontawesome icons svg', sign),
  ...all('children section-index toc list-pages listpages child-pages recent-posts list', list),
  ...all('comment', comment),
  ...all('rawhtml raw html', open),
  ...all('katex math', formula),
  ...all('mathjax', comment),
  ...all('quote blockquote epigraph pullquote', quote),
  ...all('new-in', since('New in')),
  ...all('deprecated-in', since('Deprecated in')),
]);
