import { expect, test } from 'vitest';
import { viewBefore } from './race-address';

const PAGE = 'https://daypass.example/leaderboard/open';
const at = (search: string) => ({ origin: 'https://daypass.example', pathname: '/leaderboard/open', search });

test('whoever pressed + Lap on another view before its script was there comes back to that view', () => {
  expect(viewBefore(`${PAGE}?view=mine`, at('?add='))).toBe('mine');
  expect(viewBefore(`${PAGE}?racer=1&view=chart`, at('?add='))).toBe('chart');
});

test.each([
  ['who came from the board', PAGE, '?add='],
  ['who came from the board with a racer', `${PAGE}?racer=1`, '?add='],
  ['who followed a link from another page', 'https://daypass.example/?view=mine', '?add='],
  ['who came this way before, and follows a link now', `${PAGE}?view=mine`, '?add'],
  ['who came from another site', 'https://elsewhere.example/leaderboard/open?view=mine', '?add'],
  ['a page without the sheet', `${PAGE}?view=mine`, ''],
  ['an address that names a view itself', `${PAGE}?view=mine`, '?add=&view=log'],
  ['a browser that tells nothing', '', '?add='],
])('%s stays where the address leads', (_, referrer, search) => {
  expect(viewBefore(referrer, at(search))).toBeNull();
});
