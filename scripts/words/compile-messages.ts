import { parse, type Content, type Select, type Token } from '@messageformat/parser';

/**
 * Groups of messages. Each message is a name and its words in ICU MessageFormat. `@@locale` says how numbers and dates
 * are written.
 */
export type MessageFile = { '@@locale': string } & Record<string, string | Record<string, string>>;

/** `plurals`: the language of the plural forms, where that is not the locale. */
export type Messages = { locale: string; plurals?: string; groups: Map<string, Map<string, string>> };

/** The inputs of a message with their types, in the order in which the words name them. */
type Inputs = Map<string, string>;

/** Beyond it no number is looked at. Every language of Intl separates groups in a number of five digits. */
const MOST_PLAIN = 100_000;
const ASKS_FOR_STRING = 'string';
const ASKS_FOR_NUMBER = 'number';
const TAG = /<([a-z][A-Za-z]*)>([^<]*)<\/\1>/;
const HALF_A_TAG = /<\/?[a-z][A-Za-z]*>/;

/** What is wrong with a message file. The text names group and message, and says what is expected. */
export class MessageError extends Error {}

/** Reads a message file from its JSON. Throws a MessageError where it is none. */
export function readMessages(file: unknown): Messages {
  if (!isRecord(file)) throw new MessageError('expected an object of groups, each an object of messages');
  const { '@@locale': locale, ...rest } = file;
  if (typeof locale !== 'string' || !isLocale(locale))
    throw new MessageError('@@locale: expected a language tag that Intl knows, such as en-GB');
  const groups = Object.entries(rest).map(([group, messages]): [string, Map<string, string>] => {
    if (!isRecord(messages)) throw new MessageError(`${group}: expected an object of messages`);
    const words = Object.entries(messages).map(([name, text]): [string, string] => {
      if (typeof text !== 'string') throw new MessageError(`${group}.${name}: expected words in quotes`);
      return [name, text];
    });
    return [group, new Map(words)];
  });
  return { locale, groups: new Map(groups) };
}

/**
 * Makes a plain module of each group. A message is a string, or a function of its inputs. The types of the inputs come
 * from `source`, the messages with which the code was written. A translation is refused if it asks for another input,
 * lacks a message, or has one more.
 */
export function compileMessages(messages: Messages, source: Messages = messages): Map<string, string> {
  refuseOthers('', new Set(source.groups.keys()), new Set(messages.groups.keys()));
  const modules = Array.from(messages.groups, ([group, words]): [string, string] => {
    const known = source.groups.get(group)!;
    refuseOthers(`${group}.`, new Set(known.keys()), new Set(words.keys()));
    const compiled = Array.from(words, ([name, text]) =>
      compileMessage(
        { place: `${group}.${name}`, name, text, locale: messages.plurals ?? messages.locale },
        known.get(name)!,
      ),
    );
    const helpers = ['counted', 'number', 'ordinal', 'plural'].filter((name) =>
      compiled.some((line) => line.includes(`${name}(`)),
    );
    const imports = helpers.length > 0 ? `import { ${helpers.join(', ')} } from '@/words/format';\n\n` : '';
    return [`${group}.ts`, `${imports}${compiled.join('\n')}\n`];
  });
  return new Map([...modules, ['locale.ts', localeModule(messages.locale)]]);
}

function localeModule(locale: string): string {
  return `export const LOCALE = ${quoted(locale)};
/** Whole numbers from 0 to below this one read in this language as they do in code. */
export const PLAIN_BELOW: number = ${plainBelow(locale)};
`;
}

/** The first whole number that a language writes otherwise than code: with a separator, or with digits of its own. */
function plainBelow(locale: string): number {
  const numbers = new Intl.NumberFormat(locale);
  let value = 0;
  while (value < MOST_PLAIN && numbers.format(value) === String(value)) value++;
  return value;
}

type Message = { place: string; name: string; text: string; locale: string };

