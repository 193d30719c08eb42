export type Slots = {
  /** Takes a place, and says whether there was one. Whoever has taken a place has to leave it. */
  take: (key: string) => boolean;
  leave: (key: string) => void;
};

/** At most `count` places for each key at the same time. */
export function createSlots(count: number): Slots {
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
