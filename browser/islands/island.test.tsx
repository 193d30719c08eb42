import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { until } from '@/browser/testing/until';
import { aWholePage } from '@/browser/testing/whole-page';
import * as words from '@/generated/words/islands';
import type { Mount } from './island';

// As on phones (scripts/build/build-islands.ts, decision 030).
vi.mock('react', () => import('preact/compat'));
vi.mock('react-dom/client', () => import('preact/compat/client'));
vi.mock('react/jsx-runtime', () => import('preact/jsx-runtime'));
vi.mock('react/jsx-dev-runtime', () => import('preact/jsx-runtime'));

const AS_BUILT = '<section><p>0 laps</p><input name="time"><button>More</button></section>';

/** A part that counts, and draws a line of its own while the count is odd. */
function Laps({ name, children }: { name: string; children?: React.ReactNode }) {
  const [count, setCount] = useState(0);
  if (name === 'broken' && count > 0) throw new Error('a fault of our own');
  return (
    <section>
      <p>{`${count} laps`}</p>
      {count % 2 === 1 && <em>odd</em>}
      <input name="time" />
      <button onClick={() => setCount(count + 1)}>More</button>
      {children}
    </section>
  );
}

async function aPart({ html = AS_BUILT, name = 'fine', still = '', before = '' } = {}) {
  vi.resetModules();
  const stillHtml = still && `<div data-still="">${still}</div>`;
  const page = aWholePage(
    '/a',
    `<main>${before}<div id="part" data-props='{"name":"${name}"}'>${html.replace('</section>', `${stillHtml}</section>`)}</div></main>`,
  );
  const { island } = await import('./island');
  const mount: Mount = island(Laps);
  const leave = mount(page.one('#part'));
  const field = () => page.one('input') as HTMLInputElement;
  return { ...page, leave, field, more: () => page.tap('button'), said: () => page.text('[data-drawn-anew]') };
}

test('a part takes over what the build drew: the same elements, alive from then on', async () => {
  const { one, more, text, field } = await aPart();
  const before = [one('section'), field(), one('button')];
  expect(one('#part').dataset.alive).toBe('');
  more();
  await until(() => text('p') === '1 laps');
  expect(before.every((each) => each.isConnected)).toBe(true);
  expect(text('em')).toBe('odd');
});

test('what needs no script stays as the build wrote it', async () => {
  const { one, more, text } = await aPart({ still: '<b>still</b>' });
  expect(text('b')).toBe('still');
  more();
  await until(() => text('p') === '1 laps');
  expect([one('[data-still] b').outerHTML, document.querySelectorAll('b').length]).toEqual(['<b>still</b>', 1]);
});

test('text that a translator has replaced changes in its element', async () => {
  const { one, more, text } = await aPart();
  one('p').innerHTML = '<font>0 Runden</font>';
  more();
  await until(() => text('p') === '1 laps');
  expect(document.querySelector('font')).toBeNull();
});

test('a part that something has changed under it is drawn again, says so, and has what was typed', async () => {
  const { one, more, text, field, said } = await aPart();
  more();
  await until(() => text('p') === '1 laps');
  field().value = '9.1';
  one('p').remove();
  more();
  await until(() => said() !== null);
  expect([said(), text('p'), field().value]).toEqual([words.drawnAnew, '0 laps', '9.1']);
  expect(document.querySelectorAll('section').length).toBe(1);
  more();
  await until(() => text('p') === '1 laps');
  field().value = '8.8';
  one('p').remove();
  more();
  await until(() => text('p') === '0 laps');
  expect(field().value).toBe('8.8');
});

test('a part that fails each time gives up, and offers to load the page again', async () => {
  const { one, loads, more, text } = await aPart({ name: 'broken' });
  for (let failures = 1; failures <= 3; failures++) {
    more();
    await until(() => text('p') === '0 laps' && document.querySelector('[data-drawn-anew]') !== null);
    document.querySelector('[data-drawn-anew]')!.remove();
  }
  more();
  await until(() => text('[role=alert]') !== null);
  expect([text('#part p'), text('button')]).toEqual([words.failed, words.loadAgain]);
  one('button').click();
  expect(loads).toEqual(['reload']);
});

test('on a page that was translated before, the part is drawn fresh, with what stood in its fields', async () => {
  const html = AS_BUILT.replace('0 laps', '<font>0 Runden</font>').replace('name="time"', 'name="time" value="8.7"');
  const { text, field, said } = await aPart({ html });
  await until(() => text('p') === '0 laps');
  expect([field().value, said(), document.querySelectorAll('section').length]).toEqual(['8.7', null, 1]);
});

test('once the page is left nothing is drawn any more, not even what has just failed', async () => {
  const { more, leave, one, said } = await aPart({ name: 'broken' });
  more();
  // What has failed is gone at once, and drawn again a task later.
  for (let steps = 0; steps < 50; steps++) await Promise.resolve();
  expect(document.querySelector('section')).toBeNull();
  leave();
  await new Promise((done) => setTimeout(done, 30));
  expect([one('#part').children.length, said()]).toEqual([0, null]);
});
