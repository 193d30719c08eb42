import type { QuizProps } from '@/browser/quiz/quiz-props';
import type { Question } from '@/domain/content/quiz';
import { drawQuestions } from '@/domain/quiz/draw';
import { test } from './journey';
import { HEADING, said } from './page-parts';
import type { Visitor } from './visitor';

const QUIZ = '/quiz/which-tier';
const COUNT = 4;
const NEXT = { role: 'button', name: { matches: '^(Next question|See the result)$' } };

test('a quiz is played by keys alone', async ({ server, visitor }) => {
  await visitor.open(`${server.origin}${QUIZ}`);
  const props = JSON.parse(
    (await visitor.attributes({ css: '[data-island][data-props]' }, 'data-props'))[0]!,
  ) as QuizProps;
  const { seed, drawn } = easyRun(props);
  await visitor.open(`${server.origin}${QUIZ}?seed=${seed}&n=${COUNT}`);
  // A disabled button takes no focus.
  await visitor.sees({ css: '.start-button:enabled' });
  await visitor.tabTo({ role: 'button', name: 'Take the challenge' });
  await visitor.press('Enter');
  for (const question of drawn) {
    await visitor.sees({ css: `article[data-question="${question.id}"]` });
    await answer(visitor, question);
    await visitor.press('Enter');
    await visitor.sees(said(/^Right\./));
    await visitor.tabTo(NEXT);
    await visitor.press('Enter');
  }
  await visitor.reads(HEADING, `${COUNT} of ${COUNT}`);
});

/** The first seed whose questions are all answered by digits, with one answer and with several. */
function easyRun({ questions }: QuizProps): { seed: string; drawn: Question[] } {
  for (let index = 0; index < 10_000; index++) {
    const seed = `keys${index}`;
    const drawn = drawQuestions(questions, seed, COUNT).map((id) => questions.find((each) => each.id === id)!);
    const kinds = new Set(drawn.map(({ kind }) => kind));
    if (kinds.size === 2 && kinds.has('one') && kinds.has('several')) return { seed, drawn };
  }
  throw new Error('no run of this quiz is answered by digits alone');
}

async function answer(visitor: Visitor, question: Question): Promise<void> {
  if (question.kind !== 'one' && question.kind !== 'several') throw new Error(`not by digits: ${question.kind}`);
  const role = question.kind === 'one' ? 'radio' : 'checkbox';
  for (const id of question.kind === 'one' ? [question.answer] : question.answers) {
    const name = question.choices.find((choice) => choice.id === id)!.text;
    const [key] = await visitor.attributes({ role, name, within: { css: 'article[data-question]' } }, 'data-key');
    await visitor.press(key!);
  }
}
