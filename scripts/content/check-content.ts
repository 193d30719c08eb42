import { sayContent } from './say-content';

if (!(await sayContent())) process.exitCode = 1;
