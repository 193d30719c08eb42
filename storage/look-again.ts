/** Pauses before storage that failed is asked again, each longer, the last one over and over. */
const LOOK_AFTER_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

type Seen = { isSomeBack: boolean; isAllBack: boolean };

/** Looks now and then whether storage that failed is back, until all of it is, and tells whoever wants to know. */
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
