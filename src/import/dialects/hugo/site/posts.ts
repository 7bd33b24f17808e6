import {dayIn} from '../../../page/facts';
import type {Site, SitePage} from './types';

/** Sections that hold posts where a site does not name them. */
const USUAL = ['posts', 'post', 'blog'];
const DATED = /^(?<day>\d{4}-\d{2}-\d{2})(?:[-_ ]|$)/;

/** The day of a page: its date, else the day on which it appeared, else the one that its name begins with. */
export function dayOf({data, name}: SitePage): string | undefined {
  const named = DATED.exec(name)?.groups?.day;
  return [data.date, data.publishdate, data.pubdate, data.published, named].map(dayIn).find((day) => day !== undefined);
}

/**
 * The sections whose dated pages are posts. A section that the settings name is one of these if most of its pages have a
 * day and few an order of their own: documentation names its pages so too.
 */
export function postSections(pages: readonly SitePage[], {mainSections}: Site): ReadonlySet<string> {
  const named = mainSections.filter((section) => {
    const inside = pages.filter(({form, folder}) => form !== 'section' && folder[0] === section);
    const dated = inside.filter((page) => dayOf(page) !== undefined);
    const ordered = inside.filter(({data}) => typeof data.weight === 'number' && data.weight !== 0);
    return dated.length >= inside.length / 2 && ordered.length < inside.length / 2;
  });
  return new Set([...USUAL, ...named]);
}

/** The day of a page that is a post; nothing for any other. */
export function postDay(page: SitePage, sections: ReadonlySet<string>): string | undefined {
  return page.form === 'section' || !sections.has(page.folder[0] ?? '') ? undefined : dayOf(page);
}
