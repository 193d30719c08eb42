/** A text in the quotes that it needs least escapes in. */
export function quoted(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** What the beginning of a value means to YAML, where it is not the beginning of a text. */
const BEGINNINGS: Record<string, string> = {
  '&': 'a value that begins with & loses its first word',
  '*': 'a value that begins with * stands for another value',
  '!': 'a value that begins with ! loses its first word',
  '@': 'a value cannot begin with @',
  '`': 'a value cannot begin with `',
  '%': 'a value cannot begin with %',
  '|': 'a value that begins with | has to stand in the lines below',
  '>': 'a value that begins with > has to stand in the lines below',
  ',': 'a value cannot begin with a comma',
  ']': 'a value cannot begin with ]',
  '}': 'a value cannot begin with }',
  '[': 'a value that begins with [ is a list',
  '{': 'a value that begins with { is a group of fields',
  '-': 'a value that begins with - and a space is a list',
  '?': 'a value that begins with ? and a space is a key',
  '#': 'a value that begins with # is a remark',
  '"': 'the quotes do not stand around the whole value',
  "'": 'the quotes do not stand around the whole value',
};

type Mended = { message: string; mended: string };

/** The line with its value in quotes, and why it needs them. Null where the line is no field and no entry of a list. */
export function quotedLine(line: string): Mended | null {
  const [, before, value] =
    /^(\s*(?:- +)*(?:[^\s:#"'[\]{},&*!|>%@`-][^:#]*|<<):\s+)(\S.*)$/.exec(line) ??
    /^(\s*(?:- +)+)(\S.*)$/.exec(line) ??
    [];
  if (before === undefined || value === undefined) return null;
  const text = value.trimEnd();
  if (isGroup(text)) return withinGroup(line, before, text);
  const why = whyOf(text);
  const inQuotes = quoted(withoutQuotes(text));
  if (why === null || inQuotes === text) return null;
  return { message: `${why}; expected quotes: ${before.trim()} ${inQuotes}`, mended: before + inQuotes };
}

function whyOf(text: string): string | null {
  const first = text.charAt(0);
  if (/^[|>][+-]?\d?$/.test(text)) return null;
  if (/^"[^"]*\\[^"]*"$/.test(text)) return 'a backslash in double quotes begins a sign';
  const isBeginning = !'-?'.includes(first) || text.charAt(1) === ' ';
  if (BEGINNINGS[first] && isBeginning) return BEGINNINGS[first];
  if (/:(?:\s|$)/.test(text)) return 'a colon and a space make a field of what is before them';
  if (/\s#/.test(text)) return 'what comes after # is a remark, and is lost';
  return null;
}

const withoutQuotes = (text: string): string =>
  /^(["']).*\1$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text.replace(/^(["'])(?=[^"']*$)/, '');

/** `{ id: talk, title: The #1 talk }` is meant as fields, `{5 MiB} free` as a text. */
const isGroup = (text: string): boolean =>
  (text.startsWith('{') && /^\{\s*[\w-]+:\s/.test(text)) || (text.startsWith('[') && !/\][^\]]*[^\s\]]$/.test(text));

/** Which of the texts in braces or brackets is at fault is not known. So it says what to do with all of them. */
function withinGroup(line: string, before: string, text: string): Mended | null {
  const mended = line.slice(0, before.length) + text.replace(/#/g, '＃');
  const [what, close] = text.startsWith('{') ? ['braces', '}'] : ['brackets', ']'];
  if (/\s#|\[#/.test(text))
    return {
      message: `what comes after # is a remark, and is lost; expected quotes around that text within the ${what}`,
      mended,
    };
  if (text.endsWith(close)) return null;
  return {
    message: `the ${what} are not closed in this line; expected ${close} at its end, and quotes around texts with # : , or brackets in them`,
    mended: `${line.trimEnd()} ${close}`,
  };
}
