import {byRule, totalsOf} from './text';
import type {ImportReport} from './types';

/** A report as JSON, with its totals. */
export function reportJson(report: ImportReport): string {
  const rules = Object.fromEntries(byRule(report.findings).map(([rule, findings]) => [rule, findings.length]));
  return `${JSON.stringify({...report, totals: {...totalsOf(report), rules}}, null, 2)}\n`;
}
