import type {SitePage} from './types';

/** Layouts that make a page of other pages. */
const MADE = /^(?:archives?|search|searchpage|tags|terms|list|home|landing)$/i;

/** Why a page of Hugo is no note: it says nothing of its own, or is only a part of others. */
export function whyNoNote({isEmpty, data, form, folder}: SitePage): string | undefined {
  const layout = [data.layout, data.type].find((one) => typeof one === 'string' && MADE.test(one));
  if (isEmpty && form !== 'section' && layout !== undefined) return 'It has no text: its layout makes a page of others';
  if (form === 'section' && [...folder].some((part) => part.startsWith('_')))
    return 'It heads texts that pages include';
  if (folder.some((part) => part.startsWith('_'))) return 'It is a text that pages include, and stands in these';
  return undefined;
}
