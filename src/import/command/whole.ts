/** What an import consists of, for the one script that is made of it. */
export {dialectNamed} from '../dialects';
export {writeNotes} from '../pipeline';
export {proofOf} from '../proof';
export {readDrafts} from './proofreader';
