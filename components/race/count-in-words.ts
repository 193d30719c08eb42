/** `1 lap`, `2,000 laps`. */
export const countInWords = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
