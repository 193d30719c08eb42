export type Places = {
  /** Whether there was a place; one that was taken has to be left. */
  take: (key: string) => boolean;
  leave: (key: string) => void;
};

/** At most `count` at once for each key. */
export function createPlaces(count: number): Places {
  const taken = new Map<string, number>();
  return {
    take(key) {
      const present = taken.get(key) ?? 0;
      if (present >= count) return false;
      taken.set(key, present + 1);
      return true;
    },
    leave(key) {
      const rest = (taken.get(key) ?? 0) - 1;
      if (rest > 0) taken.set(key, rest);
      else taken.delete(key);
    },
  };
}
