import {expect, it} from 'vitest';
import {feedText} from '../../src/publish/feed';

it.each([
  [
    '<p>A <span><button popovertarget="a"><dfn>term</dfn></button><span popover="auto" id="a">One. <a href="/x/">More</a></span></span>.</p>',
    '<p>A <span><dfn>term</dfn></span>.</p>',
  ],
  [
    '<p>Plain <a href="/a/?b&#x26;c">text</a>,<br>more</p><ul><li>x</li></ul>',
    '<p>Plain <a href="/a/?b&#x26;c">text</a>,<br>more</p><ul><li>x</li></ul>',
  ],
  ['', ''],
])('a feed carries words without what opens at a click: %j', (html, expected) => {
  expect(feedText(html)).toBe(expected);
});
