import { expect, test } from 'vitest';
import { bareCode, newSignInCode } from './sign-in-code';

test('a code is four groups of five letters that cannot be mistaken for each other', () => {
  for (let time = 0; time < 200; time += 1)
    expect(newSignInCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}$/);
  expect(new Set(Array.from({ length: 200 }, newSignInCode)).size).toBe(200);
});

test('a code is the same however it is typed', () => {
  const code = '7KQ2M-0XV9T-1ABCD-EFGHJ';
  for (const typed of [
    '7kq2m0xv9t1abcdefghj',
    ' 7KQ2M 0XV9T 1ABCD EFGHJ ',
    '7KQ2M–OXV9T–IABCD–EFGHJ',
    '7kq2m-oxv9t-labcd-efghj',
  ])
    expect(bareCode(typed), typed).toBe(bareCode(code));
});
