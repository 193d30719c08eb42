// `npm run app`: from a fresh clone to a running site. What is done already is not done again.
import { StepError, build, checkNode, install } from './steps.mjs';

try {
  checkNode();
  await install();
  await build();
} catch (error) {
  if (!(error instanceof StepError)) throw error;
  console.error(`\n${error.message}`);
  process.exit(1);
}
// In this very process: signals reach the server directly, and no second Node takes memory.
await import('../dist/server.js');
