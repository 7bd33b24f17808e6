import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Texts} from '../build/notes';
import {commit, wikiSite, type Site} from '../build/sites';

/** A text that stands once in a file, and what stands there instead: nothing where it is not said. */
type Part = string | readonly [text: string, instead: string];

/** What is taken out of the wiki's code, by file. */
const PARTS: Readonly<Record<string, readonly Part[]>> = {
  'docusaurus.config.ts': [
    // Pages of the site itself link to the graph and to changes.
    ['onBrokenLinks: severity,', "onBrokenLinks: 'ignore',"],
    ", './src/wiki/preview/listen.ts'",
    "{to: '/changes/', label: 'Changes', position: 'left'},",
    "{label: 'Recently changed', to: '/changes/'},",
    "{label: 'Graph', to: '/graph/'},",
    "{label: 'Changes by Atom', href: 'pathname:///changes/atom.xml'},",
  ],
  'src/plugins.ts': [
    'given(previewPlugin, {notes}),',
    'given(historyPlugin, {notes}),',
    'given(graphPlugin, {notes}),',
  ],
  'src/notes/remark.ts': ['markTerms(tree, scene);'],
  'src/notes/viewer.ts': ['history: historyViewOf(histories.get(sourcePath)),', 'related: related(sourcePath),'],
  'src/notes/view.ts': ['connections: connectionsOf(index, text.sourcePath, mentions),'],
  'src/theme/DocItem/Content/index.tsx': [
    "import {Connections} from '@site/src/wiki/connections/Connections';",
    "import {NoteEnd} from '@site/src/wiki/related/NoteEnd';",
    '<Connections {...view.connections} permalink={permalink} />',
    '<NoteEnd view={view} />',
  ],
  'src/theme/BlogPostItem/Content/index.tsx': [
    "import {Connections} from '@site/src/wiki/connections/Connections';",
    "import {NoteEnd} from '@site/src/wiki/related/NoteEnd';",
    '<Connections {...note.connections} permalink={metadata.permalink} />',
    '<NoteEnd view={note} />',
  ],
  'src/theme/Footer/Layout/index.tsx': [
    "import {PreviewSwitch} from '@site/src/wiki/preview/PreviewSwitch';",
    '<PreviewSwitch />',
  ],
};

/**
 * This wiki without what shows readers its connections: who links to a note, what is related to it, previews, marked terms,
 * the graph and histories. Throws when a part is not found, which then has another form by now.
 */
export function siteWithout(parent: string, notes: Texts): Site {
  const site = wikiSite(parent, notes);
  for (const [name, parts] of Object.entries(PARTS)) {
    const file = path.join(site.dir, name);
    const text = readFileSync(file, 'utf8');
    const texts = parts.map((part) => (typeof part === 'string' ? ([part, ''] as const) : part));
    const missing = texts.find(([part]) => text.split(part).length !== 2);
    if (missing !== undefined) throw new Error(`${name} does not hold once: ${missing[0]}`);
    writeFileSync(
      file,
      texts.reduce((rest, [part, instead]) => rest.replace(part, instead), text),
    );
  }
  commit(site.dir, 'Without connections', '2026-01-02');
  return {...site, name: 'this wiki without connections'};
}
