const HEADING = /^h[1-6]$/;

/**
 * The part of a text that an id leads to: a heading with what follows up to the next one of its level, or the element
 * alone that has the id.
 */
export function sectionAt(place: Element): readonly Element[] {
  if (!HEADING.test(place.localName)) return [place];
  const isNext = ({localName}: Element) => HEADING.test(localName) && localName <= place.localName;
  return [place, ...following(place, (element) => isNext(element) || isAppendix(element))];
}

/** What a text opens with: all above its first heading, or the first section when a heading comes first. */
export function openingOf(text: Element): readonly Element[] {
  const [first, ...rest] = [...text.children].filter((child) => !child.matches('header, [data-search=ignore]'));
  if (first === undefined) return [];
  const end = rest.findIndex((element) => HEADING.test(element.localName) || isAppendix(element));
  return [first, ...(end < 0 ? rest : rest.slice(0, end))];
}

/** Footnotes, sources and the like, which stand below the text. */
function isAppendix(element: Element): boolean {
  return element.matches('section:not(.transclusion)');
}

function following(element: Element, isEnd: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  for (let next = element.nextElementSibling; next !== null && !isEnd(next); next = next.nextElementSibling) {
    found.push(next);
  }
  return found;
}
