import {isTag, isText, type Element} from 'domhandler';
import {classesOf, closest, holds} from './tree';

/** Never read: no text, text for machines, fallbacks that no browser of today shows, controls. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'nav',
  'search',
  'iframe',
  'object',
  'video',
  'audio',
  'canvas',
  'select',
  'textarea',
  'datalist',
  'annotation',
  'annotation-xml',
  'defs',
  'metadata',
  'rp',
]);

const SILENT_ROLES = new Set(['navigation', 'search', 'banner', 'contentinfo', 'doc-toc', 'doc-backlink']);

/** What site generators put between the words of a page, where the element alone does not tell. */
const SILENT_CLASSES = new Set([
  'hash-link',
  'headerlink',
  'header-anchor',
  'anchorjs-link',
  'sl-anchor-link',
  'data-footnote-backref',
  'footnote-backref',
  'breadcrumb',
  'breadcrumbs',
  'theme-doc-breadcrumbs',
  'toc',
  'table-of-contents',
  'theme-doc-toc-mobile',
  'theme-doc-toc-desktop',
  'pagination',
  'pagination-nav',
  'prev-next',
  'theme-doc-footer',
  'theme-doc-footer-edit-meta-row',
  'theme-edit-this-page',
  'theme-last-updated',
  'edit-this-page',
  'sphinxsidebar',
  'md-sidebar',
  'md-content__button',
  'md-source-file',
  'copybtn',
  'linenos',
  'lineno',
  'linenodiv',
  'lnt',
  'ln',
  'gutter',
  'hljs-ln-numbers',
  'line-numbers-rows',
]);

/** Whether nothing inside an element is for the reader of the page. Panels of tabs and closed details are. */
export function isSilent(element: Element): boolean {
  const {name, attribs} = element;
  if (SILENT.has(name)) return true;
  if (isMarkedSilent(element) || isHidden(element)) return true;
  switch (name) {
    case 'a':
      return isHashLink(element);
    case 'button':
      return isMereButton(element);
    case 'dialog':
      return attribs.open === undefined;
    case 'footer':
      return closest(element, (outer) => outer.name === 'blockquote' || outer.name === 'figure') === undefined;
    case 'header':
      return isSiteHeader(element);
    default:
      return false;
  }
}

function isMarkedSilent(element: Element): boolean {
  const {role, class: classes, 'aria-hidden': ariaHidden, 'data-search': search} = element.attribs;
  return (
    ariaHidden === 'true' ||
    search === 'ignore' ||
    (role !== undefined && SILENT_ROLES.has(role)) ||
    (classes !== undefined && classesOf(element).some((name) => SILENT_CLASSES.has(name)))
  );
}

function isHidden({attribs: {role, hidden, style}}: Element): boolean {
  if ((hidden === undefined && style === undefined) || role === 'tabpanel' || hidden === 'until-found') return false;
  return hidden !== undefined || (style ?? '').toLowerCase().replaceAll(/\s/gu, '').split(';').includes('display:none');
}

/** A link of the page to itself without a letter or digit: ¶, #, a picture of a chain, a zero-width space. */
function isHashLink(element: Element): boolean {
  const {href} = element.attribs;
  return (
    href !== undefined &&
    href.startsWith('#') &&
    !holds(element, (node) => isText(node) && /[\p{L}\p{N}]/u.test(node.data))
  );
}

/** A button to press, unless its words name what it opens: a tab, the head of a table's column, a heading that unfolds,
 *  a term with its definition. */
function isMereButton(element: Element): boolean {
  const {role, 'aria-expanded': expanded, 'aria-controls': controls, popovertarget: popover} = element.attribs;
  if (role === 'tab' || expanded !== undefined || controls !== undefined || popover !== undefined) return false;
  return closest(element, ({name}) => name === 'th' || name === 'summary' || /^h[1-6]$/u.test(name)) === undefined;
}

/** The header of the whole site rather than of a text in it (HTML accessibility mapping: `banner`), unless the title is there. */
function isSiteHeader(element: Element): boolean {
  const text = closest(element, ({name, attribs}) => TEXTS.has(name) || attribs.role === 'main');
  return text === undefined && !holds(element, (node) => isTag(node) && node.name === 'h1');
}

const TEXTS = new Set(['main', 'article', 'section', 'aside', 'div']);
