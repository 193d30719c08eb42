import { expect, test } from 'vitest';
import { withFalseClock } from '@/browser/testing/clock';
import { until } from '@/browser/testing/until';
import { aWholePage } from '@/browser/testing/whole-page';
import { typeAgain, typedIn } from './typed';

const pass = withFalseClock();
const FIELDS = `<input name="time" value="9.1"><input type="checkbox" aria-label="Finished" checked>
  <input type="radio" name="who" id="me"><input type="radio" name="who" id="other" checked>
  <textarea name="why">Because</textarea><select name="land"><option>FR</option><option selected>GB</option></select>`;
const EMPTY = FIELDS.replace('value="9.1"', '')
  .replaceAll('checked', '')
  .replace('Because', '')
  .replace('selected', '');

function aPart(html: string) {
  const { one } = aWholePage('/a', `<main>${html}</main>`);
  const lost: string[][] = [];
  const values = () => [...typedIn(one('main')).values()];
  return { place: one('main'), one, lost, values, onLost: (words: string[]) => void lost.push(words) };
}

test('every field has again what stood in it, and whoever draws it is told', async () => {
  const { place, one, values, lost, onLost } = aPart(FIELDS);
  const typed = typedIn(place);
  place.innerHTML = EMPTY;
  const told: string[] = [];
  for (const type of ['input', 'change', 'click'])
    place.addEventListener(type, ({ target }) => told.push(`${type} ${(target as HTMLInputElement).name}`));
  typeAgain(place, typed, onLost);
  expect(values()).toEqual(['9.1', true, false, true, 'Because', 'GB']);
  expect((one('select') as HTMLSelectElement).value).toBe('GB');
  expect(told).toEqual(expect.arrayContaining(['input time', 'input why', 'change land']));
  await pass(3_000);
  expect(lost).toEqual([[]]);
});

test('a field that comes only after storage has answered gets its text, too', async () => {
  const { place, values, lost, onLost } = aPart('<input name="time" value="9.1">');
  const typed = typedIn(place);
  place.innerHTML = '<p>One moment</p>';
  typeAgain(place, typed, onLost);
  place.innerHTML = '<input name="time">';
  await until(() => values().includes('9.1'));
  await pass(3_000);
  expect(lost).toEqual([[]]);
});

test('what has no field any more is told after a while, and nothing that was empty or a tick', async () => {
  const { place, lost, onLost } = aPart(
    '<input name="time" value="9.1"><input name="why" value=" "><input type="checkbox">',
  );
  const typed = typedIn(place);
  place.innerHTML = '';
  typeAgain(place, typed, onLost);
  await pass(2_999);
  expect(lost).toEqual([]);
  await pass(1);
  expect(lost).toEqual([['9.1']]);
});

test('fields are known by their names, without what React makes up, and the second of a name is another one', () => {
  const { place, values, onLost } = aPart(
    '<input id="_r_1_time" value="9.1"><input name="n" value="a"><input name="n" value="b">',
  );
  const typed = typedIn(place);
  place.innerHTML = '<input name="n"><input name="n"><input id="_r_7_time">';
  typeAgain(place, typed, onLost);
  expect(values()).toEqual(['a', 'b', '9.1']);
});

test('a dialog that is open now may be about something else, and stays empty', () => {
  const { place, values, onLost } = aPart('<dialog open><input name="why" value="No video"></dialog>');
  const typed = typedIn(place);
  place.innerHTML = '<dialog open><input name="why"></dialog><input name="why">';
  typeAgain(place, typed, onLost);
  expect(values()).toEqual(['', '']);
});

test('whoever leaves is told nothing, and nothing is typed any more', async () => {
  const { place, values, lost, onLost } = aPart('<input name="time" value="9.1">');
  const typed = typedIn(place);
  place.innerHTML = '';
  const stop = typeAgain(place, typed, onLost);
  stop();
  place.innerHTML = '<input name="time">';
  await pass(3_000);
  expect([values(), lost]).toEqual([[''], []]);
});
