import {describe, expect, it} from 'vitest';
import type {ReactNode} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {Checklist} from '../../src/components/Checklist';
import {Claim, Claims} from '../../src/components/Claims';
import {Comparison, Side} from '../../src/components/Comparison';
import {Figure} from '../../src/components/Figure';
import {Quote} from '../../src/components/Quote';
import {STRENGTHS, TONES} from '../../src/components/schema';
import {Takeaway, Takeaways} from '../../src/components/Takeaways';
import {Task} from '../../src/components/Task';
import {Term} from '../../src/components/Term';
import {Moment, Timeline} from '../../src/components/Timeline';
import {outlineOf, tagsOf, textOf} from '../html';

describe('Quote', () => {
  it('gives the words, who said them, where and why they are kept', () => {
    const quote = (
      <Quote speaker="Ada" source="Garden Talk 12" why="It saves a year.">
        <p>Start with worms.</p>
      </Quote>
    );
    expect(outlineOf(quote)).toBe(
      '<figure><blockquote><p>Start with worms.</p></blockquote>' +
        '<figcaption><span>Ada</span><cite>Garden Talk 12</cite><span>It saves a year.</span></figcaption></figure>',
    );
  });

  it('leaves out what it is not given', () => {
    expect(outlineOf(<Quote speaker="Ada">Worms.</Quote>)).toBe(
      '<figure><blockquote>Worms.</blockquote><figcaption><span>Ada</span></figcaption></figure>',
    );
  });

  it('keeps its parts apart in feeds, which carry no style', () => {
    const quote = <Quote speaker="Ada" source="Garden Talk" why="It saves a year." children="Worms." />;
    expect(textOf(quote)).not.toMatch(/AdaGarden|TalkIt/);
  });
});

describe('Takeaways', () => {
  it('gives each audience its own', () => {
    const takeaways = (
      <Takeaways>
        <Takeaway audience="Growers">
          <ul>
            <li>Dig less.</li>
          </ul>
        </Takeaway>
        <Takeaway audience="Cooks">Eat more.</Takeaway>
      </Takeaways>
    );
    expect(outlineOf(takeaways)).toBe(
      '<div><section><p><span>For</span> Growers</p><ul><li>Dig less.</li></ul></section>' +
        '<section><p><span>For</span> Cooks</p>Eat more.</section></div>',
    );
  });
});

describe('Comparison', () => {
  it.each([undefined, ...TONES])('gives both sides with their titles in the tone %s', (tone) => {
    const comparison = (
      <Comparison>
        <Side title="Digging" tone={tone}>
          Tires.
        </Side>
        <Side title="Mulching">Rests.</Side>
      </Comparison>
    );
    expect(outlineOf(comparison)).toBe(
      '<div><section><p>Digging</p>Tires.</section><section><p>Mulching</p>Rests.</section></div>',
    );
  });
});

describe('Timeline', () => {
  it('is a list of moments in their order, each with its date', () => {
    const timeline = (
      <Timeline>
        <Moment date="2019" title="First bed">
          Sown.
        </Moment>
        <Moment date="March 2020" title="Second bed">
          Dug.
        </Moment>
      </Timeline>
    );
    expect(outlineOf(timeline)).toBe(
      '<div role="list"><div role="listitem"><p>2019</p><p>First bed</p>Sown.</div>' +
        '<div role="listitem"><p>March 2020</p><p>Second bed</p>Dug.</div></div>',
    );
  });
});

