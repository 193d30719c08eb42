// npm run words: writes the messages in the language of this conference from words/ into generated/words.
import { languageOfContent } from './language-of-content';
import { MessageError } from './compile-messages';
import { writeWords } from './write-words';

try {
  console.log(`words/${writeWords(languageOfContent())}.json`);
} catch (error) {
  if (!(error instanceof MessageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
