import * as words from '@/generated/words/sizes';
import { fixed } from '@/words/format';

/** A size in words, in units of 1,024 bytes. */
export function showBytes(bytes: number): string {
  if (bytes < 1024) return words.bytes({ size: fixed(bytes, 0) });
  if (bytes < 1024 ** 2) return words.kibibytes({ size: fixed(bytes / 1024, bytes < 10_240 ? 1 : 0) });
  if (bytes < 1024 ** 3) return words.mebibytes({ size: fixed(bytes / 1024 ** 2, 1) });
  return words.gibibytes({ size: fixed(bytes / 1024 ** 3, 1) });
}
