/** One Ctrl-C reaches the server twice, from the terminal and through npm. Signals this close together count as one. */
const SAME_WISH_MS = 500;

/** The first signal lets answers in progress end. A second one ends the process at once. */
export function stopOnSignal(close: () => Promise<void>, onFailure: (error: unknown) => void) {
  let stoppingSince: number | null = null;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stoppingSince !== null) {
        if (performance.now() - stoppingSince > SAME_WISH_MS) process.exit(1);
        return;
      }
      stoppingSince = performance.now();
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          onFailure(error);
          process.exit(1);
        },
      );
    });
}
