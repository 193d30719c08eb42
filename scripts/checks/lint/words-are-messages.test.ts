import { ESLint } from 'eslint';
import { beforeAll, expect, test } from 'vitest';
import { ROOT } from '@/scripts/steps.mjs';

const RULE = 'daypass/words-are-messages';
const eslint = new ESLint({
  cwd: ROOT,
  // The rule needs no types. Reading those of the whole project would take longer than all these tests.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId === RULE,
});
const isRefused = async (code: string) => {
  const [result] = await eslint.lintText(code, { filePath: 'components/race/race-head.tsx' });
  return result!.messages.some(({ ruleId }) => ruleId === RULE);
};

// The first run loads all rules.
beforeAll(() => isRefused(''), 120_000);

test.each([
  ['text in an element', 'export const a = <p>Open</p>;'],
  ['one branch of it', "export const a = (b: boolean) => <p>{b ? 'open' : null}</p>;"],
  ['a template in an element', 'export const a = (n: number) => <p>{`${n} laps`}</p>;'],
  ['a name for a screen reader', 'export const a = <p aria-label="board" />;'],
  ['one put together', 'export const a = (n: string) => <p aria-label={`Lap of ${n}`} />;'],
  ['a placeholder', "export const a = (b: boolean) => <input placeholder={b ? 'name' : undefined} />;"],
  ['a sentence that is handed on', "say('This could not be kept.');"],
  ['one capital word', "export const names = { open: 'Open' };"],
  ['a sentence with an input', 'export const a = (n: string) => `${n} is on the board`;'],
])('%s is refused', async (_, code) => {
  expect(await isRefused(code)).toBe(true);
});

test.each([
  [
    'a message',
    "import * as words from '@/generated/words/race';\nexport const a = <p aria-label={words.a}>{words.b}</p>;",
  ],
  ['a thrown error', "throw new Error('This cannot be.');"],
  ['classes', 'export const a = (b: boolean) => <p className={`button ${b ? "main lit" : ""}`} />;'],
  ['an attribute that nobody reads', 'export const a = <p id="race head" />;'],
  ['a selector', "document.querySelector('main p a');\nconst a = 'input:not([type=file]) textarea select';"],
  ['a command', 'export const a = <code>{`npm run official -- add "x"`}</code>;'],
  ['style', "export const a = (e: HTMLElement) => (e.style.inset = 'auto one two');"],
  ['a comparison', "export const a = (k: string) => k === 'Enter';"],
  ['numbers and signs', 'export const a = <p>{`1 · 2`} %</p>;'],
])('%s is let through', async (_, code) => {
  expect(await isRefused(code)).toBe(false);
});
