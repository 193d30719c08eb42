import { expect, test } from 'vitest';
import { latestOnly } from './latest-only';

const settle = () => new Promise((done) => setTimeout(done));

test('one question at a time is asked, and only the answer to the last one is shown', async () => {
  const asked: string[] = [];
  const shown: string[] = [];
  const answers: (() => void)[] = [];
  const asking = latestOnly(
    (typed: string) => (
      asked.push(typed),
      new Promise<string>((done) => answers.push(() => done(typed.toUpperCase())))
    ),
    (answer) => shown.push(answer),
  );
  for (const typed of ['q', 'qu', 'quo']) asking.ask(typed);
  expect(asked).toEqual(['q']);
  answers[0]!();
  await settle();
  expect(asked).toEqual(['q', 'quo']);
  expect(shown).toEqual([]);
  answers[1]!();
  await settle();
  expect(shown).toEqual(['QUO']);
});

test('after the page was left nothing is shown any more', async () => {
  const shown: string[] = [];
  const asking = latestOnly(
    (typed: string) => Promise.resolve(typed),
    (answer) => shown.push(answer),
  );
  asking.ask('quorum');
  asking.stop();
  await settle();
  expect(shown).toEqual([]);
});