describe('Term', () => {
  it('is a button named by the word, which opens the definition without script', () => {
    const html = outlineOf(<Term definition="Decayed leaves.">humus</Term>);
    const [, id] = /popoverTarget="([^"]+)"/i.exec(html) ?? [];
    expect(id).toMatch(/\S/);
    expect(html.toLowerCase()).toBe(
      `<span><button type="button" popovertarget="${id}"><dfn>humus</dfn></button>`.toLowerCase() +
        `<span id="${id}" popover="auto">decayed leaves.</span></span>`.toLowerCase(),
    );
  });

  it('leads on to the note of a term of the glossary, outside of what is searched on the page', () => {
    const html = outlineOf(<Term definition="Decayed leaves." title="Humus" to="/glossary/humus/" children="humus" />);
    expect(html).toContain('<dfn>humus</dfn>');
    expect(html).toMatch(
      /<span id="[^"]+" popover="auto" dataSearch="ignore">Decayed leaves\. <a href="\/glossary\/humus\/" dataTitle="Humus">More on Humus<\/a>/,
    );
  });

  it('is but its words while it names no term', () => {
    expect(outlineOf(<Term>humus</Term>)).toBe('humus');
  });

  it('gives each definition on a page an id of its own', () => {
    const html = renderToStaticMarkup(
      <p>
        <Term definition="One.">a</Term> <Term definition="Two.">b</Term>
      </p>,
    );
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('may stand inside a paragraph, holding nothing that ends it', () => {
    const paragraph = (
      <p>
        Of <Term definition="Decayed leaves.">humus</Term> and sand.
      </p>
    );
    expect(tagsOf(paragraph)).toEqual(['p', 'span', 'button', 'dfn', 'span']);
  });
});

describe('Figure', () => {
  it('is a picture with its caption', () => {
    const figure = (
      <Figure caption="Three beds.">
        <img src="/beds.svg" alt="Beds from above" loading="lazy" />
      </Figure>
    );
    expect(outlineOf(figure)).toBe(
      '<figure><img src="/beds.svg" alt="Beds from above" loading="lazy"></img><figcaption>Three beds.</figcaption></figure>',
    );
  });
});

describe('Claims', () => {
  it.each(STRENGTHS)('is a table whose rows are named by the claims, one of them %s', (strength) => {
    const claims = (
      <Claims>
        <Claim claim="Worms help." source="Darwin, 1881" strength={strength}>
          Count them.
        </Claim>
      </Claims>
    );
    expect(outlineOf(claims).replace(/ title="[^"]+"/, '')).toBe(
      '<table><thead><tr><th scope="col">Claim</th><th scope="col">Source and strength</th>' +
        '<th scope="col">What to make of it</th></tr></thead><tbody><tr><th scope="row">Worms help.</th>' +
        `<td><span dataStrength="${strength}">${strength}</span><span>Darwin, 1881</span></td>` +
        '<td>Count them.</td></tr></tbody></table>',
    );
  });
});

describe('Claim', () => {
  it('keeps strength and source apart in feeds, which carry no style', () => {
    const claims = <Claims children={<Claim claim="a" source="Darwin" strength="measured" children="b" />} />;
    expect(textOf(claims)).not.toContain('measuredDarwin');
  });
});

describe('every component', () => {
  const EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>&amp;';
  it.each<[string, ReactNode]>([
    ['Quote', <Quote speaker={EVIL} source={EVIL} why={EVIL} children={EVIL} />],
    ['Takeaway', <Takeaway audience={EVIL} children={EVIL} />],
    ['Side', <Side title={EVIL} children={EVIL} />],
    ['Moment', <Moment date={EVIL} title={EVIL} children={EVIL} />],
    ['Term', <Term definition={EVIL} children={EVIL} />],
    ['Figure', <Figure caption={EVIL} children={EVIL} />],
    ['Claims', <Claims children={<Claim claim={EVIL} source={EVIL} strength="measured" children={EVIL} />} />],
    ['Checklist', <Checklist title={EVIL} children={EVIL} />],
    ['Task', <Task children={EVIL} />],
  ])('shows hostile text as text: %s', (_, node) => {
    expect(tagsOf(node)).not.toEqual(expect.arrayContaining(['script']));
    expect(tagsOf(node)).not.toEqual(expect.arrayContaining(['img']));
    expect(outlineOf(node)).toContain(EVIL);
  });
});
