import { RaceDay } from '@/e2e/people/race-day';
import { expect, test } from './journey';
import { signIn, verify } from './page-parts';
import { words } from './target';

test('an official signs in, verifies a lap, and undoes it', async ({ visitor }) => {
  const day = await RaceDay.open();
  try {
    const lap = await day.lap('Grace', '9.9');
    await signIn(visitor, day, 'Ada');
    await visitor.click(verify('9.900'));
    await expect.poll(() => day.actions(lap.id)).toEqual(['submitted', 'verified']);
    await visitor.click({ role: 'button', name: words(/^Undo/) });
    await expect.poll(() => day.actions(lap.id)).toEqual(['submitted', 'verified', 'reconsidered']);
    await visitor.sees(verify('9.900'));
  } finally {
    await day.end();
  }
});
