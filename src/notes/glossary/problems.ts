import type {Problem} from '../../types';
import type {NoteIndex} from '../graph/types';
import {nearest} from '../nearest';
import {compareText} from '../problems';
import {fold} from '../resolution/paths';
import {glossaryOf} from './terms';

/** Every `<Term>` that names no term of the glossary, in the order of the notes. */
export function termProblems(index: NoteIndex): Problem[] {
  const {byName, byPath} = glossaryOf(index);
  const names = [...new Set([...byPath.values()].flatMap((term) => term.names))].sort(compareText);
  return [...index.names.notes.values()].flatMap(({sourcePath, terms = []}) =>
    terms
      .filter(({name}) => !byName.has(fold(name)))
      .map(({name, line, column}) => {
        const near = nearest(name, names).map((one) => `«${one}»`);
        const message = `There is no term «${name}» in the glossary.`;
        const mend = `${near.length > 0 ? `Perhaps ${near.join(' or ')}; or give` : 'Give'} it a definition="…" of its own.`;
        return {sourcePath, place: {line, column}, rule: 'unknown-term', message, mend};
      }),
  );
}
