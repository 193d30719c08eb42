/**
 * Does the work again whenever asked, never twice at once, and at least `gapMs` after it last began. Questions that
 * come meanwhile are answered by one more run afterwards. So the last state is always seen, however fast things change.
 */
export function oneAtATime(work: () => Promise<void>, gapMs: number) {
  let isBusy = false;
  let isAsked = false;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    isBusy = true;
    isAsked = false;
    const gap = new Promise<void>((done) => (timer = setTimeout(done, gapMs)));
    await Promise.all([work().catch(() => undefined), gap]);
    isBusy = false;
    if (isAsked && !isStopped) void run();
  }

  return {
    ask: () => {
      isAsked = true;
      if (!isBusy && !isStopped) void run();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
