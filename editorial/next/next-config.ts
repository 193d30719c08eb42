import createMDX from '@next/mdx';
import type { NextConfig } from 'next';
import withPWAInit from 'next-pwa';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants';
import { codeVersion } from '@/press/code-version';
import { builtParts } from './built-parts';
import { mdxOptions } from './mdx-options';
import { PARTS } from '@/editorial/describe/parts';

const nextConfig: NextConfig = {
  reactStrictMode: true,
  // Made from the code alone: a change to a report must leave every other page byte-identical.
  generateBuildId: () => codeVersion(),
  typescript: { ignoreBuildErrors: true }, // `npm run check` checks the types; once is enough.
};

const withMDX = createMDX({ options: mdxOptions });
const withPWA = withPWAInit({
  dest: 'public',
  register: false, // browser/reader registers it, once the page can be used.
  cacheStartUrl: false,
  customWorkerSrc: 'worker/none',
  publicExcludes: ['**/*'],
  // The manifest is made of the pressed files (press/press.ts). Next knows only the export from which they are made.
  workboxOptions: { swSrc: 'worker/service-worker.ts', exclude: [/.*/] },
});

/** `page.tiers.tsx` is a page only where `tiers.tsx` is listed as an ending of pages. Other builds do not see it. */
const pagesFor = (parts: readonly string[]) => [...parts.map((part) => `${part}.tsx`), 'ts', 'tsx', 'mdx'];

/** The configuration of Next for each of its phases. */
export function nextConfigFor(phase: string): NextConfig {
  // No export in development: a part may come and go, and an address that does not exist is then a plain 404.
  if (phase === PHASE_DEVELOPMENT_SERVER) return withMDX({ ...nextConfig, pageExtensions: pagesFor(PARTS) });
  return withPWA(withMDX({ ...nextConfig, output: 'export', pageExtensions: pagesFor(builtParts()) }));
}
