import { expect, test } from 'vitest';
import { wrapLabel } from './wrap-label';

test('a label breaks between words, and a long word keeps a line to itself', () => {
  expect(wrapLabel('S3')).toEqual(['S3']);
  expect(wrapLabel('Web and app servers')).toEqual(['Web and app', 'servers']);
  expect(wrapLabel('Management tools')).toEqual(['Management', 'tools']);
  expect(wrapLabel('  Unbreakablewords  in ')).toEqual(['Unbreakablewords', 'in']);
});
