import {KINDS} from '../../notes/kinds';
import {cleaned, type Budget} from './clean';
import {type NotePage, type NotePages} from './page';
import {openingOf, sectionAt} from './section';
import {anchorOf, type Target} from './target';

/** What a preview shows. */
export type Preview = {
  /** What it is, in a word or two: the kind of a note, or «Footnote». */
  readonly label?: string;
  readonly title: string;
  /** Where the title leads; nothing for what has no page. */
  readonly href?: string;
  readonly body: DocumentFragment;
};

/** Characters of a preview's text. */
const LENGTH = 600;

/** Gives the preview of a target; nothing when there is nothing to show. */
export type PreviewOf = (target: Target, signal: AbortSignal) => Promise<Preview | undefined>;

export function previewsFrom(pages: NotePages): PreviewOf {
  return async (target, signal) => {
    if (target.of !== 'page') return shownIf(previewHere(target));
    const page = await pages(target.url, signal);
    return page === undefined ? undefined : shownIf(previewOfPage(page, target.url));
  };
}

function shownIf(preview: Preview): Preview | undefined {
  return preview.body.textContent?.trim() === '' ? undefined : preview;
}

function previewOfPage({title, kind, description, text, url: page}: NotePage, url: URL): Preview {
  const anchor = anchorOf(url);
  const place = anchor === '' ? null : text.ownerDocument.getElementById(anchor);
  const budget = {left: LENGTH};
  const label = kind === undefined ? {} : {label: KINDS[kind].label};
  const head = {title, href: url.href, ...label};
  if (place !== null) return {...head, body: cleaned(sectionAt(place), page, budget)};
  const body = document.createDocumentFragment();
  const opening = openingOf(text);
  // A term's definition is its description, which a page of any other kind opens with in other words.
  if (description !== undefined && (kind === 'term' || opening.length === 0)) body.append(lead(description, budget));
  body.append(cleaned(opening, page, budget));
  return {...head, body};
}

function lead(description: string, budget: Budget): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.append(description);
  budget.left -= description.length;
  return paragraph;
}

function previewHere(target: Exclude<Target, {of: 'page'}>): Preview {
  const here = new URL(location.href);
  const budget = {left: LENGTH};
  switch (target.of) {
    case 'place': {
      const [first, ...rest] = sectionAt(target.place);
      const shown = rest.length === 0 ? [target.place] : rest;
      const title = rest.length === 0 ? document.querySelector('main h1') : first;
      return {label: 'On this page', title: wordsOf(title, here), body: cleaned(shown, here, budget)};
    }
    case 'footnote':
      return {title: `Footnote ${target.number}`, body: cleaned(target.note.childNodes, here, budget)};
    case 'source':
      return {title: 'Source', body: cleaned(target.entry.childNodes, here, budget)};
    case 'term': {
      const link = target.popover.querySelector('a');
      const definition = [...target.popover.childNodes].filter((node) => node !== link);
      return {
        label: 'Term',
        title: link?.dataset.title ?? target.name,
        ...(link !== null && {href: link.href}),
        body: cleaned(definition, here, budget),
      };
    }
  }
}

/** The words of a heading without what stands beside it. */
function wordsOf(heading: Element | null | undefined, here: URL): string {
  return cleaned(heading?.childNodes ?? [], here, {left: LENGTH}).textContent ?? '';
}
