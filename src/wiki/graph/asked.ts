import {isKind} from '../../notes/kinds';
import type {Graph} from '../../notes/graph/nodes';
import type {Asked} from './address';

/** `?note=/mlops/&steps=2&kind=guide.term&tag=drift&q=data` → what is asked; nonsense counts as not there. */
export function askedIn(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const [note, tag] = [parameters.get('note') ?? '', parameters.get('tag') ?? ''];
  return {
    ...(note !== '' && {note}),
    steps: parameters.get('steps') === '2' ? 2 : 1,
    kinds: [...new Set((parameters.get('kind') ?? '').split('.'))].filter(isKind),
    ...(tag !== '' && {tag}),
    text: parameters.get('q') ?? '',
  };
}

/** Numbers of the notes that the filters let through, ascending. */
export function shownIn({nodes}: Graph, {kinds, tag, text}: Asked): number[] {
  const wanted = plain(text);
  return nodes.flatMap(({kind, tags, title}, number) => {
    const isKindShown = kinds.length === 0 || (kind !== undefined && kinds.includes(kind));
    const isShown = isKindShown && (tag === undefined || tags.includes(tag)) && plain(title).includes(wanted);
    return isShown ? [number] : [];
  });
}

/** Without case, accents and blanks at the ends. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
