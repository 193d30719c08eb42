/** Small letters that Unicode does not take apart, as people write them who cannot type them. */
export const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', ð: 'd', þ: 'th', ħ: 'h' },
  ...{ ŋ: 'ng', ĸ: 'k', ŧ: 't' },
};
