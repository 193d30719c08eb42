import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FOREIGN_ANSWERS } from '@/domain/outbox/testing/lap-answer';
import { changeIn, changeOutbox, readOutbox } from './outbox-table';
import { sendOutbox } from './send-outbox';
import { aPhone, anotherPage } from '@/storage/testing/a-phone';
import { requestsFail } from '@/storage/testing/bad-storage';
import { lapOf } from '@/storage/testing/laps-to-send';
import type { Said } from '@/storage/testing/network';
import { openRaceApi } from '@/storage/testing/race-api';
import { thisPage } from '@/storage/testing/this-page';

/** What becomes of one request. */
const ENDINGS = ['ours', 'cut', 'cut after it was taken', 'foreign', 'foreign after it was taken'] as const;
const foreign = FOREIGN_ANSWERS.filter(({ status }) => status > 0);
type Ending = { ending: (typeof ENDINGS)[number]; foreign: number };
type Step =
  | { do: 'type'; isElsewhere: boolean }
  /** Another tab does this to one of the entries. With `leave` it begins to send the entry and is then gone. */
  | { do: 'edit' | 'cancel' | 'leave'; which: number }
  /** This many tabs send at once. With `isLost` one of them loses its connection to the storage. */
  | { do: 'send'; tabs: number; endings: Ending[]; isLost: boolean };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('type' as const), isElsewhere: fc.boolean() }),
    fc.record({ do: fc.constantFrom('edit' as const, 'cancel' as const, 'leave' as const), which: fc.nat(2) }),
    fc.record({
      do: fc.constant('send' as const),
      tabs: fc.integer({ min: 1, max: 3 }),
      endings: fc.array(fc.record({ ending: fc.constantFrom(...ENDINGS), foreign: fc.nat(foreign.length - 1) }), {
        maxLength: 4,
      }),
      isLost: fc.boolean(),
    }),
  ),
  { maxLength: 8 },
);

type Api = Awaited<ReturnType<typeof openRaceApi>>;

async function sends(api: Api, { tabs, endings, isLost }: Extract<Step, { do: 'send' }>): Promise<void> {
  const left = endings.values();
  api.says = (asked) => {
    const { ending, foreign: which } = left.next().value ?? { ending: 'ours', foreign: 0 };
    if (ending === 'ours') return api.ours(asked);
    const said: Said | 'cut' = ending.startsWith('cut') ? 'cut' : foreign[which]!;
    return ending.endsWith('taken') ? api.butSays(said)(asked) : said;
  };
  const mend = requestsFail('UnknownError', Number(isLost));
  await Promise.all(Array.from({ length: tabs }, sendOutbox));
  mend();
}

test('whatever is answered, breaks or is done in another tab, each lap counts once, and none that was taken back', async () => {
  thisPage();
  const api = await openRaceApi();

  const day = async (taken: readonly Step[]): Promise<void> => {
    globalThis.daypassKept = aPhone();
    api.model.laps.clear();
    const takenBack = new Set<unknown>();
    let writes = 0;
    for (const [at, step] of taken.entries()) {
      const now = Date.now();
      if (step.do === 'send') await sends(api, step);
      else if (step.do === 'type') {
        const typed = { type: 'added', write: lapOf(++writes), now: writes } as const;
        await (step.isElsewhere ? changeIn(anotherPage(), typed) : changeOutbox(typed));
      } else {
        const entry = (await readOutbox()).entries[step.which];
        if (!entry) continue;
        const { id, body } = entry;
        if (step.do === 'cancel') takenBack.add(body!.write);
        const edit = { newId: `edit-${at}`, body: { ...body, at }, note: '', now };
        const events = { edit: { type: 'edited', id, ...edit }, leave: { type: 'started', id } } as const;
        await changeIn(anotherPage(), step.do === 'cancel' ? { type: 'cancelled', id, now } : events[step.do]);
      }
    }
    // In the evening the network comes back and stays.
    api.says = api.ours;
    await changeOutbox({ type: 'hurried', now: Date.now() });
    expect(await sendOutbox()).toEqual({ isWaiting: false, dueAt: null });
    expect((await readOutbox()).entries).toEqual([]);
    for (let write = 1; write <= writes; write++)
      expect(api.model.standing(write), `lap ${write}`).toHaveLength(takenBack.has(write) ? 0 : 1);
  };

  await fc.assert(fc.asyncProperty(steps, day), { numRuns: 40 });
});
