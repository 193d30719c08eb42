type Place = { at: number; message: string };

/** Spaces that no keyboard shows, and the full-width one of Japanese. */
const ODD_SPACE = /[\u00A0\u1680\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]/;
const MARK = '#{1,6}|[-*+>]|\\d{1,3}[.)]';
const AFTER_MARK = new RegExp(`^\\s*(${MARK})[ \\t]*${ODD_SPACE.source}`);
const BEFORE_MARK = new RegExp(`^[ \\t]*${ODD_SPACE.source}+\\s*(${MARK}|\`{3}|\\|)`);
/** Signs of a Japanese or Chinese keyboard, and what they stand for. */
const WIDE: Record<string, string> = { '＃': '#', '＊': '*', '－': '-', '＋': '+', '＞': '>', '｜': '|', '｀': '`' };
const WIDE_MARK = /^\s*(＃{1,6}|[＊－＋＞](?=[\s\u3000])|｜|｀{3})/;

/** Faults of a single line. What has a meaning of its own is blanked in `line`, and stands in `written`. */
export function faultsOfLine(line: string, written: string): string[] {
  return LINE_RULES.flatMap(([pattern, message]) => {
    const places = pattern.exec(line)?.indices;
    return places ? [message(places.map((place) => (place ? written.slice(...place) : '')))] : [];
  });
}

/** The pattern has the flag `d`: its message is about what was written. */
type Rule = readonly [pattern: RegExp, message: (groups: string[]) => string];

