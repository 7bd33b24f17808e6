import type {NotesFolder} from '../files';
import {reportOf, reportText} from '../report/report';
import {say, type ExitCode, type Words} from './exit';
import {daysOfChange} from './git';
import {readWiki} from './wiki';

/** `report [--json]`: what a writer may want to mend. */
export async function report(folder: NotesFolder, {options}: Words): Promise<ExitCode> {
  const {index} = await readWiki(folder);
  const value = reportOf(index, {changed: daysOfChange(folder)});
  return say(options.json === true ? JSON.stringify(value, null, 2) : reportText(value));
}
