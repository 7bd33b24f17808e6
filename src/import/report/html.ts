import type {Finding} from '../types';
import {byRule, linksText, percent, totalsOf} from './text';
import type {ImportReport, PageReport} from './types';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #8884; padding: 0.25rem 0.75rem 0.25rem 0; text-align: left; vertical-align: top; }
td { overflow-wrap: anywhere; }
summary { cursor: pointer; padding: 0.25rem 0; }
`;

/** A report as a page of HTML that needs nothing else. */
export function reportHtml(report: ImportReport): string {
  const {imported, skipped, words, explained, missing, kept} = totalsOf(report);
  const title = `Import of ${report.source}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(report.dialect)}: ${imported} notes, ${report.files} files, ${skipped} pages skipped.
${percent(kept)} of ${words} words are there; ${explained} are gone with what is named below, ${missing} without a reason.
${escaped(linksText(report))}.</p>
<h2>What did not come over as it was</h2>
${byRule(report.findings).map(ruleHtml).join('\n')}
<h2>Pages</h2>
${table(['Page', 'Became', 'Words', 'Gone', 'Missing without a reason', 'Links lost'], report.pages.map(pageRow))}
</body>
</html>
`;
}

function ruleHtml([rule, findings]: [string, readonly Finding[]]): string {
  const rows = findings.map(({path, place, what, became}) => [`${path}:${place.line}`, what, became]);
  const head = `<summary>${escaped(rule)}: ${findings.length}</summary>`;
  return `<details>${head}${table(['Where', 'What', 'What became of it'], rows)}</details>`;
}

function pageRow({path, to, why, words, explained, missing, lost}: PageReport): string[] {
  return [
    path,
    to ?? `skipped: ${why ?? ''}`,
    String(words),
    String(explained),
    missing.slice(0, 20).join(', '),
    lost.slice(0, 20).join(', '),
  ];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
