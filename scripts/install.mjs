// Packages as the lock file names them, before a command that needs them; says nothing where they are there.
import { StepError, checkNode, install } from './steps.mjs';

try {
  checkNode();
  await install();
} catch (error) {
  if (!(error instanceof StepError)) throw error;
  console.error(`\n${error.message}`);
  process.exit(1);
}
