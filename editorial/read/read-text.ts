import { readFile } from 'node:fs/promises';
import type { ContentProblem } from './problem';

export type FileText = { text: string; problems: ContentProblem[] };

/**
 * The text of a file that an author has written. A byte order mark is read over, and every end of a line becomes `\n`.
 * What is not UTF-8 is a problem, and is read as what it seems to be, so that its other faults are found as well.
 */
export async function readText(full: string, file: string): Promise<FileText> {
  return decodeText(await readFile(full), file);
}

export function decodeText(bytes: Uint8Array, file: string): FileText {
  const wide = wideEncodingOf(bytes);
  if (wide) return { text: plain(new TextDecoder(wide).decode(bytes)), problems: [notUtf8(file, 1, 'UTF-16')] };
  const text = utf8(bytes);
  if (text !== null) return { text: plain(text).replaceAll('\0', ' '), problems: lostLetters(plain(text), file) };
  const guess = plain(new TextDecoder('windows-1252').decode(bytes));
  return { text: guess, problems: [notUtf8(file, firstBadLine(bytes), 'Latin-1', guess)] };
}

const plain = (text: string) => text.replace(/\r\n?/g, '\n');

/** Null where it is not UTF-8. A decoder leaves out the byte order mark. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 writes most letters with a byte that is nothing, at even places or at odd ones. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 400);
  const empty = [0, 1].map((odd) => start.filter((byte, index) => index % 2 === odd && byte === 0).length) as [
    number,
    number,
  ];
  if (Math.max(...empty) * 8 <= start.length || Math.min(...empty) * 4 > Math.max(...empty)) return null;
  return empty[1] > empty[0] ? 'utf-16le' : 'utf-16be';
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let begin = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 0x0a && !(bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) continue;
    if (utf8(bytes.subarray(begin, at)) === null) return line;
    begin = at + 1;
    line += 1;
  }
  return 1;
}

function notUtf8(file: string, line: number, seems: string, text?: string): ContentProblem {
  const excerpt = text?.split('\n')[line - 1]?.trim().slice(0, 40);
  const where = excerpt ? ` (“${excerpt}” seems to be ${seems})` : ` (it seems to be ${seems})`;
  return { file, line, message: `the text is not UTF-8${where}; expected the file saved again as UTF-8` };
}

/** What an earlier conversion could not read stands there as a sign of its own, or as nothing. */
function lostLetters(text: string, file: string): ContentProblem[] {
  return text.split('\n').flatMap((line, index) => {
    const sign = /[\uFFFD\0]/.exec(line);
    if (!sign) return [];
    const what = sign[0] === '\0' ? 'an empty character (NUL)' : 'a letter that was lost (�)';
    return [
      {
        file,
        line: index + 1,
        message: `${what} stands in this line; expected the letter itself, in a file saved as UTF-8`,
      },
    ];
  });
}
