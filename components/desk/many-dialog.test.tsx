import { expect, test } from 'vitest';
import * as words from '@/generated/words/desk-many';
import * as refusals from '@/generated/words/desk-refusals';
import type { DeskUse } from '@/browser/desk/use-desk';
import { aLap } from '@/browser/race/testing/a-lap';
import { aPage } from '@/browser/testing/a-page';
import { aServerThat, away, refuses, says } from '@/browser/testing/answers';
import { NOW_MS, passUntil, withFalseClock } from '@/browser/testing/clock';
import { drawn } from '@/browser/testing/drawn';
import { ManyDialog } from './many-dialog';

withFalseClock('performance');
const at = new Date(NOW_MS).toISOString();
const lap = { ...aLap(1), wouldRank: null, device: 'ABC123' };

/** The dialog on a server where 412 laps of one phone wait. `acts` are those that were done before. */
async function aCrowd(device: string | null = 'ABC123') {
  aPage();
  const on = { post: null as ReturnType<typeof says> | null, isAway: false, standing: 412 };
  const act = (id: string) => ({ id, race: 'day', by: 'Olive', at, reason: 'Invented', laps: 412, ...on });
  const acts: string[] = [];
  let refreshed = 0;
  const server = aServerThat((path, method) => (init) => {
    if (on.isAway) return away(init);
    if (path.includes('/queue?'))
      return says({ laps: [lap], total: 500, fitting: 412, before: 0, next: 1, devices: [] })(init);
    if (method === 'GET') return says({ rejections: acts.map(act) })(init);
    if (method === 'DELETE') on.standing = 0;
    const id = method === 'DELETE' ? path.split('/').at(-1)! : (JSON.parse(init.body as string) as { id: string }).id;
    if (!acts.includes(id)) acts.push(id);
    return (on.post ?? says(act(id)))(init);
  });
  const desk = {
    page: { device: null, fitting: 500, before: 0, next: null, devices: [{ device: 'ABC123', laps: 412 }] },
    readAtMs: NOW_MS,
    queue: { refresh: () => (refreshed += 1) },
  } as unknown as DeskUse;
  const page = await drawn(
    <ManyDialog {...{ desk, device }} race="day" timeZone="UTC" showTime={(time) => time} onClose={() => {}} />,
  );
  const because = (text: string) => {
    const label = page.names('label').find((name) => name.startsWith('Reason '))!;
    page.type(label, text);
  };
  const posts = () => server.asked.filter(({ method }) => method === 'POST').map(({ body }) => body);
  const sees = (text: string) => passUntil(() => page.text().includes(text));
  return { ...page, sees, on, server, because, posts, refreshed: () => refreshed };
}

test('what would be rejected is shown first, then it is rejected in one act, and taken back in one', async () => {
  const { sees, because, tapSeen, posts, text, refreshed, server } = await aCrowd();
  await sees(words.fit({ count: 412 }));
  expect(text()).toContain(lap.name);
  because('Invented');
  await tapSeen(words.reject({ count: 412 }));
  await sees(words.rejected({ count: 412 }));
  expect(posts()).toMatchObject([{ device: 'ABC123', reason: 'Invented' }]);
  await tapSeen(words.takeBackAct({ count: 412, by: 'Olive', time: at }));
  await sees(words.takenBack({ count: 412 }));
  const { id } = posts()[0] as { id: string };
  expect(server.asked.some(({ method, path }) => method === 'DELETE' && path.endsWith(id))).toBe(true);
  expect(refreshed()).toBe(2);
});

test('an answer that got lost is asked for again under the same id; another form is another act', async () => {
  const { sees, because, tapSeen, posts, on, all } = await aCrowd();
  await sees(words.fit({ count: 412 }));
  because('Invented');
  on.post = away;
  await tapSeen(words.reject({ count: 412 }));
  await sees(refusals.unreached);
  await tapSeen(words.reject({ count: 412 }));
  await passUntil(() => posts().length === 2);
  await passUntil(() => !all('button', words.reject({ count: 412 }))[0]?.hasAttribute('disabled'));
  on.post = null;
  because('Sent twice');
  await tapSeen(words.reject({ count: 412 }));
  await sees(words.rejected({ count: 412 }));
  const ids = posts().map((body) => (body as { id: string }).id);
  expect([ids[1] === ids[0], ids[2] === ids[0]]).toEqual([true, false]);
});

test('without a connection nothing can be pressed, and it says that this needs the server', async () => {
  const { on, sees, text, type, all, names } = await aCrowd(null);
  expect(text()).toContain(words.needsServer);
  expect(text()).toContain(words.chooseFirst);
  on.isAway = true;
  type(words.from, '10:00:00');
  type(words.until, '10:05:00');
  await sees(words.unknown);
  expect(all('button', words.reject({ count: 0 }))[0]?.hasAttribute('disabled')).toBe(true);
  expect(names('button')).not.toContain(words.takeBack);
});

test('a span of time is meant by the clock of the race, ends included', async () => {
  const { type, sees, because, tapSeen, posts } = await aCrowd(null);
  type(words.from, '00:00:10');
  type(words.until, '00:00:20');
  await sees(words.fit({ count: 412 }));
  because('Invented');
  await tapSeen(words.reject({ count: 412 }));
  await sees(words.rejected({ count: 412 }));
  const { from, to } = posts()[0] as { from: string; to: string };
  expect([from.slice(11), to.slice(11)]).toEqual(['00:00:10.000Z', '00:00:20.999Z']);
});

test('what the server refuses is said, and what was chosen stays', async () => {
  const { sees, because, tapSeen, on, text } = await aCrowd();
  await sees(words.fit({ count: 412 }));
  because('Invented');
  on.post = refuses(409, {}, { code: 'race-final' });
  await tapSeen(words.reject({ count: 412 }));
  await sees(refusals.isFinal);
  expect(text()).toContain(words.fit({ count: 412 }));
});
