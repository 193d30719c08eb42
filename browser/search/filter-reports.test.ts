import { expect, test } from 'vitest';
import { aWholePage } from '@/browser/testing/whole-page';
import { filterReports } from './filter-reports';

const FORM =
  '<form data-filter="reports"><input name="words"><input type="radio" name="kind" value="race">' +
  '<p data-filter-count></p></form>';
const LIST =
  '<ul><li data-report="a" data-kind="race">A lap</li><li data-report="b" data-kind="session">A schema</li></ul>' +
  '<p data-filter-none hidden></p>';

function aList() {
  const page = aWholePage('/reports', `<main>${FORM}${LIST}</main>`);
  // The form is read by the FormData of its window, not by that of Node.
  Object.defineProperty(globalThis, 'FormData', { value: document.defaultView!.FormData, configurable: true });
  const form = page.one('form') as HTMLFormElement;
  const type = (words: string) => {
    (page.one('[name=words]') as HTMLInputElement).value = words;
    form.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const shown = () =>
    [...document.querySelectorAll<HTMLElement>('[data-report]')]
      .filter((item) => !item.hidden)
      .map((item) => item.textContent);
  return { ...page, form, type, shown };
}

test('what was typed before the script came counts as it comes', () => {
  const { form, shown, one, text } = aList();
  (one('[name=words]') as HTMLInputElement).value = 'schema';
  filterReports(form);
  expect(shown()).toEqual(['A schema']);
  expect(text('[data-filter-count]')).toBe('1 report');
});

test('words and kind narrow the list, and nothing left is said', () => {
  const { form, type, shown, one } = aList();
  filterReports(form);
  type('a');
  expect(shown()).toEqual(['A lap', 'A schema']);
  (one('[name=kind]') as HTMLInputElement).checked = true;
  type('a');
  expect(shown()).toEqual(['A lap']);
  type('schema');
  expect([shown(), one('[data-filter-none]').hidden]).toEqual([[], false]);
});

test('a list that was left before the script came hides nothing on the next page', () => {
  const { form, shown, one } = aList();
  (one('[name=words]') as HTMLInputElement).value = 'schema';
  form.remove();
  filterReports(form);
  expect(shown()).toEqual(['A lap', 'A schema']);
});
