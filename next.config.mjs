// Next looks for this name. The configuration itself is TypeScript like the rest, which plain Node does not read.
import { tsImport } from 'tsx/esm/api';

const { nextConfigFor } = await tsImport('./editorial/next/next-config.ts', import.meta.url);

export default nextConfigFor;
