import { expect, test, vi } from 'vitest';
import { aLocalStorage } from '@/browser/testing/a-page';
import { keep, kept } from './kept';

const onPhone = (state?: 'works' | 'full' | 'blocked') => {
  const given = aLocalStorage(state);
  vi.stubGlobal('localStorage', given);
  return given;
};

test('a kept value comes back as it was, and null where there is none', () => {
  onPhone();
  expect(keep('a', { theme: 'dark', sizes: [1, 2] })).toBe(true);
  expect(kept('a')).toEqual({ theme: 'dark', sizes: [1, 2] });
  expect(kept('b')).toBeNull();
  keep('a', null);
  expect(kept('a')).toBeNull();
});

test('a value is kept under a name of this app', () => {
  const phone = onPhone();
  keep('a', 1);
  expect([phone.getItem('daypass:a'), phone.getItem('a')]).toEqual(['1', null]);
});

test.each(['full', 'blocked'] as const)('where storage is %s a choice lasts as long as the page', (state) => {
  onPhone(state);
  expect(keep(`in ${state}`, 'dark')).toBe(false);
  expect(kept(`in ${state}`)).toBe('dark');
  expect(keep(`in ${state}`, null)).toBe(false);
  expect(kept(`in ${state}`)).toBeNull();
});

test('a choice that found no room holds on this page, instead of the earlier one that is still kept', () => {
  const phone = onPhone();
  keep('theme', 'light');
  vi.stubGlobal('localStorage', { ...phone, setItem: aLocalStorage('full').setItem });
  keep('theme', 'dark');
  expect(kept('theme')).toBe('dark');
  vi.stubGlobal('localStorage', phone);
  // Another tab has made room, and this one can keep again.
  keep('theme', 'system');
  expect(kept('theme')).toBe('system');
  phone.setItem('daypass:theme', '"light"');
  expect(kept('theme')).toBe('light');
});

test('a value that cannot be read counts as none', () => {
  const phone = onPhone();
  phone.setItem('daypass:a', '{"theme":');
  expect(kept('a')).toBeNull();
});