function compileMessage(message: Message, sourceText: string): string {
  const { place, name, text } = message;
  const asked: Inputs = new Map();
  readInputs(parsed({ ...message, text: sourceText, locale: 'en' }), asked);
  const used: Inputs = new Map();
  const tokens = parsed(message);
  refuseBadForms(place, tokens);
  readInputs(tokens, used);
  refuseOthers(`${place}: {`, new Set(asked.keys()), new Set(used.keys()), '}');
  for (const [input, type] of used) refuseOtherUse(`${place}: {${input}}`, asked.get(input)!, type);
  const hasTags = Array.from(asked.values()).some((type) => type.startsWith('('));
  const body = hasTags ? partsOf(tokens) : wordsOf(tokens);
  const fields = Array.from(asked, ([input, type]) => `${input}: ${type}`).join('; ');
  const value =
    asked.size === 0
      ? body
      : `${hasTags ? '<T>' : ''}(i: { ${fields} })${hasTags ? ': (string | T)[]' : ''} => ${body}`;
  const says = `/** ${text.replaceAll('*/', '* /')} */\n`;
  // Exported under another name: the name of a message may be a keyword of JavaScript, a code of the API, or the name
  // of a helper.
  const local = `m_${name.replace(/\W/g, '_')}`;
  return `${says}const ${local} = ${value};\nexport { ${local} as ${/^\w+$/.test(name) ? name : quoted(name)} };`;
}

function parsed({ place, text, locale }: Message): Token[] {
  try {
    const rules = (type: 'cardinal' | 'ordinal') =>
      new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories as ('one' | 'other')[];
    return parse(text, { cardinal: rules('cardinal'), ordinal: rules('ordinal'), strict: true });
  } catch (error) {
    throw new MessageError(`${place}: ${(error as Error).message.split('\n')[0]}`, { cause: error });
  }
}

/** Which inputs the words ask for, and of which type. */
function readInputs(tokens: readonly Token[], inputs: Inputs): void {
  for (const token of tokens)
    switch (token.type) {
      case 'content':
        for (let rest = TAG.exec(token.value); rest; rest = TAG.exec(rest.input.slice(rest.index + rest[0].length)))
          inputs.set(rest[1]!, '(words: string) => T');
        break;
      case 'argument':
        if (!inputs.has(token.arg)) inputs.set(token.arg, ASKS_FOR_STRING);
        break;
      case 'function':
        inputs.set(token.arg, ASKS_FOR_NUMBER);
        break;
      case 'plural':
      case 'selectordinal':
        inputs.set(token.arg, ASKS_FOR_NUMBER);
        for (const { tokens: inner } of token.cases) readInputs(inner, inputs);
        break;
      case 'select': {
        const keys = token.cases.map(({ key }) => key).filter((key) => key !== 'other');
        const hasOther = keys.length < token.cases.length;
        inputs.set(token.arg, hasOther ? ASKS_FOR_STRING : keys.toSorted().map(quoted).join(' | '));
        for (const { tokens: inner } of token.cases) readInputs(inner, inputs);
        break;
      }
      case 'octothorpe':
    }
}

/** An expression for the words as one string. */
function wordsOf(tokens: readonly Token[], counted = ''): string {
  if (tokens.every(isText)) return quoted(tokens.map(({ value }) => value).join(''));
  const [only, ...more] = tokens;
  if (only && !isText(only) && more.length === 0) return expressionOf(only, counted);
  const parts = tokens.map((token) => (isText(token) ? escaped(token.value) : `\${${expressionOf(token, counted)}}`));
  return `\`${parts.join('')}\``;
}

/** An expression for the words as a list: parts of them stand in elements that the caller makes. */
function partsOf(tokens: readonly Token[]): string {
  const parts = tokens.flatMap((token) => (isText(token) ? splitAtTags(token.value) : [expressionOf(token, '')]));
  return `[${parts.join(', ')}]`;
}

function splitAtTags(text: string): string[] {
  const tag = TAG.exec(text);
  if (!tag) return text === '' ? [] : [quoted(text)];
  const [whole, name, words] = tag;
  const before = text.slice(0, tag.index);
  const after = text.slice(tag.index + whole.length);
  return [...(before ? [quoted(before)] : []), `i.${name}(${quoted(words!)})`, ...splitAtTags(after)];
}

