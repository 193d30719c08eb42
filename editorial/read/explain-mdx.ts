import { componentNames } from './component-names';
import { htmlRemedy } from './html-remedies';

/** What the parser says of the first fault of a text. `offset` is null where it knows only the line. */
export type MdxError = { reason: string; line: number; offset: number | null };

export type Explained = {
  /** Null where nothing needs to be said: it follows from a fault that was named. */
  fault: { line: number; message: string } | null;
  /** The text with the fault mended. Null: nobody knows how. */
  mended: string | null;
  /** The name of a tag that was taken for text. Its closing tag is left over. */
  drops?: string;
};

type Parse = (source: string) => MdxError | null;

/** Says in an author's words what the parser of MDX cannot read, what to write instead, and goes on as if it stood there. */
export function explainMdx(error: MdxError, source: string, dropped: string[], parse: Parse): Explained {
  const { reason } = error;
  if (/import\/exports/.test(reason)) return explainImport(error, source);
  const mismatch = /^Unexpected closing tag `<\/(.*)>`, expected corresponding closing tag for `<(.*)>` \((\d+):/.exec(
    reason,
  );
  if (mismatch) return explainMismatch(error, source, mismatch as unknown as [string, string, string, string]);
  if (/closing slash/.test(reason)) return explainStrayClosing(error, source, dropped);
  const open =
    /closing tag for `<(.*?)>` .*?\((\d+):(\d+)-/.exec(reason) ??
    /closing tag for `<(.*?)>`.*?\((\d+):(\d+)-/.exec(reason);
  if (open) return explainOpen(source, open[1]!, Number(open[2]), Number(open[3]), reason);
  const at = culprit(error, source, parse);
  if (at === null) return unknownFault(error);
  return source.charAt(at) === '{' ? explainBrace(source, at) : explainTag(source, at);
}

/** A fault is nearly always among the nearest signs, and trying one costs some milliseconds. */
const MOST_TRIED = 60;

const lineAt = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;
/** The sign as text. Where a backslash before it did not help, as in the props of a component, there is none. */
const escaped = (source: string, at: number): string =>
  source.charAt(at - 1) === '\\'
    ? `${source.slice(0, at)} ${source.slice(at + 1)}`
    : `${source.slice(0, at)}\\${source.slice(at)}`;
/** The same lines, with nothing in them. */
const blanked = (text: string): string => text.replace(/[^\n]/g, ' ');
const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text).replace(/\s+/g, ' ').trim();

function offsetOf(source: string, line: number, column: number): number {
  return (
    source
      .split('\n')
      .slice(0, line - 1)
      .reduce((sum, each) => sum + each.length + 1, 0) +
    column -
    1
  );
}

function unknownFault({ reason, line }: MdxError): Explained {
  const words = reason.replace(/ \(\d+:\d+-\d+:\d+\)/g, '').replace(/\.$/, '');
  return { fault: { line, message: `MDX cannot be read here: ${words}; expected valid MDX` }, mended: null };
}

/**
 * The sign without which the parser would not stop here: the nearest `<` or `{` before the place where it stopped. Which
 * it is shows once it is taken for text.
 */
function culprit(error: MdxError, source: string, parse: Parse): number | null {
  const end = error.offset ?? offsetOf(source, error.line + 1, 1);
  const signs = [...source.slice(0, end + 1).matchAll(/[<{]/g)]
    .map(({ index }) => index)
    .toReversed()
    .slice(0, MOST_TRIED);
  for (const at of signs) {
    const next = parse(escaped(source, at));
    if (
      next === null ||
      next.reason !== error.reason ||
      next.line !== error.line ||
      (next.offset ?? 0) > (error.offset ?? 0) + 1
    )
      return at;
  }
  return null;
}

function explainImport({ line }: MdxError, source: string): Explained {
  const lines = source.split('\n');
  for (let at = Math.min(line, lines.length); at >= 1; at--) {
    const [, word] = /^(import|export)\b/.exec(lines[at - 1]!) ?? [];
    if (!word) continue;
    lines[at - 1] = lines[at - 1]!.replace(word, word.toUpperCase());
    const message = `a paragraph that begins with “${word}” is taken for code; expected another word at its beginning, such as “The ${word}”`;
    return { fault: { line: at, message }, mended: lines.join('\n') };
  }
  return { fault: { line, message: 'this is taken for code; expected words alone' }, mended: null };
}

function explainBrace(source: string, at: number): Explained {
  const rest = /^\{[^}\n]*\}?/.exec(source.slice(at))![0];
  const line = lineAt(source, at);
  if (source.startsWith('{/*', at))
    return {
      fault: { line, message: 'the remark is not closed; expected */} at its end' },
      mended: escaped(source, at),
    };
  const hint = rest.startsWith('{#')
    ? 'no id: the heading gets one by itself'
    : `\\${rest.replace(/\}$/, '\\}')}, or backticks around it`;
  return {
    fault: { line, message: `“${shown(rest)}” is taken for code; expected ${hint}` },
    mended: escaped(source, at),
  };
}

function explainTag(source: string, at: number): Explained {
  const rest = source.slice(at);
  const line = lineAt(source, at);
  const say = (message: string, mended = escaped(source, at), drops?: string): Explained => ({
    fault: { line, message },
    mended,
    ...(drops && { drops }),
  });

  const comment = /^<!--[\s\S]*?(?:-->|$)/.exec(rest)?.[0];
  if (comment) {
    const words = shown(comment.replace(/^<!--\s*|\s*-->$/g, ''));
    return say(
      `a remark of HTML stands here; expected {/* ${words} */}`,
      source.slice(0, at) + blanked(comment) + source.slice(at + comment.length),
    );
  }
  const address = /^<((?:https?:\/\/|mailto:|www\.)[^>\s]*|[^<>\s@]+@[^<>\s]+)>/.exec(rest)?.[1];
  if (address) {
    const to = /^[^/:]+@/.test(address) ? `mailto:${address}` : address.replace(/^www\./, 'https://www.');
    const bare = source.slice(0, at) + blanked(`<${address}>`) + source.slice(at + address.length + 2);
    return say(`“<${address}>” is no link here; expected [the words](${to})`, bare);
  }
  const [, name] = /^<\/?([A-Za-z][\w.-]*)/.exec(rest) ?? [];
  if (name === undefined) {
    const word = /^<[^\s<]*(?:\s+\d[^\s<]*)?/.exec(rest)![0];
    return say(`“${shown(word)}” is taken for a tag; expected \\${shown(word)}, or words`);
  }
  const attribute = /^<[A-Za-z][^<>]*?\s([A-Za-z][\w-]*)=([^\s"'{<>/]+)/.exec(rest);
  if (attribute)
    return say(
      `<${name}>: \`${attribute[1]}\` stands without quotes; expected ${attribute[1]}="${attribute[2]}"`,
      undefined,
      name,
    );
  const remedy = COMPONENT.test(name) ? null : htmlRemedy(name);
  if (remedy) return say(`<${name}> is HTML; expected ${remedy}`, undefined, name);
  const isWhole = /^<\/?[A-Za-z][\w.-]*>/.test(rest);
  if (isWhole)
    return say(`“<${name}>” is taken for a component; expected \\<${name}>, or backticks around it`, undefined, name);
  return say(
    `the tag “${shown(/^<[^\n]*/.exec(rest)![0])}” does not end as it should; expected each value in quotes, and > at its end`,
    undefined,
    name,
  );
}

/** A tag that nothing closes. Its name says what its author had in mind. */
function explainOpen(source: string, name: string, line: number, column: number, reason: string): Explained {
  const at = offsetOf(source, line, column);
  const mended = escaped(source, at);
  const say = (message: string): Explained => ({ fault: { line, message }, mended, drops: name });
  const remedy = htmlRemedy(name);
  if (remedy && !COMPONENT.test(name)) return say(`<${name}> is HTML; expected ${remedy}`);
  if (!COMPONENT.test(name))
    return say(`“<${name}>” is taken for a component; expected \\<${name}>, or backticks around it`);
  if (/before the end of `paragraph`/.test(reason) && new RegExp(`</${name}>`).test(source.slice(at)))
    return say(
      `<${name}> is not closed in its paragraph; expected an empty line after <${name} …> and one before </${name}>`,
    );
  if (componentNames[name] === 'alone') return say(`<${name}> is not closed; expected /> at its end`);
  return say(
    isPlainTag(source, at, name) && componentNames[name] === undefined
      ? `“<${name}>” is taken for a component; expected \\<${name}>, or backticks around it`
      : `<${name}> is opened here and not closed; expected </${name}> after its text`,
  );
}

/** Names of components begin with a capital, those of HTML do not. */
const COMPONENT = /^[A-Z]/;
const isPlainTag = (source: string, at: number, name: string): boolean => source.startsWith(`<${name}>`, at);

function explainMismatch(
  { line, offset }: MdxError,
  source: string,
  [, closing, opened, from]: [string, string, string, string],
): Explained {
  const at = offset ?? offsetOf(source, line, 1);
  const tag = `</${closing}>`;
  const found = source.indexOf(tag, Math.max(0, at - 1));
  const mended = found < 0 ? null : `${source.slice(0, found)}</${opened}>${source.slice(found + tag.length)}`;
  const message = `</${closing}> stands where <${opened}> of line ${from} is to be closed; expected </${opened}>`;
  return { fault: { line: found < 0 ? line : lineAt(source, found), message }, mended, drops: opened };
}

function explainStrayClosing({ line, offset }: MdxError, source: string, dropped: string[]): Explained {
  const from = offset ?? offsetOf(source, line, 1);
  const at = source.lastIndexOf('</', from);
  const [tag, name] = /^<\/\s*([\w.-]*)\s*>?/.exec(source.slice(at)) ?? [];
  if (at < 0 || tag === undefined)
    return unknownFault({ reason: 'a closing tag without an opening one', line, offset });
  const mended = source.slice(0, at) + blanked(tag) + source.slice(at + tag.length);
  const known = dropped.indexOf(name!);
  if (known >= 0) {
    dropped.splice(known, 1);
    return { fault: null, mended };
  }
  return {
    fault: { line: lineAt(source, at), message: `</${name}> closes nothing; expected <${name}> before it, or neither` },
    mended,
  };
}
