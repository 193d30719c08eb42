/** `10K`, for where there is no room. Intl is not used, as its short forms differ between the build and the phones. */
export function usersInShort(users: number) {
  const [unit, name] = UNITS.find(([size]) => users >= size) ?? [1, ''];
  return `${Number((users / unit).toPrecision(3))}${name}`;
}

const UNITS = [
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'K'],
] as const;
