/** The pauses before failed storage is asked again. The last one is repeated. */
const LOOK_AFTER_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

type Seen = { isSomeBack: boolean; isAllBack: boolean };

/** Asks now and then whether failed storage is back, until all of it is, and tells the listeners. */
export function lookAgain(look: () => Promise<Seen>) {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;

  const soon = (): void => {
    timer ??= setTimeout(() => void again(), LOOK_AFTER_MS[Math.min(looks, LOOK_AFTER_MS.length - 1)]);
  };
  const again = async (): Promise<void> => {
    looks += 1;
    const { isSomeBack, isAllBack } = await look();
    timer = undefined;
    if (isAllBack) looks = 0;
    else soon();
    if (isSomeBack) for (const listener of listeners) listener();
  };
  return {
    soon,
    onReturn: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
