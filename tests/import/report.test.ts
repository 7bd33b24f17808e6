import {describe, expect, it} from 'vitest';
import {reportHtml} from '../../src/import/report/html';
import {reportJson} from '../../src/import/report/json';
import {percent, reportText} from '../../src/import/report/text';
import type {ImportReport} from '../../src/import/report/types';

const report: ImportReport = {
  source: 'garden <b>',
  dialect: 'Markdown',
  files: 1,
  pages: [
    {
      path: 'a.md',
      outcome: 'imported',
      to: 'docs/in/a.md',
      words: 10,
      explained: 1,
      missing: ['soil'],
      links: 4,
      linksExplained: 1,
      lost: ['b.md'],
    },
    {
      path: 'b.md',
      outcome: 'skipped',
      why: 'It is no text',
      words: 0,
      explained: 0,
      missing: [],
      links: 0,
      linksExplained: 0,
      lost: [],
    },
  ],
  findings: [
    {
      path: 'a.md',
      place: {line: 3, column: 5},
      rule: 'missing-link',
      outcome: 'changed',
      what: 'A link to «<x>»',
      became: 'Its words',
    },
  ],
};

describe('a report', () => {
  it('says as text what came over, what did not, and where', () => {
    expect(reportText(report)).toBe(
      [
        'garden <b> (Markdown): 1 note, 1 file, 1 skipped',
        'Words: 80.00 % of 10; 1 gone with what is named below, 1 without a reason',
        'Links and pictures: 50.00 % of 4; 1 gone with what is named below, 1 without a reason',
        '  skipped  b.md: It is no text',
        '  words missing  a.md: soil',
        '  links lost  a.md: b.md',
        '',
        'missing-link: 1',
        '  a.md:3:5 A link to «<x>» → Its words',
      ].join('\n'),
    );
  });

  it('says the same as JSON, with totals', () => {
    expect(JSON.parse(reportJson(report))).toMatchObject({
      pages: [{path: 'a.md'}, {path: 'b.md'}],
      totals: {imported: 1, skipped: 1, words: 10, missing: 1, kept: 0.8, rules: {'missing-link': 1}},
    });
  });

  it('is a page in which nothing of the notes is markup', () => {
    const html = reportHtml(report);
    expect(html).toContain('A link to «&lt;x&gt;»');
    expect(html).not.toContain('<b>');
  });

  it('never rounds up', () => {
    expect([0.99999, 1, 0].map(percent)).toEqual(['99.99 %', '100.00 %', '0.00 %']);
  });
});
