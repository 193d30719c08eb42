import { expect, test } from 'vitest';
import { rejectionReasons } from './rejection-reasons';

test('the reason that fits a flag comes first, and none is left out', () => {
  expect(rejectionReasons([])[0]).toBe('another-time');
  expect(rejectionReasons(['duplicate'])[0]).toBe('duplicate');
  expect(rejectionReasons(['other-device', 'faster-than-plausible']).slice(0, 2)).toEqual([
    'faster-than-plausible',
    'other-device',
  ]);
  expect(rejectionReasons(['duplicate']).toSorted()).toEqual(rejectionReasons([]).toSorted());
});
