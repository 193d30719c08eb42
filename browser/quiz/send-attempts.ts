/** Sends what a finished run has put into the outbox. Fetched only then: nobody plays with the outbox on the page. */
export async function sendAttempts(): Promise<void> {
  const [{ readOutbox }, { sendNow }, { showUnsent }] = await Promise.all([
    import('@/storage/outbox-table'),
    import('@/browser/outbox/send-now'),
    import('@/browser/outbox/show-unsent'),
  ]);
  showUnsent((await readOutbox()).entries);
  await sendNow(null);
}
