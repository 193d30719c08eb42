// Installs the packages of the lock file, for a command that needs them. Says nothing where they are there.
import { StepError, checkNode, install } from './steps.mjs';

try {
  checkNode();
  await install();
} catch (error) {
  if (!(error instanceof StepError)) throw error;
  console.error(`\n${error.message}`);
  process.exit(1);
}
