import fc from 'fast-check';
import { expect, test } from 'vitest';
import { componentsAt } from './components-at';
import { layoutTiers, LOW, TALL } from './layout-tiers';
import type { Box } from './layout-tiers';
import { anyStory, aTier } from '@/domain/tiers/testing/stories';
import { tierStory } from './tier-story';

const parts = [
  { id: 'users', kind: 'client' },
  { id: 'database', kind: 'data' },
  { id: 'primary', kind: 'data' },
  { id: 'standby', kind: 'data' },
  { id: 'zone', kind: 'place' },
  { id: 'unused', kind: 'cache' },
] as const;
const tiers = [
  aTier({ add: ['users', 'database'] }),
  aTier({ add: ['standby', 'zone'], replace: [{ from: 'database', to: 'primary', why: 'A pair.' }] }),
];
const layout = layoutTiers({ parts, tiers });

test('a replacement stands where the replaced part stood', () => {
  expect(layout.boxes.get('primary')).toEqual(layout.boxes.get('database'));
  expect(layout.boxes.get('standby')).not.toEqual(layout.boxes.get('database'));
});

test('each band is named once, from the users downwards, and no line for what never comes', () => {
  expect(layout.lines.map(({ band }) => band)).toEqual(['users', 'data', 'places']);
});

test('the sheet holds what runs at one place: neither the users nor the places themselves', () => {
  const { sheet, boxes } = layout;
  const isInside = (id: string) => boxes.get(id)!.y > sheet!.y && boxes.get(id)!.y < sheet!.y + sheet!.height;
  expect(['users', 'database', 'standby', 'zone'].filter(isInside)).toEqual(['database', 'standby']);
});

test('without anything that runs at a place there is no sheet', () => {
  expect(layoutTiers({ parts, tiers: [aTier({ add: ['users'] })] }).sheet).toBeNull();
});

test('whatever is there at once has places of its own, within the drawing', () => {
  fc.assert(
    fc.property(anyStory, fc.constantFrom(TALL, LOW), (any, shape) => {
      const { boxes, width, height } = layoutTiers(tierStory(any), shape);
      any.tiers.forEach((_, index) => {
        const there = componentsAt(any.tiers, index).map((id) => boxes.get(id)!);
        for (const [each, box] of there.entries()) {
          expect(box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= height).toBe(true);
          expect(there.slice(each + 1).some((other) => overlap(box, other))).toBe(false);
        }
      });
    }),
  );
});

test('the low picture has room for letters of 12 px in two lines, and nine lines of it for the screen of a phone', () => {
  const kinds = ['client', 'balance', 'compute', 'async', 'cache', 'data', 'observe', 'place'] as const;
  const nine = [
    ...kinds.map((kind) => ({ id: kind, kind })),
    ...[1, 2, 3].map((n) => ({ id: `d${n}`, kind: 'data' as const })),
  ];
  const { width, height, lines } = layoutTiers({ parts: nine, tiers: [aTier({ add: nine.map(({ id }) => id) })] }, LOW);
  expect(lines).toHaveLength(9);
  // A phone of 390 px leaves 358 between the edges.
  const scale = 358 / width;
  expect(height * scale).toBeLessThan(412);
  expect(LOW.boxHeight * scale).toBeGreaterThan(2 * 15);
});

function overlap(a: Box, b: Box) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
