import { expect, test } from 'vitest';
import { numberedSlug, slugOfTitle } from './report-slug';

test.each([
  ['Scaling up to your first 10 million users', 'scaling-up-to-your-first-10-million-users'],
  ['  Café & code: a “trial” ', 'cafe-code-a-trial'],
  ['Straße', 'strasse'],
  ['Kraków & Łódź: Żółć', 'krakow-lodz-zolc'],
  ['C++', 'cpp'],
  ['What C# and F# share', 'what-c-sharp-and-f-sharp-share'],
  ['Notepad++ at 100%', 'notepad-plus-plus-at-100-percent'],
  ['Don’t stop', 'dont-stop'],
  ['Keynote 基調講演', 'keynote'],
  ['2018', '2018'],
  ['Go', 'go'],
])('the address of “%s” ends in %s', (title, slug) => {
  expect(slugOfTitle(title)).toBe(slug);
});

test.each(['1日目基調講演のまとめ', '基調講演', '🎉', 'مرحبا بالعالم', 'Привет, мир', '…', 'AI入門と実践の話'])(
  'an address cannot be made of “%s”',
  (title) => {
    expect(slugOfTitle(title)).toBeNull();
  },
);

test('a long title is cut between words', () => {
  const slug = slugOfTitle('a word '.repeat(40))!;
  expect(slug.length).toBeLessThanOrEqual(60);
  expect(slug).toMatch(/(?:^|-)(?:a|word)$/);
  expect(slugOfTitle('x'.repeat(90))).toBe('x'.repeat(60));
});

test('without letters for it, a report gets the first number that is free', () => {
  expect(numberedSlug(new Set())).toBe('report-1');
  expect(numberedSlug(new Set(['keynote', 'report-3']))).toBe('report-4');
});
