import type {NoteText} from '../check';
import type {FileMove, MovePlan, TargetEdit} from './types';

/**
 * The plan that takes a move back, byte for byte, made before the move: planning a move to the old place would not always
 * do that, since of several targets that lead to the same file it cannot know which one was written.
 *
 * `textOf` gives the texts from before the move.
 */
export function undoOf(plan: MovePlan, textOf: (sourcePath: string) => NoteText): MovePlan {
  const newPaths = new Map(plan.moves.map(({from, to}) => [from, to]));
  const files = [...new Set(plan.edits.map(({sourcePath}) => sourcePath))];
  const edits = files.flatMap((sourcePath) => {
    const own = plan.edits.filter((edit) => edit.sourcePath === sourcePath);
    return undoneIn(own, textOf(sourcePath).text, newPaths.get(sourcePath) ?? sourcePath);
  });
  return {moves: plan.moves.map(turned), edits, redirects: plan.redirects.map(turned), problems: []};
}

function turned({from, to}: FileMove): FileMove {
  return {from: to, to: from};
}

/** The edits of one file the other way round, at the offsets that its new text has. */
function undoneIn(edits: readonly TargetEdit[], text: string, sourcePath: string): TargetEdit[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.span[0] - b.span[0])
    .map(({span: [start, end], replacement}) => {
      const from = start + shift;
      shift += replacement.length - (end - start);
      return {sourcePath, span: [from, from + replacement.length], replacement: text.slice(start, end)};
    });
}
