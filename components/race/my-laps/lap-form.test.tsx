import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { RaceRules } from '@/domain/race/contract/rules';
import { LapForm } from './lap-form';

const draft = { name: 'Ada', country: null, time: '', resets: '4', drivenAt: null };
const draw = (maxResetsPerLap: number | null) =>
  renderToStaticMarkup(
    <LapForm
      {...{ draft, board: null, myRacerId: null, nowMs: null, action: 'Send', send: () => Promise.resolve() }}
      rules={{ maxResetsPerLap, verification: 'required', plausibleFromMs: 0 } as RaceRules}
    />,
  );

test('the form says that a lap has too many resets to count, and how many the rules allow', () => {
  expect(draw(3)).toContain('A lap with more than 3 resets does not count.');
  expect(draw(1)).toContain('A lap with more than 1 reset does not count.');
  expect(draw(4)).not.toContain('does not count.');
  expect(draw(null)).not.toContain('does not count.');
});
