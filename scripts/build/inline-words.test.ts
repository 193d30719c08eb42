import { expect, test } from 'vitest';
import { compileMessages, readMessages } from '@/scripts/words/compile-messages';
import { constantsIn, inlineWords } from './inline-words';

const messages = readMessages({ '@@locale': 'en-GB', desk: { undo: "It's \\ undone", laps: '{n, number} laps' } });
const constants = () => constantsIn(compileMessages(messages).get('desk.ts')!);
const IMPORT = "import * as words from '@/generated/words/desk';\n";

test('words alone stand where they are used, as they were written', () => {
  const code = inlineWords(`${IMPORT}<b title={words.undo}>{words.undo}</b>; say(\`\${words.undo}!\`);`, constants);
  expect(code).toBe(
    `${IMPORT}<b title={'It\\'s \\\\ undone'}>{'It\\'s \\\\ undone'}</b>; say(\`\${'It\\'s \\\\ undone'}!\`);`,
  );
});

test.each([
  ['a message with inputs', `${IMPORT}words.laps({ n: 2 })`],
  ['a name that the group has not', `${IMPORT}words.length`],
  ['a property that is called like the group', `${IMPORT}props.words.undo`],
  ['a longer name', `${IMPORT}passwords.undo`],
  ['the group as a whole', `${IMPORT}words[state]`],
  ['what comes from elsewhere', "import * as words from './words';\nwords.undo"],
])('%s stays', (_, code) => expect(inlineWords(code, constants)).toBe(code));
