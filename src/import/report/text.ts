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
  return {imported, skipped: pages.length - imported, words, explained, missing, kept};
}

/** `0.99876` → `99.87 %`; never rounded up. */
export function percent(part: number): string {
  return `${(Math.floor(part * 10_000) / 100).toFixed(2)} %`;
}

/** A report as text: figures, what was skipped, and what did not come over as it was, by rule. */
export function reportText(report: ImportReport): string {
  const {imported, skipped, words, explained, missing, kept} = totalsOf(report);
  const lost = report.pages.filter((page) => page.missing.length > 0);
  return [
    `${report.source} (${report.dialect}): ${count(imported, 'note')}, ${count(report.files, 'file')}, ${skipped} skipped`,
    `Words: ${percent(kept)} of ${words}; ${explained} gone with what is named below, ${missing} without a reason`,
    ...report.pages
      .filter(({outcome}) => outcome === 'skipped')
      .map(({path, why = ''}) => `  skipped  ${path}: ${why}`),
    ...lost.map(({path, missing: gone}) => `  words missing  ${path}: ${[...new Set(gone)].slice(0, 10).join(', ')}`),
    ...byRule(report.findings).flatMap(([rule, findings]) => [
      '',
      `${rule}: ${findings.length}`,
      ...findings.slice(0, SHOWN).map((finding) => `  ${lineOf(finding)}`),
      ...(findings.length > SHOWN ? [`  … and ${findings.length - SHOWN} more`] : []),
    ]),
  ].join('\n');
}

function lineOf({path, place, what, became}: Finding): string {
  return `${path}:${place.line}:${place.column} ${what} → ${became}`;
}
