import {expect, it, vi} from 'vitest';
import {Arrivals} from '../../../../src/publish/light/client/arrivals';

const RECORD = {path: '/a/', hash: 'abc', depth: 3, chunks: {content: 'c1'}};

it('gives a module to who waited for it and to who comes later', async () => {
  const arrivals = new Arrivals();
  const before = arrivals.moduleOf('c1');
  arrivals.page(RECORD, {c1: {default: 1}});
  expect(await before).toEqual({default: 1});
  expect(await arrivals.moduleOf('c1')).toEqual({default: 1});
});

it('keeps what came first when a file runs twice', async () => {
  const arrivals = new Arrivals();
  arrivals.modules({c1: {default: 1}});
  arrivals.modules({c1: {default: 2}});
  expect(await arrivals.moduleOf('c1')).toEqual({default: 1});
});

it('knows the first page of a visit and each by its address', async () => {
  const arrivals = new Arrivals();
  arrivals.page(RECORD, {});
  arrivals.page({...RECORD, path: '/b/'}, {});
  expect((await arrivals.first).path).toBe('/a/');
  expect(arrivals.recordOf('/b/')?.path).toBe('/b/');
  expect(arrivals.recordOf('/c/')).toBeUndefined();
});

it('tells of parts of the sidebar, with another map for each, until it is told to stop', async () => {
  const arrivals = new Arrivals();
  const tell = vi.fn();
  const [stop, none] = [arrivals.watch(tell), arrivals.parts];
  arrivals.part('notes/A', []);
  await arrivals.hasPart('notes/A');
  expect(tell).toHaveBeenCalledOnce();
  expect(arrivals.parts).not.toBe(none);
  stop();
  arrivals.part('notes/B', []);
  expect(tell).toHaveBeenCalledOnce();
  expect([...arrivals.parts.keys()]).toEqual(['notes/A', 'notes/B']);
});
