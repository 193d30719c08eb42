import { beforeAll, expect, test } from 'vitest';
import { runOxlint } from '@/scripts/checks/lint/testing/run-oxlint';

const REFUSED = [
  ['text in an element', 'export const a = <p>Open</p>;'],
  ['one branch of it', "export const a = (b: boolean) => <p>{b ? 'open' : null}</p>;"],
  ['a template in an element', 'export const a = (n: number) => <p>{`${n} laps`}</p>;'],
  ['a name for a screen reader', 'export const a = <p aria-label="board" />;'],
  ['one put together', 'export const a = (n: string) => <p aria-label={`Lap of ${n}`} />;'],
  ['a placeholder', "export const a = (b: boolean) => <input placeholder={b ? 'name' : undefined} />;"],
  ['a sentence that is handed on', "say('This could not be kept.');"],
  ['one capital word', "export const names = { open: 'Open' };"],
  ['a sentence with an input', 'export const a = (n: string) => `${n} is on the board`;'],
] as const;

const LET_THROUGH = [
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
] as const;

const cases = [...REFUSED, ...LET_THROUGH];
const at = (code: string) => `components/race/case-${cases.findIndex((each) => each[1] === code)}.tsx`;
let said: Map<string, string[]>;
beforeAll(async () => void (said = await runOxlint(new Map(cases.map(([, code]) => [at(code), code])))), 120_000);

const isRefused = (code: string) => said.get(at(code))!.some((message) => message.includes('words/en.json'));

test.each(REFUSED)('%s is refused', (_, code) => {
  expect(isRefused(code)).toBe(true);
});

test.each(LET_THROUGH)('%s is let through', (_, code) => {
  expect(isRefused(code)).toBe(false);
});
