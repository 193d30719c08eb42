/** Sends what a finished run has put into the outbox. Fetched only then: nobody plays with the outbox on the page. */
export async function sendAttempts(): Promise<void> {
  const [{ readAgain }, { sendNow }] = await Promise.all([
    import('@/browser/outbox/outbox-view'),
    import('@/browser/outbox/send-now'),
  ]);
  await readAgain();
  await sendNow(null);
}
