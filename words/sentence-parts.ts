const NUMBER = '\\d+(?:[.,:]\\d+)*';

/** Words, with a number or a name between each two of them: what a translator must leave as it is has an odd index. */
export function sentenceParts(words: string, names: readonly (string | null | undefined)[]): string[] {
  const exact = [...names.flatMap((name) => (name ? escape(name) : [])), NUMBER];
  return words.split(new RegExp(`(${exact.join('|')})`));
}

const escape = (name: string) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
