import { expect, test, vi } from 'vitest';
import * as words from '@/generated/words/desk-let-in';
import * as causes from '@/generated/words/problem-causes-desk';
import { aPage } from '@/browser/testing/a-page';
import { aServerThat, away, refuses, says, type Answering } from '@/browser/testing/answers';
import { withFalseClock } from '@/browser/testing/clock';
import { drawn } from '@/browser/testing/drawn';
import { INVITATION_VALID_MS } from '@/domain/desk/let-in';
import { drawQr } from '@/browser/desk/draw-qr';
import { LetInDialog } from './let-in-dialog';

const pass = withFalseClock('performance');
const made = (more: object = {}) =>
  says({
    invitation: {
      ...{ name: 'Cleo', role: 'official', isKnown: false, code: 'ABC-DEF' },
      ...{ expiresAt: '2026-11-24T10:05:00.000Z', ...more },
    },
  });

async function aDialog(answer: Answering, { isDirector = false, host = 'desk.example' } = {}) {
  aPage();
  vi.stubGlobal('location', { origin: `https://${host}`, hostname: host });
  const on = { answer };
  const server = aServerThat(() => (init) => on.answer(init));
  const page = await drawn(<LetInDialog isDirector={isDirector} onClose={() => undefined} />);
  const show = async () => {
    page.type(words.name, ' Cleo ');
    await page.tapSeen(words.show);
  };
  return { ...page, on, server, show };
}

test('a colleague is named, and a code is shown as a picture and to type', async () => {
  const { show, sees, all, server } = await aDialog(made());
  await show();
  await sees('ABC-DEF');
  expect(server.asked).toMatchObject([
    { method: 'POST', path: '/api/desk/invitations', body: { name: 'Cleo', role: 'official' } },
  ]);
  await vi.waitUntil(() => all('path').at(-1)?.getAttribute('d'));
  const { size, path } = drawQr('https://desk.example/desk#let-in=ABC-DEF&as=Cleo');
  expect(all('path').at(-1)!.getAttribute('d')).toBe(path);
  const [picture] = all('svg');
  expect([picture!.getAttribute('viewBox'), picture!.getAttribute('aria-label')]).toEqual([
    `0 0 ${size} ${size}`,
    words.picture({ name: 'Cleo' }),
  ]);
});

test('a code that is too old is shown no longer; a new one is a press away', async () => {
  const { show, sees, text, tapSeen, on, server } = await aDialog(made());
  await show();
  await sees('ABC-DEF');
  await pass(INVITATION_VALID_MS);
  await sees(words.isOver);
  expect(text()).not.toContain('ABC-DEF');
  on.answer = made({ code: 'GHI-JKL' });
  await tapSeen(words.again);
  await sees('GHI-JKL');
  expect(server.asked.at(-1)?.body).toEqual({ name: 'Cleo', role: 'official' });
});

test.each<[string, Answering, string]>([
  ['without a connection', away, words.unreached],
  [
    'for somebody above',
    refuses(403, {}, { code: 'director-only', cause: 'director-lets-in' }),
    causes['director-lets-in'],
  ],
  ['for a gate', refuses(422, {}, { code: 'invalid', cause: 'name-of-gate', field: 'name' }), causes['name-of-gate']],
])('%s there is no code, and it is said why', async (_, answer, said) => {
  const { show, sees } = await aDialog(answer);
  await show();
  await sees(said);
});

test('a race director chooses what the colleague may do; an official gives what they have', async () => {
  expect((await aDialog(made(), { isDirector: true })).all('select')).toHaveLength(1);
  expect((await aDialog(made())).all('select')).toHaveLength(0);
});

test('where a phone would not find this address, it is said; and so is that somebody is known', async () => {
  const { show, sees } = await aDialog(made({ isKnown: true }), { host: 'localhost' });
  await show();
  await sees(words.onlyHere({ address: 'https://localhost' }));
  await sees(words.isKnown({ name: 'Cleo' }));
});
