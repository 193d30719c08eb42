import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessages, MessageError, readMessages, type Messages } from './compile-messages';
import { pseudoMessages, PSEUDO } from './pseudo-messages';

/** The language with which the code was written. It has every message. */
export const SOURCE = 'en';

/**
 * Writes modules of messages into `generated/words/`: of the language itself (`pt-BR`), or of the language without its
 * region (`pt`), or of English. Returns which one it was. Throws a MessageError that names the file.
 */
export function writeWords(language: string, root = process.cwd(), folder = join(root, 'generated/words')): string {
  const source = messagesOf(SOURCE, root);
  const chosen =
    language === PSEUDO
      ? PSEUDO
      : ([language, language.split('-')[0]!].find((name) => existsSync(fileOf(name, root))) ?? SOURCE);
  const messages = chosen === PSEUDO ? pseudoMessages(source) : messagesOf(chosen, root);
  const modules = named(chosen, () => compileMessages(messages, source));
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!modules.has(name)) rmSync(join(folder, name));
  for (const [name, code] of modules) writeChanged(join(folder, name), code);
  return chosen;
}

const fileOf = (language: string, root: string) => join(root, 'words', `${language}.json`);

function messagesOf(language: string, root: string): Messages {
  return named(language, () => readMessages(JSON.parse(readFileSync(fileOf(language, root), 'utf8'))));
}

function named<Result>(language: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof MessageError || error instanceof SyntaxError)
      throw new MessageError(`words/${language}.json: ${error.message}`, { cause: error });
    throw error;
  }
}

/** Writes only a changed file, so that watchers do not see the others. */
function writeChanged(file: string, text: string): void {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
