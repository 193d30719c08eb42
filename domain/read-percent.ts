/**
 * Text of an address as people read it. What is no percent-encoding of UTF-8 stays as it is: people type `50%`, and old
 * programs write `%E4`.
 */
export function readPercent(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (coded) => {
    try {
      return decodeURIComponent(coded);
    } catch {
      return coded;
    }
  });
}

/** The id that a fragment names, without the sentence that may stand behind it (domain/search/lit.ts). */
export const idOfHash = (hash: string): string => readPercent(hash.replace(/^#/, '').split(':lit=')[0]!);
