import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Row } from '@/domain/race/contract/board';
import { BoardRow } from './board-row';

const row: Row = {
  ...{ racerId: 'a b', name: 'Ada', country: 'GB', rank: 2, resultMs: 9_123, bestMs: 9_123, laps: 1, resets: 0 },
  achievedAt: '2026-11-29T14:00:00.000Z',
};
const draw = (change: Partial<Row> = {}, props: Partial<Parameters<typeof BoardRow>[0]> = {}) =>
  renderToStaticMarkup(
    <BoardRow
      {...{
        row: { ...row, ...change },
        index: 1,
        leaderMs: 9_000,
        won: 0,
        isMe: false,
        hasFlags: true,
        isDayBest: false,
      }}
      query=""
      openRacer={() => undefined}
      {...props}
    />,
  );
const wordsOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

test('a row tells place, name, country, laps, gap and result, in this order', () => {
  expect(wordsOf(draw())).toBe('2 Ada 🇬🇧 United Kingdom 1 lap +0.123 9.123');
});

test('flags can be left out, and who has no country has no name of one', () => {
  expect(wordsOf(draw({}, { hasFlags: false }))).not.toContain('United Kingdom');
  expect(wordsOf(draw({ country: null }))).toBe('2 Ada 1 lap +0.123 9.123');
});

test('the leader has no gap, and without a counting lap there is neither rank nor time', () => {
  expect(wordsOf(draw({ rank: 1, resultMs: 9_000 }))).toContain('leader 9.000');
  expect(wordsOf(draw({ rank: null, resultMs: null, laps: 0 }))).toMatch(/^– no place yet .+ 0 laps no lap yet$/);
});

test('places won or lost are said in words as well, and me is marked', () => {
  expect(wordsOf(draw({}, { won: 3, isMe: true }))).toContain('▲3 up 3 in the last ten minutes');
  expect(wordsOf(draw({}, { won: -1 }))).toContain('▼1 down 1 in the last ten minutes');
});

test('the first three are marked by shape, and each racer has an address', () => {
  expect(draw()).toContain('data-rank="2"');
  expect(draw({ rank: 4 })).not.toContain('data-rank');
  expect(draw()).toContain('href="?racer=a%20b"');
});

test('the best lap of the day has a shape, and a word for who does not see it', () => {
  expect(wordsOf(draw({}, { isDayBest: true }))).toContain('best lap of the day 9.123');
  expect(draw({}, { isDayBest: true })).toMatch(/class="best"[^>]*>9\.123/);
  expect(draw()).not.toContain('best lap');
});

test('what was looked for is marked in the name, whatever accents it has', () => {
  const found = draw({ name: 'Zoë Ada Löwe' }, { query: 'lowe zo' });
  expect(found).toContain('<mark>Zo</mark>ë Ada <mark>Löwe</mark>');
  expect(draw({}, { query: 'nobody' })).not.toContain('<mark>');
});
