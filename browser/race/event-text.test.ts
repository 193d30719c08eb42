import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventReader } from './event-text';

test('an event has its name, its id and its data', () => {
  expect(eventReader()('id: 7\nevent: change\ndata: {"version":7}\n\n')).toEqual([
    { name: 'change', id: '7', data: '{"version":7}' },
  ]);
});

test('comments, retry and empty blocks are no events', () => {
  expect(eventReader()('retry: 5000\n\n:\n\n: words\n\nevent: board\n\n')).toEqual([]);
});

test('data of several lines, carriage returns and fields without a value are read', () => {
  expect(eventReader()('data: a\r\ndata:b\r\ndata\r\n\r\n')).toEqual([{ name: 'message', id: null, data: 'a\nb\n' }]);
});

test('wherever the text is cut, the events are the same', () => {
  const text = 'retry: 1\n\nid: 1\nevent: board\ndata: {"a": 1}\n\n:\n\nid: 2\nevent: change\ndata: x\n\ndata: not yet';
  const whole = eventReader()(text);
  expect(whole).toHaveLength(2);
  fc.assert(
    fc.property(fc.array(fc.nat(text.length)), (cuts) => {
      const read = eventReader();
      const edges = [0, ...cuts.toSorted((a, b) => a - b), text.length];
      expect(edges.slice(1).flatMap((end, i) => read(text.slice(edges[i], end)))).toEqual(whole);
    }),
  );
});
