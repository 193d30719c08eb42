// `npm run app`: from a fresh clone to a running site. It does not repeat work that is already done.
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
// The server runs in this very process: signals reach it directly, and no second Node takes memory.
await import('../dist/server.js');
