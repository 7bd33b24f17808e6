import {describe, expect, it} from 'vitest';
import {Card, Cards} from '../../src/components/Cards';
import {Column, Columns} from '../../src/components/Columns';
import {Step, Steps} from '../../src/components/Steps';
import {Tab, Tabs} from '../../src/components/Tabs';
import {outlineOf, textOf} from '../html';

describe('Tabs', () => {
  it('show every tab below its title while no script runs, and no buttons to turn with', () => {
    const html = outlineOf(
      <Tabs>
        <Tab title="Soil">Dig.</Tab>
        {'\n'}
        <Tab title="Sand">Water.</Tab>
      </Tabs>,
    );
    const panels = html.replace(/^.*<\/button><\/div>/, '').replaceAll(/ id="[^"]*"/g, '');
    expect(panels).toBe('<div><p>Soil</p>Dig.</div><div><p>Sand</p>Water.</div></div>');
    expect(html).toMatch(/^<div><div role="tablist" hidden="true">/);
  });

  it('give every tab and panel an id of its own, also in tabs within tabs', () => {
    const inner = (
      <Tabs>
        <Tab title="A">a</Tab>
      </Tabs>
    );
    const html = outlineOf(
      <Tabs>
        <Tab title="B">{inner}</Tab>
        <Tab title="C">{inner}</Tab>
      </Tabs>,
    );
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(8);
    expect(new Set(ids).size).toBe(8);
  });
});

describe('Steps', () => {
  it('are a numbered list, each with its title if it has one', () => {
    const steps = (
      <Steps>
        <Step title="Dig">Deep.</Step>
        <Step>Sow.</Step>
      </Steps>
    );
    expect(outlineOf(steps)).toBe('<ol><li><p>Dig</p>Deep.</li><li>Sow.</li></ol>');
  });
});

describe('Columns', () => {
  it('hold their parts in the order of the text', () => {
    const columns = (
      <Columns>
        <Column>Left</Column>
        <Column>Right</Column>
      </Columns>
    );
    expect(outlineOf(columns)).toBe('<div><div>Left</div><div>Right</div></div>');
  });
});

describe('Cards', () => {
  it('are a list of what stands in them', () => {
    const cards = (
      <Cards>
        <Card>
          <p>
            <a href="/water/">Water</a>
          </p>
        </Card>
        <Card>Soil</Card>
      </Cards>
    );
    expect(outlineOf(cards)).toBe(
      '<div role="list"><div role="listitem"><p><a href="/water/">Water</a></p></div><div role="listitem">Soil</div></div>',
    );
    expect(textOf(cards)).toBe('WaterSoil');
  });
});
