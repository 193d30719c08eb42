import { expect, test } from 'vitest';
import { asciiOf } from './ascii-of';

test.each([
  ['Café & code', 'cafe-code'],
  ['Kraków & Łódź: Żółć', 'krakow-lodz-zolc'],
  ['Straße, Ærø, Þór, Đà Nẵng', 'strasse-aero-thor-da-nang'],
  ['IMG_0001', 'img-0001'],
  ['Don’t stop', 'dont-stop'],
  ['ＡＷＳ ２０１８', 'aws-2018'],
  ['基調講演', ''],
  ['🎉', ''],
])('%s becomes “%s”', (text, ascii) => {
  expect(asciiOf(text)).toBe(ascii);
});