const LINE_RULES: readonly Rule[] = [
  [
    /(?<!\\)\[\^([^\]\s]+)\](?!:)/d,
    ([whole, name]) => `${whole} has no note; expected a paragraph [^${name}]: … with its words`,
  ],
  [
    /(?<![\\\w])\(([^()\n]+)\)\[([^\]\n^]+)\]/d,
    ([whole, words, to]) =>
      `“${whole}” is no link; expected the words in brackets, then the address: [${words}](${to})`,
  ],
  [
    /(?<!\\)\[([^\]\n]+)\][ \t\u00A0\u3000]+\(((?:https?:|\/|#|www\.)[^)\n]*)\)/d,
    ([, words, to]) => `a space parts “[${words}]” from its address; expected [${words}](${to})`,
  ],
  [
    /(?<!\\)[[［]([^\]］\n]+)[\]］][(（]([^)）\n]+)[)）]/d,
    ([whole, words, to]) =>
      `“${whole}” is no link; expected [${words}](${to}) with plain signs and no spaces in the address`,
  ],
  [/(?<!\\)\[\[([^\]\n]+)\]\]/d, ([whole, words]) => `“${whole}” is no link; expected [${words}](/reports/…)`],
  [
    /(?<![\\\w])\[([^\]\n]+)\]\[([^\]\n]*)\]/d,
    ([whole, words, name]) =>
      `“${whole}” is no link, as no line says [${name || words}]: address; expected [${words}](address)`,
  ],
  [/(?<!\\)\$\$/d, () => 'formulas between $$ are not drawn; expected words, or code in backticks'],
  [
    /(?<![\\*])\*\*(?!\*)/d,
    () =>
      '“**” is shown as it stands; expected it before the first and after the last letter of what it marks, without a space or a bracket between (or \\*\\*)',
  ],
  [
    /(?<![\\~])~~(?!~)/d,
    () =>
      '“~~” is shown as it stands; expected it before the first and after the last letter of what it marks (or \\~\\~)',
  ],
  [/(?<![\\`])`(?!`)/d, () => 'a backtick stands alone; expected one at either end of the code (or \\`)'],
  [
    /(?:^|[\s(]):([a-z][a-z0-9_+-]*[a-z0-9]):(?=$|[\s).,!?])/d,
    ([, name]) => `“:${name}:” is no sign here; expected the sign itself`,
  ],
  [/(?<!\\)==[^\s=][^=]*==/d, ([whole]) => `“${whole}” is shown as it stands; expected **bold** words`],
];

/** Faults of a paragraph as a whole: it was meant as a heading, a list, a table, a quotation. */
export function faultsOfParagraph(lines: readonly string[], isQuoted: boolean): Place[] {
  return [
    ...lines.flatMap((line, at) => beginning(line, at === 0).map((message) => ({ at, message }))),
    ...unruled(lines),
    ...unlisted(lines),
    ...called(lines[0] ?? '', isQuoted),
  ];
}

function beginning(line: string, isFirst: boolean): string[] {
  const [, odd] = AFTER_MARK.exec(line) ?? BEFORE_MARK.exec(line) ?? [];
  if (odd)
    return [`a space that is none of the keyboard's (${codeOf(line)}) stands beside “${odd}”; expected a plain space`];
  const [, wide] = WIDE_MARK.exec(line) ?? [];
  if (wide)
    return [`“${wide}” is a full-width sign; expected ${[...wide].map((sign) => WIDE[sign]).join('')} and a space`];
  const [, marks, words] = /^\s*(#{1,6})([^\s#].*)$/.exec(line) ?? [];
  if (marks && words && (marks.length > 1 || (isFirst && !/^\d/.test(words))))
    return [
      `“${short(marks + words)}” is no heading; expected a space after the marks: ${marks.padEnd(2, '#')} ${short(words)} (or \\${marks})`,
    ];
  if (/^\s*#{1,6}\s/.test(line) && !isFirst) return ['a heading cannot begin here; expected an empty line before it'];
  if (/^\s*:::/.test(line)) return ['“:::” is shown as it stands; expected <Aside kind="note">'];
  if (/^\s*!!!\s/.test(line)) return ['“!!!” is shown as it stands; expected <Aside kind="note">'];
  if (isFirst && /^\s*\[toc\]\s*$/i.test(line)) return ['a list of contents is made by itself; expected no [toc]'];
  return [];
}

/** Lines with strokes, and no line of dashes below the first. */
function unruled(lines: readonly string[]): Place[] {
  const cells = lines.map((line) => line.split(/(?<!\\)\|/).length - 1);
  const first = cells.findIndex((count, at) => count >= 2 && (/^\s*\|/.test(lines[at]!) || (cells[at + 1] ?? 0) >= 2));
  if (first < 0 || (lines.length === 1 && !/^\s*\|.*\|\s*$/.test(lines[0]!))) return [];
  const columns = Math.max(
    1,
    lines[first]!.trim()
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/).length,
  );
  const rule = `|${' --- |'.repeat(Math.min(columns, 6))}`;
  const has = /^[\s|:-]+$/.test(lines[first + 1] ?? '') && (lines[first + 1] ?? '').includes('-');
  const message = has
    ? `the line of dashes has not as many columns as the one above it; expected ${rule}`
    : `a table without its line of dashes is shown as text; expected ${rule} below its first line`;
  return [{ at: first, message }];
}

/** Several lines that begin as a list does in other programs would run into one. */
function unlisted(lines: readonly string[]): Place[] {
  const bullets = lines.map((line) =>
    /^\s*([•‣◦▪●○–—·・]\s?|[-*+](?=[^\s\-*+\d])|\d{1,2}[.)](?=\p{L}))/u.exec(line)?.[1]?.trim(),
  );
  const at = bullets.findIndex((bullet, index) => bullet !== undefined && bullets[index + 1] !== undefined);
  if (at < 0) return [];
  const expected = /^\d/.test(bullets[at]!) ? `${bullets[at]} and a space` : '- and a space';
  return [{ at, message: `these lines are no list, and run into one; expected ${expected} at the beginning of each` }];
}

function called(line: string, isQuoted: boolean): Place[] {
  const [, kind] = /^\s*\[!(\w+)\]/.exec(line) ?? [];
  return kind && isQuoted
    ? [{ at: 0, message: `“[!${kind}]” is shown as it stands; expected <Aside kind="note">` }]
    : [];
}

const codeOf = (line: string): string =>
  `U+${ODD_SPACE.exec(line)![0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text).trim();
