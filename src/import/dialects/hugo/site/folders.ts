import type {SurveyedFolder} from '../../../types';
import {titleFromName} from './names';
import {folderKey, type Places} from './order';
import type {SitePage} from './types';

/** Folders that no page opens are called as they are on disk, in words. */
export function foldersOf(pages: readonly SitePage[], places: Places): SurveyedFolder[] {
  const opened = new Set(
    pages.filter(({form}) => form === 'section').map(({folder, language}) => folderKey(folder, language)),
  );
  const found = new Map<string, SurveyedFolder>();
  for (const {folder, language} of pages) {
    const above = language === undefined ? [] : [language];
    for (let depth = language === undefined ? 1 : 0; depth <= folder.length; depth++) {
      const inner = folder.slice(0, depth);
      const key = folderKey(inner, language);
      if (opened.has(key) || found.has(key)) continue;
      const position = places.get(key);
      const label = titleFromName(inner.at(-1) ?? language ?? '');
      found.set(key, {folder: [...above, ...inner], label, ...(position !== undefined && {position})});
    }
  }
  return [...found.values()];
}
