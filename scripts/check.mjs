// `npm run check`: what tells soon whether a change is sound. `npm test` also runs the tests that start programs, and
// those with PostgreSQL and in a browser.
import { StepError } from './steps.mjs';
import { together } from './together.mjs';

try {
  // Types and tests read the modules of the messages.
  await together([['Words', 'words']]);
  await together([
    ['Unit tests', 'unit:quick'],
    ['Lint and types', 'lint'],
    ['Format', 'format:check'],
    ['Content', 'check:content'],
    ['Paths named in documents', 'check:docs'],
  ]);
} catch (error) {
  console.error(error instanceof StepError ? `\n${error.message}` : error);
  process.exitCode = 1;
}
