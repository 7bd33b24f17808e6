/** What an import consists of, for the one script that is made of it. */
export {DIALECTS} from './dialects';
export {importNotes} from './pipeline';
