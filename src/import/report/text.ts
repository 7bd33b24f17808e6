import {count} from '../../notes/problems';
import type {Finding} from '../types';
import type {ImportReport} from './types';

/** Findings of one rule that are shown one by one. */
const SHOWN = 5;

/** Findings by their rule, the most frequent rule first. */
export function byRule(findings: readonly Finding[]): [string, Finding[]][] {
  const rules = new Map<string, Finding[]>();
  for (const finding of findings) {
    const others = rules.get(finding.rule);
    if (others === undefined) rules.set(finding.rule, [finding]);
    else others.push(finding);
  }
  return [...rules].sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1));
}

/** What the figures of a report add up to. */
export type Totals = {
  readonly imported: number;
  readonly skipped: number;
  readonly words: number;
  readonly explained: number;
  readonly missing: number;
  /** Part of the words that are there, from 0 to 1. */
  readonly kept: number;
  /** Pages and files that pages of the source led to, each counted once a page. */
  readonly links: number;
  readonly linksExplained: number;
  readonly lost: number;
};

/** Adds a report up. */
export function totalsOf({pages}: ImportReport): Totals {
  const sum = (of: (page: ImportReport['pages'][number]) => number) => pages.reduce((all, page) => all + of(page), 0);
  const [words, explained, missing] = [
    sum((page) => page.words),
    sum((page) => page.explained),
    sum((page) => page.missing.length),
  ];
  const imported = pages.filter(({outcome}) => outcome === 'imported').length;
  const kept = words === 0 ? 1 : (words - explained - missing) / words;
  const [links, linksExplained, lost] = [
    sum((page) => page.links),
    sum((page) => page.linksExplained),
    sum((page) => page.lost.length),
  ];
  return {imported, skipped: pages.length - imported, words, explained, missing, kept, links, linksExplained, lost};
}

/** `0.99876` → `99.87 %`; never rounded up. */
export function percent(part: number): string {
  return `${(Math.floor(part * 10_000) / 100).toFixed(2)} %`;
}

/** A report as text: figures, what was skipped, and what did not come over as it was, by rule. */
export function reportText(report: ImportReport): string {
  const {imported, skipped, words, explained, missing, kept} = totalsOf(report);
  const lessWords = report.pages.filter((page) => page.missing.length > 0);
  const lessLinks = report.pages.filter((page) => page.lost.length > 0);
  return [
    `${report.source} (${report.dialect}): ${count(imported, 'note')}, ${count(report.files, 'file')}, ${skipped} skipped`,
    `Words: ${percent(kept)} of ${words}; ${explained} gone with what is named below, ${missing} without a reason`,
    linksText(report),
    ...report.pages
      .filter(({outcome}) => outcome === 'skipped')
      .map(({path, why = ''}) => `  skipped  ${path}: ${why}`),
    ...lessWords.map(({path, missing: gone}) => `  words missing  ${path}: ${listed(gone)}`),
    ...lessLinks.map(({path, lost}) => `  links lost  ${path}: ${listed(lost)}`),
    ...byRule(report.findings).flatMap(([rule, findings]) => [
      '',
      `${rule}: ${findings.length}`,
      ...findings.slice(0, SHOWN).map((finding) => `  ${lineOf(finding)}`),
      ...(findings.length > SHOWN ? [`  … and ${findings.length - SHOWN} more`] : []),
    ]),
  ].join('\n');
}

/** How many links and pictures lead to what they led to. */
export function linksText(report: ImportReport): string {
  const {links, linksExplained, lost} = totalsOf(report);
  const kept = links === 0 ? 1 : Math.max(0, links - linksExplained - lost) / links;
  return `Links and pictures: ${percent(kept)} of ${links}; ${linksExplained} gone with what is named below, ${lost} without a reason`;
}

function listed(all: readonly string[]): string {
  return [...new Set(all)].slice(0, 10).join(', ');
}

function lineOf({path, place, what, became}: Finding): string {
  return `${path}:${place.line}:${place.column} ${what} → ${became}`;
}
