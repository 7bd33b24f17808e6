import path from 'node:path';
import {describe, expect, it} from 'vitest';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {remarkComponents} from '../../src/components/plugin';
import {folderWith} from '../folder';

/** Makes a page of a note as Docusaurus does: the plugin is given the text after the front matter. */
function make(text: string, body: string): void {
  const cwd = folderWith({'docs/a.mdx': text});
  const file = new VFile({path: path.join(cwd, 'docs/a.mdx'), cwd, value: body});
  const processor = unified().use(remarkParse).use(remarkMdx).use(remarkComponents);
  processor.runSync(processor.parse(file), file);
}

describe('remarkComponents', () => {
  it('lets a note pass whose components are used rightly', () => {
    const body = '<Quote speaker="Ada">a</Quote>\n';
    expect(() => make(`---\nkind: term\n---\n${body}`, body)).not.toThrow();
  });

  it('stops at a wrong use and names the file, the line in it and what is allowed', () => {
    const body = '<Quote>a</Quote>\n\n<Comparison><Side title="b" tone="good">c</Side></Comparison>\n';
    expect(() => make(`---\nkind: term\n---\n${body}`, body)).toThrowErrorMatchingInlineSnapshot(`
      [Error: docs/a.mdx:4:1 <Quote> needs «speaker». (component-prop)
          → Write <Quote speaker="…">.
      docs/a.mdx:6:13 <Side> has tone="good". (component-prop)
          → Allowed are "plus", "minus", "neutral".

      2 problems in 1 file]
    `);
  });
});
