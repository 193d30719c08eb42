/** Keys without a character of their own, as W3C WebDriver writes them. */
const CODES: Record<string, string> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
};

export function toKeyCode(key: string): string {
  const code = CODES[key] ?? key;
  if (code.length > 1) throw new Error(`keys.ts does not know the key ${key}`);
  return code;
}
