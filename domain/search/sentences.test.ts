import { expect, test } from 'vitest';
import { sentencesOf } from './sentences';

const cut = (text: string) => sentencesOf(text).map((part) => part.text);

test.each([
  ['One. Two! Three? “Four.” (Five.)', ['One.', 'Two!', 'Three?', '“Four.”', '(Five.)']],
  ['It took 2.5 s, e.g. Aurora did. Dr. Sample said so.', ['It took 2.5 s, e.g. Aurora did.', 'Dr. Sample said so.']],
  ['Werner H. Vogels spoke. then stopped.', ['Werner H. Vogels spoke. then stopped.']],
  ['A heading without an end\nA line below it.', ['A heading without an end', 'A line below it.']],
  [
    '書き込みには四つ。読み出しには三つ！「はい。」と言う。',
    ['書き込みには四つ。', '読み出しには三つ！', '「はい。」', 'と言う。'],
  ],
  ['  \n \n', []],
])('%j is cut into %j', (text, sentences) => {
  expect(cut(text)).toEqual(sentences);
});

test('a sentence knows where it stands', () => {
  const text = ' One.  Two. ';
  for (const { text: sentence, start } of sentencesOf(text)) expect(text.slice(start).startsWith(sentence)).toBe(true);
});
