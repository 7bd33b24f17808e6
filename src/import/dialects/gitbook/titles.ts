import {isElsewhere} from '../../../notes/reading/address';
import {addressOf} from '../../links/locate';
import {readPageText} from '../../read/frontmatter';
import {oneLine, textOf} from '../../read/text';
import type {PageScene} from '../../types';
import {locateInSpace} from './space';

/** The title of the page that an address leads to, from its first heading; nothing for one that is not there. */
export function titleOfPage(url: string, {page, source, parse}: PageScene): string | undefined {
  if (isElsewhere(url)) return undefined;
  const found = locateInSpace(url, page.path, source);
  const file = found === undefined ? undefined : source.files.get(found);
  if (file?.text === undefined || addressOf(url).path === '') return undefined;
  const {body, data} = readPageText(file.text);
  const line = body.split('\n').find((one) => one.trim() !== '') ?? '';
  const first = parse(line).children[0];
  const own = typeof data.title === 'string' ? oneLine(data.title) : '';
  const said = first?.type === 'heading' && first.depth === 1 ? oneLine(textOf(first)) : '';
  return said || own || undefined;
}
