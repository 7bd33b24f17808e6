import path from 'node:path';
import type {NotesFolder} from '../files';
import {changesOf, planText} from '../move/changes';
import {placesOf, type Asked} from '../move/places';
import {planMove} from '../move/plan';
import type {MovePlan} from '../move/types';
import {withRedirects} from '../move/redirects';
import {undoOf} from '../move/undo';
import {strayLinks} from '../move/verify';
import {formatProblems} from '../problems';
import {diskAt, type Disk} from './disk';
import {forget, keep, untouched, type Done} from './done';
import {say, type ExitCode, type Words} from './exit';
import {carryOut} from './transaction';
import {isInside, typedIn} from './typed';
import {readWiki, type Wiki} from './wiki';

/**
 * `mv <from> <to> [--dry-run]`: shows what a move changes and makes it, as a whole or not at all. A move back is the move
 * there taken back, byte for byte, as long as its files are as it left them.
 */
export async function mv(folder: NotesFolder, {words, options}: Words): Promise<ExitCode> {
  const [from, to, ...more] = words;
  if (from === undefined || to === undefined || more.length > 0) {
    throw new Error('Say what to move and where: npm run note -- mv <from> <to> [--dry-run]');
  }
  const wiki = await readWiki(folder);
  const asked = askedFor(folder, {from, to});
  const places = placesOf(wiki.index, asked);
  const disk = diskAt(folder.siteDir);
  const {plan, back} = await planOf(disk, wiki, places);
  if (plan.problems.length > 0) {
    console.error(`${formatProblems(plan.problems)}\n\nNothing was moved.`);
    return 2;
  }
  const shown = planText(plan, wiki.textOf);
  if (options['dry-run'] === true) return say(`${shown}\n\nNothing was moved (--dry-run).`);
  const changes = changesOf(plan, wiki.textOf);
  await carryOut(disk, changes);
  if (back === undefined) await keep(disk, changes, {...places, undo: undoOf(plan, wiki.textOf)});
  else await forget(disk, back);
  return say(`${shown}\n\nDone. npm run note -- mv ${places.to} ${places.from} takes it back.`);
}

type Places = {readonly from: string; readonly to: string};

async function planOf(disk: Disk, wiki: Wiki, {from, to}: Places): Promise<{plan: MovePlan; back?: Done}> {
  const fresh = withRedirects(planMove({...wiki, from, to}), wiki);
  const back = await untouched(disk, to, from);
  if (back !== undefined && fresh.problems.length === 0 && isSound(back.undo, fresh, wiki)) {
    return {plan: back.undo, back};
  }
  return {plan: {...fresh, problems: [...fresh.problems, ...strayLinks(fresh, wiki)]}};
}

/** Whether taking back moves the same files as a new plan would, and leaves every link as it leads now. */
function isSound(undo: MovePlan, fresh: MovePlan, wiki: Wiki): boolean {
  const moves = (plan: MovePlan) =>
    plan.moves
      .map(({from, to}) => `${from}\0${to}`)
      .sort()
      .join('\0\0');
  return moves(undo) === moves(fresh) && strayLinks(undo, wiki).length === 0;
}

/** What is typed, with the current folder. */
function askedFor({siteDir}: NotesFolder, {from, to}: Places): Asked {
  const current = typedIn();
  const base = isInside(siteDir, current) ? current : siteDir;
  const typed = (text: string) => {
    const isOfMachine = path.isAbsolute(text) && isInside(siteDir, text);
    return slashes(isOfMachine ? path.relative(base, text) : text);
  };
  return {from: typed(from), to: typed(to), here: slashes(path.relative(siteDir, base))};
}

function slashes(file: string): string {
  return file.split(path.sep).join('/');
}
