import {describe, expect, it} from 'vitest';
import {indexOf} from '../../src/notes/graph/build';
import {readNote} from '../../src/notes/reading/note';
import {reportOf} from '../../src/notes/report/report';
import ReportPage from '../../src/wiki/ReportPage';
import {outlineOf, tagsOf} from '../html';

/** The page of a report on notes, by path and text. */
function pageOf(texts: Readonly<Record<string, string>>): string {
  const notes = Object.entries(texts).map(([name, text]) => readNote({sourcePath: `docs/${name}`, text}));
  const index = indexOf({root: 'docs', notes, today: '2026-03-21'});
  const changed = new Map([['docs/a.md', '2024-05-01']]);
  return outlineOf(<ReportPage report={reportOf(index, {changed})} />);
}

const NOTES = {
  'a.md': '---\ntitle: Ash\ndescription: Of wood.\n---\n\nBurnt [[Oak]] and [[Elm]].\n',
  'b.md': '---\ntitle: Bark\ndescription: Of trees.\n---\n\nLike [[Ash]], and [[Oak]].\n',
  'secret.md': '---\ntitle: Secret\ndraft: true\n---\n',
};

describe('ReportPage', () => {
  const html = pageOf(NOTES);

  it('says of how many notes it speaks, and names none that is hidden', () => {
    expect(html).toContain('<h1>Report</h1><p>What may want mending in 2 notes, for whoever writes them.</p>');
    expect(html).not.toContain('Secret');
  });

  it('asks searches to leave it out, those of the web and the wiki’s own', () => {
    expect(html).toContain('<meta name="search" content="false"></meta><meta name="robots" content="noindex"></meta>');
  });

  it('heads each part with its number, what it means, and where to mend it', () => {
    expect(html).toContain(
      '<h2>Wanted notes (2)</h2><p>Named in wikilinks, but not written yet; the most wanted first.</p>' +
        '<ul><li>Oak, named 2 times <small>docs/a.md:6</small></li><li>Elm, named 1 time <small>docs/a.md:6</small></li></ul>',
    );
    expect(html).toContain('<h2>Orphans (1)</h2>');
    expect(html).toContain('<li><a href="/b/">Bark</a><small>docs/b.md</small></li>');
    expect(html).toContain('<li><a href="/a/">Ash</a>, last changed 2024-05-01 <small>docs/a.md</small></li>');
  });

  it('says of a part in which there is nothing just that', () => {
    expect(html).toContain('<section><h2>Without description (0)</h2><p>None.</p></section>');
    expect(pageOf({})).not.toContain('<ul>');
  });

  it('shows titles as text, whatever they hold', () => {
    const report = {today: '2026-03-21', notes: 1, parts: reportOf(indexOf({root: '', notes: [], today: ''})).parts};
    const orphans = [{title: '<script>x</script>', sourcePath: 'docs/<b>.md'}];
    expect(tagsOf(<ReportPage report={{...report, parts: {...report.parts, orphans}}} />)).not.toContain('script');
  });
});
