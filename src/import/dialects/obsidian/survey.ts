import {lastOf, withoutEnding} from '../../../notes/resolution/paths';
import {compareText} from '../../../notes/problems';
import {readPageText} from '../../read/frontmatter';
import type {Finding, Source, SourceFile, Survey} from '../../types';
import {surveyOfFolders} from '../markdown/survey';

/** Takes a vault's folders for its order; drawings, canvases and bases are no notes, and are said. */
export function surveyOfVault(source: Source): Survey {
  const survey = surveyOfFolders(source, whyNone);
  const pages = survey.pages.map((page) => ({...page, names: [withoutEnding(lastOf(page.path))]}));
  const boards = [...source.files.keys()].filter((path) => /\.(?:canvas|base)$/i.test(path)).sort(compareText);
  const findings = boards.map((path): Finding => {
    const what = /canvas$/i.test(path) ? 'A canvas' : 'A base';
    const place = {line: 1, column: 1};
    return {path, place, rule: 'no-note', outcome: 'dropped', what, became: 'Left out: only Obsidian can show it'};
  });
  return {...survey, pages, findings: [...survey.findings, ...findings]};
}

function whyNone({path, text = ''}: SourceFile): string | undefined {
  const isDrawing = /\.excalidraw\.md$/i.test(path) || 'excalidraw-plugin' in readPageText(text).data;
  return isDrawing ? 'It is a drawing of Excalidraw, which only its plugin can show' : undefined;
}

/** A link by name; conditions of shells, tables of TOML and lists of headings look like one. */
const LINK = /\[\[(?!\s|toc\]|_TOC_\])[^[\]\n]+\]\]/i;
const CODE = /^ *(`{3,}|~{3,})[^]*?\n *\1|`+[^`\n]*`+/gm;

/** How sure it is that a folder is a vault: its settings, or notes that link by name. */
export function surenessOfVault({files}: Source): number {
  const paths = [...files.keys()];
  if (paths.some((path) => /(?:^|\/)\.obsidian\//.test(path))) return 1;
  const pages = [...files.values()].filter(({path, text}) => /\.md$/i.test(path) && text !== undefined);
  const linking = pages.filter(({text = ''}) => text.includes('[[') && LINK.test(text.replace(CODE, '')));
  return linking.length > 0 && linking.length >= pages.length / 10 ? 0.5 : 0;
}
