import { expect, test } from 'vitest';
import { LAP_COLUMNS, lapsCsv } from './laps-csv';
import { lapIdOf, makeRace, runIdOf, second } from '@/domain/race/testing/make-race';

const linesOf = (race: ReturnType<typeof makeRace>) => lapsCsv(race.ledger).slice(1).split('\r\n');

test('every lap has a line, in the order of arrival, with its status and who decided', () => {
  const race = makeRace();
  race.verify(
    race.enter('Ada', 9_123, { country: 'NL', resets: 2, status: 'waiting', run: { id: runIdOf(1), lap: 3 } }),
  );
  race.reject(race.enter('Bo', 9_500, { status: 'waiting' }));
  race.enter('Cy', 62_500, { status: 'waiting', finished: false });
  const [columns, ada, bo, cy, end] = linesOf(race).map((line) => line.split(','));
  expect(columns).toEqual(LAP_COLUMNS);
  expect(ada).toEqual([
    ...[lapIdOf(1), 'racer-ada', 'Ada', 'NL', '00:09.123', '9123', '9.123', '2', 'true', 'verified', '', 'attendee'],
    ...[second(0), second(0), runIdOf(1), '3', 'Olive', second(1), ''],
  ]);
  expect(bo!.slice(9)).toEqual([
    'rejected',
    '',
    'attendee',
    second(2),
    second(2),
    '',
    '',
    'Olive',
    second(3),
    'Cut the corner',
  ]);
  expect(cy!.slice(4, 10)).toEqual(['01:02.500', '62500', '62.5', '0', 'false', 'waiting']);
  expect(end).toEqual(['']);
});

test('what was withdrawn, hidden or typed as a formula does no harm', () => {
  const race = makeRace();
  race.withdraw(race.enter('Gone', 9_000, { status: 'waiting' }));
  race.enter('Rude', 9_000);
  race.hideName('Rude');
  race.enter('Rin;=1+1', 9_000);
  const text = lapsCsv(race.ledger);
  expect(text).not.toMatch(/Gone|Rude/);
  expect(text).toContain(`"Rin;'=1+1"`);
  expect(text.startsWith('\ufefflap_id,')).toBe(true);
});
