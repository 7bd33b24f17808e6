import {expect, it} from 'vitest';
import {useBrowser} from './browser';

const {visit} = useBrowser();

/** Links in running text are exempt, as in WCAG 2.5.8; so are the marks beside headings, which are for a mouse. */
const EXEMPT = 'p, blockquote, td, dd, .markdown li, cite, ol li, .hash-link';

it.each(['/', '/mlops/soil/', '/guides/', '/glossary/', '/journal/', '/journal/first-frost/', '/tags/', '/changes/'])(
  'gives a finger 44 px at %s',
  async (path) => {
    const {page, context} = await visit(path, {width: 360, height: 740, hasTouch: true, isMobile: true});
    await page.getByRole('button', {name: 'Toggle navigation bar'}).tap();
    await page.waitForTimeout(400);
    const small = await page.evaluate((exempt) => {
      /** A link whose ::after fills a box around it is as large as that box. */
      const targetOf = (element: Element) => {
        const {position, content} = getComputedStyle(element, '::after');
        const fills = position === 'absolute' && content !== 'none';
        let box: Element | null = fills ? element.parentElement : (element.closest('label') ?? element);
        while (fills && box !== null && getComputedStyle(box).position === 'static') box = box.parentElement;
        return (box ?? element).getBoundingClientRect();
      };
      return [...document.querySelectorAll('a, button, input, summary')]
        .filter((element) => element.getClientRects().length > 0 && element.closest(exempt) === null)
        .filter((element) => getComputedStyle(element).visibility !== 'hidden')
        .map((element) => ({name: element.textContent || element.getAttribute('aria-label'), box: targetOf(element)}))
        .filter(({box}) => box.width > 1 && box.height < 43.5)
        .map(({name, box}) => `${name}: ${Math.round(box.width)} x ${Math.round(box.height)}`);
    }, EXEMPT);
    expect(small).toEqual([]);
    await context.close();
  },
);
