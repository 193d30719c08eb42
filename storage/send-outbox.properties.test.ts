import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FOREIGN_ANSWERS } from '@/domain/outbox/testing/lap-answer';
import { changeIn, changeOutbox, readOutbox } from './outbox-table';
import { sendOutbox } from './send-outbox';
import { aPhone, anotherPage } from './testing/a-phone';
import { requestsFail } from './testing/bad-storage';
import { lapOf } from './testing/laps-to-send';
import type { Said } from './testing/network';
import { openRaceApi } from './testing/race-api';
import { thisPage } from './testing/this-page';

/** What becomes of one request. */
const FATES = ['ours', 'cut', 'cut after it was taken', 'foreign', 'foreign after it was taken'] as const;
const foreign = FOREIGN_ANSWERS.filter(({ status }) => status > 0);

const fate = fc.record({ fate: fc.constantFrom(...FATES), foreign: fc.nat(foreign.length - 1) });
const step = fc.oneof(
  fc.record({ do: fc.constantFrom('type', 'type elsewhere' as const) }),
  fc.record({ do: fc.constantFrom('edit', 'cancel', 'gone' as const), which: fc.nat(2) }),
  fc.record({
    do: fc.constant('send' as const),
    tabs: fc.integer({ min: 1, max: 3 }),
    fates: fc.array(fate, { maxLength: 4 }),
    isCutOff: fc.boolean(),
  }),
);

test('whatever is answered, breaks or is done in another tab, each lap counts once, and none that was taken back', async () => {
  thisPage();
  const api = await openRaceApi();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      globalThis.daypassKept = aPhone();
      api.model.laps.clear();
      const takenBack = new Set<number>();
      let writes = 0;
      let edits = 0;

      const entryAt = async (which: number) => (await readOutbox()).entries[which];
      for (const each of steps)
        if (each.do === 'send') {
          const fates = each.fates.values();
          api.says = (asked) => {
            const { fate, foreign: which } = fates.next().value ?? { fate: 'ours', foreign: 0 };
            if (fate === 'ours') return api.ours(asked);
            const said: Said | 'cut' = fate.startsWith('cut') ? 'cut' : foreign[which]!;
            return fate.endsWith('taken') ? api.butSays(said)(asked) : said;
          };
          const mend = requestsFail('UnknownError', Number(each.isCutOff));
          await Promise.all(Array.from({ length: each.tabs }, sendOutbox));
          mend();
        } else if (each.do === 'type') {
          const write = (writes += 1);
          await changeOutbox({ type: 'added', write: lapOf(write), now: write });
        } else if (each.do === 'type elsewhere') {
          const write = (writes += 1);
          await changeIn(anotherPage(), { type: 'added', write: lapOf(write), now: write });
        } else {
          const entry = await entryAt(each.which);
          if (!entry) continue;
          const { id, body } = entry;
          const page = anotherPage();
          if (each.do === 'gone') await changeIn(page, { type: 'started', id });
          if (each.do === 'cancel') {
            takenBack.add(body!.write as number);
            await changeIn(page, { type: 'cancelled', id, now: Date.now() });
          }
          const edit = { newId: `edit-${(edits += 1)}`, body: { ...body, edits }, note: '', now: Date.now() };
          if (each.do === 'edit') await changeIn(page, { type: 'edited', id, ...edit });
        }

      // In the evening the network is back, and stays.
      api.says = api.ours;
      await changeOutbox({ type: 'hurried', now: Date.now() });
      expect(await sendOutbox()).toEqual({ isWaiting: false, dueAt: null });
      expect((await readOutbox()).entries).toEqual([]);
      for (let write = 1; write <= writes; write++)
        expect(api.model.standing(write), `lap ${write}`).toHaveLength(takenBack.has(write) ? 0 : 1);
    }),
    { numRuns: 40 },
  );
});
