import {describe, expect, it} from 'vitest';
import {sentencesOf, visibleBlocks} from './visible';

describe('visibleBlocks', () => {
  it.each([
    ['joins inline elements', '<main><p>One <b>tw</b>o</p></main>', ['One two']],
    ['parts cells', '<main><table><tr><td>a<td>b</table></main>', ['a', 'b']],
    ['keeps closed details', '<main><details><summary>More</summary><p>Text</details></main>', ['More', 'Text']],
    ['keeps text before a list', '<main>Before<ul><li>item</ul>after</main>', ['Before', 'item', 'after']],
    [
      'leaves out navigation and hidden text',
      '<main><nav>x</nav><p hidden>y<p aria-hidden=true>z<p>seen</main>',
      ['seen'],
    ],
    ['leaves out hash links', '<main><h2>Name<a class="hash-link" href="#x">#</a></h2></main>', ['Name']],
    ['takes the body where there is no main part', '<body><p>Text</body>', ['Text']],
    ['decodes entities', '<main><p>a&nbsp;&amp;&nbsp;b</main>', ['a & b']],
  ])('%s', (_, html, expected) => {
    expect(visibleBlocks(html)).toEqual(expected);
  });
});

describe('sentencesOf', () => {
  it('parts sentences and takes the marks at their ends off', () => {
    expect(sentencesOf('Stop here. Version 1.2 works: go on!')).toEqual(['Stop here', 'Version 1.2 works', 'go on']);
  });
});