function expressionOf(token: Exclude<Token, Content>, counted: string): string {
  switch (token.type) {
    case 'argument':
      return `i.${token.arg}`;
    case 'octothorpe':
      return `number(${counted})`;
    case 'function':
      return `number(i.${token.arg})`;
    case 'select':
    case 'plural':
    case 'selectordinal': {
      const input = `i.${token.arg}`;
      const forms = token.cases.map(
        ({ key, tokens }) => `${/^\w+$/.test(key) ? key : quoted(key)}: ${wordsOf(tokens, input)}`,
      );
      const all = `{ ${forms.join(', ')} }`;
      if (token.type === 'plural') return isOfCountAlone(token) ? countedOf(token) : `plural(${input}, ${all})`;
      if (token.type === 'selectordinal') return `ordinal(${input}, ${all})`;
      const hasOther = token.cases.some(({ key }) => key === 'other');
      return hasOther
        ? `((forms: Record<string, string>) => forms[${input}] ?? forms.other)(${all})`
        : `(${all})[${input}]`;
    }
  }
}

/** Whether each form consists of words and the count only. */
const isOfCountAlone = ({ cases }: Select) =>
  cases.every(({ tokens }) =>
    tokens.every((token) => token.type === 'octothorpe' || (isText(token) && !token.value.includes('#'))),
  );

/** For such a plural the count is put in at one place for all messages. That weighs less than a template in each. */
function countedOf({ arg, cases }: Select): string {
  const forms = cases.map(({ key, tokens }) => {
    const words = tokens.map((token) => (isText(token) ? token.value : '#')).join('');
    return `${/^\w+$/.test(key) ? key : quoted(key)}: ${quoted(words)}`;
  });
  return `counted(i.${arg}, { ${forms.join(', ')} })`;
}

function refuseOthers(before: string, wanted: ReadonlySet<string>, given: ReadonlySet<string>, after = ''): void {
  for (const name of wanted) if (!given.has(name)) throw new MessageError(`${before}${name}${after}: is missing`);
  for (const name of given)
    if (!wanted.has(name)) throw new MessageError(`${before}${name}${after}: nothing in the code asks for it`);
}

/**
 * The caller draws a tag, so it has to stand in the sentence itself, with only words in it. A plural has a form for
 * every count.
 */
function refuseBadForms(place: string, tokens: readonly Token[]): void {
  const inCases = tokens.flatMap((token) => ('cases' in token ? token.cases.flatMap((each) => each.tokens) : []));
  const bad = tokens.some((token) => isText(token) && HALF_A_TAG.test(token.value.replace(new RegExp(TAG, 'g'), '')));
  if (bad) throw new MessageError(`${place}: expected <name>words</name>, with words alone between the two`);
  if (inCases.some((token) => isText(token) && HALF_A_TAG.test(token.value)))
    throw new MessageError(`${place}: expected <name>words</name> outside of plurals and choices`);
  for (const token of tokens)
    if ((token.type === 'plural' || token.type === 'selectordinal') && !token.cases.some(({ key }) => key === 'other'))
      throw new MessageError(`${place}: {${token.arg}}: expected the form \`other\` for the rest`);
  // In such a choice the parser leaves the sign # as it is, where ICU means the count.
  if (tokens.some((token) => token.type === 'plural' && hasSignInChoice(token)))
    throw new MessageError(`${place}: expected {n, number} in place of # in a choice within a plural`);
  for (const token of inCases) refuseBadForms(place, [token]);
}

const hasSignInChoice = (plural: Select): boolean =>
  plural.cases.some(({ tokens }) =>
    tokens.some(
      (token) =>
        token.type === 'select' &&
        token.cases.some((each) => each.tokens.some((inner) => isText(inner) && inner.value.includes('#'))),
    ),
  );

/**
 * A translation may use an input only as the code gives it: with the same choices, or fewer and `other`, and as a count
 * only where it is one.
 */
function refuseOtherUse(place: string, asked: string, used: string): void {
  const isDrawn = (type: string) => type.startsWith('(');
  if (isDrawn(used) !== isDrawn(asked)) throw new MessageError(`${place}: a tag in one language is one in all`);
  if (used === asked || used === ASKS_FOR_STRING) return;
  if (used === ASKS_FOR_NUMBER) throw new MessageError(`${place}: expected no count, as the code gives words there`);
  throw new MessageError(
    `${place}: expected ${asked === ASKS_FOR_STRING ? '' : `the choices ${asked}, or `}\`other\` for the rest`,
  );
}

function isLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

const isText = (token: Token): token is Content => token.type === 'content';
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const escaped = (text: string) => text.replace(/[`\\]|\$(?=\{)/g, '\\$&');
const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;
