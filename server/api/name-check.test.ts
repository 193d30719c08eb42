import { expect, test } from 'vitest';
import { isNameToCheck } from './name-check';

test.each(['Ada Lovelace', 'Rick', 'Saketh', 'Jörg Müller', '王小明', '🏎️ Vroom', 'Scunthorpe United', 'Grant'])(
  '%s is shown at once',
  (name) => {
    expect(isNameToCheck(name)).toBe(false);
  },
);

test.each(['fuck you', 'FuCk', 'ｆｕｃｋ', 'sh1t racer', 'fuuuuck'])('%s is looked at first', (name) => {
  expect(isNameToCheck(name)).toBe(true);
});
