import { pagesOf, readBuilt } from '@/e2e/site/built-site';
import { expect, test } from '@/e2e/journey';
import { WITH_COPY } from '@/e2e/with-copy';
import { atFoot, copyKeys, ONLINE, openUntilReady, pill, READY, said } from '@/e2e/on-page';
import { NETWORK_GONE, SIGNED_OUT } from '@/e2e/troubles';

test.use(WITH_COPY);

const built = readBuilt();

test('the kill switch removes copy and worker at the next visit, and pages go on working', async ({
  page,
  server,
  troubles,
}) => {
  // The server is stopped while the page is still open.
  troubles.expect(NETWORK_GONE);
  await openUntilReady(page, `${server.origin}/`);
  await server.stop();
  await server.start({ DAYPASS_WORKER: 'off' });
  await page.goto(`${server.origin}/reports`);
  await expect.poll(() => copyKeys(page)).toEqual([]);
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(workers).toBe(0);
  await page.goto(`${server.origin}/reports/keynote`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => copyKeys(page)).toEqual([]);
});

test('with the kill switch on nobody is told that pages work offline', async ({ page, server, troubles }) => {
  // The server is stopped while the page is still open.
  troubles.expect(NETWORK_GONE);
  await server.stop();
  await server.start({ DAYPASS_WORKER: 'off' });
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const region = document.querySelector('[data-live-region]')!;
      new MutationObserver(() => Object.assign(window, { heard: region.textContent })).observe(region, {
        childList: true,
      });
    });
  });
  await page.goto(`${server.origin}/`);
  await expect(pill(page)).toHaveText(ONLINE);
  // The worker comes, finds nothing to remove, and goes. By then the page has heard all of it.
  await page.evaluate(async () => {
    const { installing, waiting, active } = await navigator.serviceWorker.register('/sw.js');
    const worker = installing ?? waiting ?? active;
    if (!worker || worker.state === 'activated' || worker.state === 'redundant') return;
    await new Promise<void>((done) =>
      worker.addEventListener('statechange', () => ['activated', 'redundant'].includes(worker.state) && done()),
    );
  });
  await expect(said(page, READY)).toHaveCount(0);
  expect(await page.evaluate('window.heard')).toBeUndefined();
});

test('no page breaks its own content security policy, whether it is opened or turned to', async ({
  page,
  troubles,
}) => {
  troubles.expect(SIGNED_OUT);
  const broken: string[] = [];
  await page.exposeFunction('tellViolation', (words: string) => broken.push(words));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, documentURI }) => {
      const { tellViolation } = window as unknown as { tellViolation: (words: string) => void };
      tellViolation(`${documentURI}: ${violatedDirective} blocked ${blockedURI}`);
    });
  });
  for (const address of pagesOf(built)) {
    await page.goto(address);
    await atFoot(page, 'On this phone').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('On this phone');
    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Today' }).click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('On this phone');
  }
  expect(broken).toEqual([]);
});

test('a script that was smuggled into a page does not run, also when the page comes from the copy', async ({
  page,
  troubles,
}) => {
  troubles.expect(/^(Refused to execute|Executing) inline script .*Content Security Policy/s);
  await openUntilReady(page, '/reports/keynote');
  for (const visit of ['first', 'from the copy']) {
    const refusal = page.waitForEvent('console', (message) => message.text().includes('Content Security Policy'));
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = true';
      document.body.append(script);
    });
    await refusal;
    expect(await page.evaluate('window.wasRun'), visit).toBeUndefined();
    await page.reload();
  }
});
