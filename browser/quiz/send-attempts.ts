/** Sends what a finished run has put into the outbox. The outbox is fetched only now: playing does not need it. */
export async function sendAttempts(): Promise<void> {
  const [{ readAgain }, { sendNow }] = await Promise.all([
    import('@/browser/outbox/outbox-view'),
    import('@/browser/outbox/send-now'),
  ]);
  await readAgain();
  await sendNow(null);
}
