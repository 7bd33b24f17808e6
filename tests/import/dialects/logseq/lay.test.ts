import {describe, expect, it} from 'vitest';
import {laidOut} from '../../../../src/import/dialects/logseq/lay';

describe('an outline', () => {
  it.each([
    ['what only Logseq reads', '- a\n  collapsed:: true\n\t- b\n\t  id:: 1-2\n\t  more', '- a\n\t- b\n\t  more ^1-2'],
    ['properties that say something', '- a\n  price:: 10', '- a\n  price: 10'],
    ['properties of the page', 'type:: [[Bed]]\ntags:: x\n\n- a', '* type: [[Bed]]\n\n\n- a'],
    ['tasks', '- TODO a\n- DONE b\n- NOW c\n- CANCELED d', '- [ ] a\n- [x] b\n- [ ] NOW c\n- [x] CANCELED d'],
    ['a log', '- a\n  :LOGBOOK:\n  CLOCK: x\n  :END:\n  b', '- a\n  b'],
    ['a remark', '- #+BEGIN_TIP\n  a\n  #+END_TIP\n  b', '- > [!tip]\n  > a\n  b'],
    ['code of Org mode', '\t- #+BEGIN_SRC js\n\t  a\n\t  #+END_SRC', '\t- ```js\n\t  a\n\t  ```'],
    ['code with a dash in it', '- ```\n  - a:: b\n  ```\n- c', '- ```\n  - a:: b\n  ```\n- c'],
    ['numbers', '- a\n  logseq.order-list-type:: number\n  b', '1. a\n   b'],
    ['blocks without a word', '- a\n-\n- \n-\n\t- b', '- a\n- \n\t- b'],
    ['no outline', '# A\n\na\n\nb', '# A\n\na\n\nb\n'],
  ])('%s', (_, text, expected) => {
    expect(laidOut(text).text).toBe(expected);
  });

  it('has the lines of its source', () => {
    expect(laidOut('- a\n  collapsed:: true\n\t- b').lines).toEqual([1, 3]);
  });
});
