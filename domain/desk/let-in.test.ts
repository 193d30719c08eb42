import { expect, test } from 'vitest';
import { isOfThisDevice, letInAddress, readLetIn } from './let-in';

const code = '7KQ2M-0XV9T-7KQ2M-0XV9T';

test.each(['Cleo', 'Zoë & Co #1', '起動', null])('the address says whom it lets in behind the #: %s', (name) => {
  const url = new URL(letInAddress('https://daypass.example', { code, name }));
  expect([url.origin, url.pathname, url.search]).toEqual(['https://daypass.example', '/desk', '']);
  expect(readLetIn(url.hash)).toEqual({ code, name });
});

test('a name that would make the picture too fine is left out', () => {
  const { hash, href } = new URL(letInAddress('https://daypass.example', { code, name: '起'.repeat(40) }));
  expect(readLetIn(hash)).toEqual({ code, name: null });
  expect(href.length).toBeLessThan(120);
});

test.each(['', '#', '#lap', '#let-in=', '#let-in=%20', '#as=Cleo'])('%s lets nobody in', (hash) => {
  expect(readLetIn(hash)).toBeNull();
});

test('an address that is this device alone is known', () => {
  expect(['localhost', '127.0.0.1', '[::1]', 'a.localhost'].map(isOfThisDevice)).toEqual([true, true, true, true]);
  expect(['daypass.example', '192.168.1.7', '10.127.0.1'].map(isOfThisDevice)).toEqual([false, false, false]);
});
