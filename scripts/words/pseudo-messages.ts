import { parse, type Token } from '@messageformat/parser';
import type { Messages } from './compile-messages';

/** The language tag of messages that look strange on purpose: text that is plain on their pages was never a message. */
export const PSEUDO = 'en-XA';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const STRANGE = 'áƀçđéƒǧĥíĵķłɱñóƥɋřšťúṽŵẋýžÁƁÇĐÉƑǦĤÍĴĶŁṀÑÓƤɊŘŠŤÚṼŴẊÝŽ';
const strange = new Map(Array.from(PLAIN, (letter, index) => [letter, Array.from(STRANGE)[index]!]));

/** The same messages with every letter of their words changed. Inputs, tags and plurals stay. */
export function pseudoMessages({ groups }: Messages): Messages {
  const changed = Array.from(groups, ([group, messages]): [string, Map<string, string>] => [
    group,
    new Map(Array.from(messages, ([name, text]): [string, string] => [name, written(parse(text))])),
  ]);
  // The plurals are those of the source. Greek dates and names of countries have no Latin letter.
  return { locale: 'el', plurals: 'en', groups: new Map(changed) };
}

/** Changes the letters of words, but not those of `<tags>`. */
export const inStrangeLetters = (text: string) =>
  text.replace(/<[^>]*>|[a-zA-Z]/g, (found) => strange.get(found) ?? found);

function written(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      switch (token.type) {
        case 'content':
          return inStrangeLetters(token.value).replace(/[{}#]/g, "'$&'");
        case 'argument':
          return `{${token.arg}}`;
        case 'function':
          return `{${token.arg}, ${token.key}}`;
        case 'octothorpe':
          return '#';
        case 'plural':
        case 'select':
        case 'selectordinal':
          return `{${token.arg}, ${token.type}, ${token.cases.map(({ key, tokens: inner }) => `${key} {${written(inner)}}`).join(' ')}}`;
      }
    })
    .join('');
}
