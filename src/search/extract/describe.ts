import type {Extract} from './extract';

/** The pages with their description as the first words of the page, where it is the page's own (a site's description stands on
 *  many pages) and the page does not say it anyway. It is what an author takes a page to be about: measured on the Hugo
 *  documentation, link queries +.003, prefixes +.003, nothing lost. */
export function described(pages: readonly Extract[]): readonly Extract[] {
  const uses = new Map<string, number>();
  for (const {description = ''} of pages) uses.set(description, (uses.get(description) ?? 0) + 1);
  return pages.map((page) => {
    const [first, ...rest] = page.sections;
    const {description = ''} = page;
    if (first === undefined || description === '' || uses.get(description) !== 1 || isSaid(page, description))
      return page;
    return {
      ...page,
      sections: [{...first, text: [description, first.text].filter((text) => text !== '').join('\n')}, ...rest],
    };
  });
}

function isSaid({sections}: Extract, description: string): boolean {
  return sections.some(({text}) => text.replaceAll('\n', ' ').includes(description));
}
