import { expect, test, vi } from 'vitest';
import { aLocalStorage } from '@/browser/testing/a-page';
import { remember, remembered } from './remembered';

const onPhone = (state?: 'works' | 'full' | 'blocked') => {
  const given = aLocalStorage(state);
  vi.stubGlobal('localStorage', given);
  return given;
};

test('a remembered value comes back as it was, and null where there is none', () => {
  onPhone();
  expect(remember('a', { theme: 'dark', sizes: [1, 2] })).toBe(true);
  expect(remembered('a')).toEqual({ theme: 'dark', sizes: [1, 2] });
  expect(remembered('b')).toBeNull();
  remember('a', null);
  expect(remembered('a')).toBeNull();
});

test('a value is stored under a name of this app', () => {
  const phone = onPhone();
  remember('a', 1);
  expect([phone.getItem('daypass:a'), phone.getItem('a')]).toEqual(['1', null]);
});

test.each(['full', 'blocked'] as const)('where storage is %s a choice lasts as long as the page', (state) => {
  onPhone(state);
  expect(remember(`in ${state}`, 'dark')).toBe(false);
  expect(remembered(`in ${state}`)).toBe('dark');
  expect(remember(`in ${state}`, null)).toBe(false);
  expect(remembered(`in ${state}`)).toBeNull();
});

test('a choice that found no room holds on this page, instead of the earlier one that is still stored', () => {
  const phone = onPhone();
  remember('theme', 'light');
  vi.stubGlobal('localStorage', { ...phone, setItem: aLocalStorage('full').setItem });
  remember('theme', 'dark');
  expect(remembered('theme')).toBe('dark');
  vi.stubGlobal('localStorage', phone);
  // Another tab has made room, and this one can store again.
  remember('theme', 'system');
  expect(remembered('theme')).toBe('system');
  phone.setItem('daypass:theme', '"light"');
  expect(remembered('theme')).toBe('light');
});

test('a value that cannot be read counts as none', () => {
  const phone = onPhone();
  phone.setItem('daypass:a', '{"theme":');
  expect(remembered('a')).toBeNull();
});
