import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import * as format from '@/words/format';
import { compileMessages, readMessages, type Messages } from './compile-messages';
import { pseudoMessages } from './pseudo-messages';

const file = (group: Record<string, string>, locale = 'en-GB') => readMessages({ '@@locale': locale, group });
type Compiled = Record<string, string & ((inputs: object) => unknown)>;

/** The compiled module, as code that imports it has it. */
function run(messages: Messages, source = messages): Compiled {
  const code = compileMessages(messages, source).get('group.ts')!;
  const js = transformSync(code.replace(/^import .*$/m, ''), { loader: 'ts', format: 'cjs' }).code;
  const module = { exports: {} as Compiled };
  // oxlint-disable-next-line typescript/no-implied-eval, typescript/no-unsafe-call
  new Function('module', ...Object.keys(format), js)(module, ...Object.values(format));
  return module.exports;
}

describe('what a message becomes', () => {
  const of = (text: string, inputs: object) => run(file({ say: text })).say!(inputs);

  test('words alone are a string, whatever stands in them', () => {
    const words = run(file({ a: "It's “${here}” `\\`\n".replace('{here}', 'x'), b: '' }));
    expect(words.a).toBe("It's “$x” `\\`\n");
    expect(words.b).toBe('');
  });
  test('inputs stand where the message puts them', () => {
    expect(of('{b} before {a}, and `{b}`', { a: 'one', b: '${two}' })).toBe('${two} before one, and `${two}`');
  });
  test.each([
    [0, 'no lap'],
    [1, '1 lap'],
    [2_000, '2,000 laps'],
  ])('%i has its form', (n, said) => {
    expect(of('{n, plural, =0 {no lap} one {# lap} other {# laps}}', { n })).toBe(said);
  });
  test.each([
    [1, '1st'],
    [22, '22nd'],
    [113, '113th'],
  ])('place %i has its ending', (n, said) => {
    expect(of('{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}', { n })).toBe(said);
  });
  test('a choice within a plural names the count, and a sign of numbers in a name stays', () => {
    const choice = (count: string) =>
      `{n, plural, one {# lap} other {{who, select, me {${count} of mine} other {# of {name}}}}}`;
    expect(() => of(choice('#'), {})).toThrow('group.say: expected {n, number} in place of #');
    const text = choice('{n, number}').replace('# of {name}', '{n, number} of {name}');
    expect(of(text, { n: 2, who: 'me', name: '' })).toBe('2 of mine');
    expect(of(text, { n: 2, who: 'her', name: '#1' })).toBe('2 of #1');
  });
  test('a select takes one of several words', () => {
    const text = '{who, select, me {You are} other {{name} is}} first';
    expect(of(text, { who: 'me', name: 'Ada' })).toBe('You are first');
    expect(of(text, { who: 'her', name: 'Ada' })).toBe('Ada is first');
  });
  test('numbers and lists are written as the language does', () => {
    expect(of('{n, number} by {who}', { n: 1234.5, who: format.list(['a', 'b', 'c']) })).toBe('1,234.5 by a, b and c');
  });
  test('the caller draws the part in a tag', () => {
    const link = (words: string) => `[${words}]`;
    expect(of('See <link>the board</link>, {name}.', { link, name: 'Ada' })).toEqual([
      'See ',
      '[the board]',
      ', ',
      'Ada',
      '.',
    ]);
  });
  test('a code of the API can be a name', () => {
    const names = { 'race-open': 'Open', new: 'New', number: 'Number', plural: 'Plural', m_a: 'x', a: '{n, number}' };
    expect(run(file(names))).toMatchObject({ ...names, a: expect.any(Function) as unknown });
  });
});

describe('other languages', () => {
  test('plurals have the forms of their language', () => {
    const source = file({ laps: '{n, plural, one {# lap} other {# laps}}' });
    const polish = file({ laps: '{n, plural, one {# a} few {# b} many {# c} other {# d}}' }, 'pl');
    expect(() => run(polish, source)).not.toThrow();
    expect(() => run(file({ laps: '{n, plural, one {# a} other {# b}}' }, 'ja'), source)).toThrow(
      /^group\.laps: .*one/,
    );
  });
  test.each([
    ['a message that is missing', {}, 'group.a: is missing'],
    ['one that nothing asks for', { a: 'x {n}', b: 'y' }, 'group.b: nothing in the code asks for it'],
    ['an input that is not used', { a: 'x' }, 'group.a: {n}: is missing'],
    ['an input that there is not', { a: '{n} {m}' }, 'group.a: {m}: nothing in the code asks for it'],
    ['a tag around more than words', { a: '<b>{n}</b>' }, 'group.a: expected <name>words</name>'],
    ['a brace that is not closed', { a: '{n' }, 'group.a: '],
  ])('%s is reported with its name', (_, group, says) => {
    expect(() => compileMessages(file(group, 'de'), file({ a: '{n} laps' }))).toThrow(says);
  });
  test.each([
    [
      '{s, select, open {x} closed {y}}',
      '{s, select, open {x}}',
      "{s}: expected the choices 'closed' | 'open', or `other`",
    ],
    ['{s}', '{s, select, open {x}}', '{s}: expected `other` for the rest'],
    ['{s}', '{s, plural, one {#} other {#}}', '{s}: expected no count'],
    ['{n, plural, one {#} other {#}}', '{n, plural, one {#}}', '{n}: expected the form `other`'],
    ['<b>x</b>', '{b}', '{b}: a tag in one language is one in all'],
    [
      '{n, plural, one {#} other {#}}',
      '{n, plural, one {<b>x</b>} other {#}}',
      'group.a: expected <name>words</name> outside',
    ],
  ])('the inputs that the code gives for %j do not fit %j', (source, given, says) => {
    expect(() => compileMessages(file({ a: given }), file({ a: source }))).toThrow(says);
  });
  test('choices may stand in another order, or be fewer with one for the rest', () => {
    const source = file({ a: '{s, select, open {x} closed {y}}' });
    for (const given of ['{s, select, closed {y} open {x}}', '{s, select, open {x} other {z}}', '{s}'])
      expect(() => compileMessages(file({ a: given }), source)).not.toThrow();
  });
  test.each([
    [{ '@@locale': 'no such' }, '@@locale'],
    [{ '@@locale': 'en', group: 'words' }, 'group: '],
    [{ '@@locale': 'en', group: { a: 1 } }, 'group.a: '],
    [[], 'an object of groups'],
  ])('%j is no message file', (given, says) => {
    expect(() => readMessages(given)).toThrow(says);
  });
});

test('the pseudo-language keeps inputs, tags, plurals and quotes, and changes every letter', () => {
  const source = file({ a: "It's <b>x</b> {n, plural, one {# lap} other {# laps}} of {name} '{'x'}'" });
  const words = run(pseudoMessages(source), source);
  const said = words.a!({ n: 2, name: '1', b: (text: string) => text }) as string[];
  expect(said.join('')).not.toMatch(/[a-zA-Z]/);
  expect(said.join('')).toContain('{');
});

test.each([
  ['en-GB', 1000],
  ['es', 10_000],
  ['ar-EG', 0],
  ['de', 1000],
])('in %s, whole numbers below %i read as in code', (locale, below) => {
  const { 'locale.ts': module } = Object.fromEntries(compileMessages(file({ a: 'b' }, locale)));
  expect(module).toContain(`PLAIN_BELOW: number = ${below};`);
});
