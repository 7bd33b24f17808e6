import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {useBrowser} from './browser';

const {visit} = useBrowser();

const PATH = '/mlops/watering/';
const previewIn = (page: Page) => page.getByRole('dialog', {name: /^Preview: /});
const linkIn = (page: Page, name: string) => page.getByRole('main').getByRole('link', {name, exact: true}).first();

describe('the preview of', () => {
  it.each([
    ['a note', 'the ground', 'Concept', 'Soil & <script>alert("x")</script>', 'Soil is what plants stand in.'],
    ['a section', 'its failings', 'Concept', 'Soil & <script>alert("x")</script>', 'Where it failsSee compost.'],
    ['a journal note', 'a day', 'Journal', 'First frost', ''],
    ['a place of the page', 'the evening', 'On this page', 'In the evening', 'Water runs slowly then. (Back)At night'],
    ['a footnote', '1', '', 'Footnote 1', 'Measured with a jug, twice; see the ground.'],
    ['a source', 'said so', '', 'Source', 'B. Pourer: The Can. Read the second half.'],
  ])('%s shows what is there', async (_, link, label, title, text) => {
    const {page, context, errors} = await visit(PATH);
    await linkIn(page, link).hover();
    const preview = previewIn(page);
    await preview.waitFor();
    const said = (await preview.innerText()).replaceAll(/\s*\n\s*/g, '');
    expect(said.startsWith((label.toUpperCase() + title + text).replaceAll('\n', ''))).toBe(true);
    expect(said).toMatch(/Turn previews off$/);
    expect(errors).toEqual([]);
    await context.close();
  });
});
