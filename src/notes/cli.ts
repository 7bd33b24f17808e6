import {runCommand} from './command/run';

runCommand({siteDir: process.cwd(), notesDir: process.env.FIELDNOTES_DOCS ?? 'docs'}, process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
