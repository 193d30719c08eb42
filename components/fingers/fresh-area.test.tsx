import { expect, test } from 'vitest';
import { aPage } from '@/browser/testing/a-page';
import { withFalseClock } from '@/browser/testing/clock';
import { drawn } from '@/browser/testing/drawn';
import { FreshArea } from './fresh-area';

withFalseClock('performance');

test('a press right after a change does nothing, but on what acts on nothing that has changed', async () => {
  aPage();
  const pressed: string[] = [];
  const area = (subject: string) => (
    <FreshArea subject={subject}>
      <button type="button" onClick={() => pressed.push(subject)}>
        Decide
      </button>
      <div data-any-press>
        <button type="button" onClick={() => pressed.push('menu')}>
          Menu
        </button>
      </div>
    </FreshArea>
  );
  const { draw, tap } = await drawn(area('first'));
  draw(area('second'));
  tap('Decide');
  tap('Menu');
  expect(pressed).toEqual(['menu']);
});
