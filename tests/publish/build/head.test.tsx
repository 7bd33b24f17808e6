import {createElement} from 'react';
import {renderToString} from 'react-dom/server';
import {describe, expect, it, vi} from 'vitest';
import {Helmet, HelmetProvider} from 'react-helmet-async';
import {putLate, type Heads} from '../../../src/publish/build/head';

vi.mock('@site-build/helmet', () => ({HelmetProvider: class {}}));

/** The tags of a page with these parts of a head, put together as react-helmet-async does or late. */
function headOf(parts: readonly string[], isLate: boolean): readonly string[] {
  const context: {helmet?: unknown} = {};
  class Provider extends HelmetProvider {
    constructor(props: {context?: object}) {
      super(props);
      // The border: what the package does not declare.
      if (isLate) putLate(context, (this as unknown as {helmetData: {value: Heads}}).helmetData.value);
    }
  }
  Provider.canUseDOM = false;
  const tags = parts.map((name, nth) =>
    createElement(Helmet, {key: nth}, createElement('title', null, name), createElement('meta', {name, content: `${nth}`})),
  );
  renderToString(createElement(Provider, {context}, tags));
  const {title, meta} = context.helmet as Record<'title' | 'meta', object>;
  return [title, meta].map(String);
}

describe('putLate', () => {
  it.each([[[]], [['a']], [['a', 'b', 'a', 'c']]])('has of %j the head that putting it together each time has', (parts) => {
    expect(headOf(parts, true)).toEqual(headOf(parts, false));
  });

  it('puts together once what was put together with each part', () => {
    const emitChange = vi.fn();
    const heads = {helmetInstances: {get: () => [{emitChange}, {emitChange}]}, setHelmet: vi.fn()};
    const context: {helmet?: unknown} = {helmet: 'none yet'};
    putLate(context, heads);
    expect(heads.helmetInstances.get()).toEqual([]);
    emitChange.mockImplementation(() => {
      expect(heads.helmetInstances.get()).toHaveLength(2);
      heads.setHelmet('all');
    });
    expect(context.helmet).toBe('all');
    expect(emitChange).toHaveBeenCalledOnce();
  });
});
