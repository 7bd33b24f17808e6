/** How much a preview shows. */
export type Budget = {
  /** Characters that may still be shown. */
  left: number;
};

/** Elements that a preview shows, with the attributes that they keep. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    (
      'p ul ol li dl dt dd blockquote pre code kbd samp var em strong b i u s del ins mark small sub sup q cite abbr ' +
      'br hr figure figcaption table thead tbody tr div span'
    )
      .split(' ')
      .map((name) => [name, []]),
  ),
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  time: ['datetime'],
};

/** Elements of which only the content is shown. */
const OPENED = new Set('section article header main details summary label font center address dfn button'.split(' '));

const HEADING = /^h[1-6]$/;

/** Never shown: what is hidden, what is for the page alone, definitions behind their terms, and drawings with their captions. */
const LEFT_OUT =
  '[hidden], [aria-hidden=true], [popover], [data-search=ignore], .hash-link, [data-footnote-backref], .diagram';

/**
 * Copies elements of a page into a preview: known elements with known attributes alone, no ids, no styles, no classes, no
 * scripts, frames or controls, and nothing of another site but links to it. Headings become paragraphs, so that the
 * outline of the page stays what it is. `page` is the address that links and pictures are relative to; ends with the
 * budget, in the middle of a text with «…».
 */
export function cleaned(nodes: Iterable<Node>, page: URL, budget: Budget): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of nodes) {
    if (budget.left <= 0) break;
    const copy = copyOf(node, page, budget);
    if (copy !== undefined) fragment.append(copy);
  }
  return fragment;
}

function copyOf(node: Node, page: URL, budget: Budget): Node | undefined {
  if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(withinBudget(node.nodeValue ?? '', budget));
  // By its type, not its class: a page that was fetched has classes of its own.
  if (node.nodeType !== Node.ELEMENT_NODE) return undefined;
  // The cast is the border: nodes of this type are elements, also in a page that was fetched.
  const element = node as Element;
  if (element.matches(LEFT_OUT)) return undefined;
  const name = element.localName;
  if (OPENED.has(name) && !isControl(element)) return cleaned(element.childNodes, page, budget);
  if (HEADING.test(name)) return withContent(headingLike(), element, page, budget);
  const kept = Object.hasOwn(KEPT, name) ? KEPT[name] : undefined;
  if (kept === undefined || !isPlain(element)) return undefined;
  const copy = document.createElement(name);
  // Before the address of a picture, which would be asked for at once.
  if (name === 'img') copy.setAttribute('loading', 'lazy');
  for (const attribute of kept) {
    const value = valueOf(element, attribute, page);
    if (value !== undefined) copy.setAttribute(attribute, value);
  }
  if (name === 'img') return pictureOf(copy);
  return withContent(copy, element, page, budget);
}

/** A button is shown as its words only where it is a word of the text, as a term is. */
function isControl(element: Element): boolean {
  return element.localName === 'button' && !element.hasAttribute('popovertarget');
}

/** Whether an element is one of HTML; what has the same name in a drawing is something else. */
function isPlain({namespaceURI}: Element): boolean {
  return namespaceURI === 'http://www.w3.org/1999/xhtml';
}

function headingLike(): HTMLElement {
  const heading = document.createElement('p');
  heading.append(document.createElement('strong'));
  return heading;
}

function withContent(copy: HTMLElement, element: Element, page: URL, budget: Budget): HTMLElement | undefined {
  const content = cleaned(element.childNodes, page, budget);
  if (!content.hasChildNodes() && !VOID.has(copy.localName)) return undefined;
  (copy.firstElementChild ?? copy).append(content);
  return copy;
}

const VOID = new Set(['br', 'hr']);

function pictureOf(picture: HTMLElement): HTMLElement | undefined {
  if (!picture.hasAttribute('src')) return undefined;
  if (!picture.hasAttribute('alt')) picture.setAttribute('alt', '');
  return picture;
}

function valueOf(element: Element, attribute: string, page: URL): string | undefined {
  const value = element.getAttribute(attribute);
  if (value === null) return undefined;
  if (attribute === 'href') return addressOf(value, page)?.href;
  if (attribute !== 'src') return value;
  const address = addressOf(value, page);
  return address?.origin === page.origin ? address.href : undefined;
}

function addressOf(value: string, page: URL): URL | undefined {
  if (!URL.canParse(value, page)) return undefined;
  const url = new URL(value, page);
  return url.protocol === 'https:' || url.protocol === 'http:' || url.protocol === 'mailto:' ? url : undefined;
}

/** As much of a text as there is room for; a text that is cut ends after a whole word. */
function withinBudget(text: string, budget: Budget): string {
  const {left} = budget;
  budget.left -= text.length;
  if (text.length <= left) return text;
  const cut = text.slice(0, left);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)).trimEnd() || cut}…`;
}
