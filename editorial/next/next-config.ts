import createMDX from '@next/mdx';
import type { NextConfig } from 'next';
import withPWAInit from 'next-pwa';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants';
import { codeVersion } from '@/press/code-version';
import { builtParts } from './built-parts';
import { mdxOptions } from './mdx-options';
import { PARTS } from '@/domain/content/parts';

const nextConfig: NextConfig = {
  reactStrictMode: true,
  // Derived from the code alone: a change to a report must leave every other page byte-identical.
  generateBuildId: () => codeVersion(),
  typescript: { ignoreBuildErrors: true }, // `npm run check` type-checks; once is enough.
};

const withMDX = createMDX({ options: mdxOptions });
const withPWA = withPWAInit({
  dest: 'public',
  register: false, // browser/reader registers it, after the page has become usable.
  cacheStartUrl: false,
  customWorkerSrc: 'worker/none',
  publicExcludes: ['**/*'],
  // The pressed files make the manifest (press/press.ts): what Next knows here is the export's raw material.
  workboxOptions: { swSrc: 'worker/service-worker.ts', exclude: [/.*/] },
});

/** `page.tiers.tsx` is a page only where `tiers.tsx` is an ending of pages; for all other builds it is not there. */
const pagesFor = (parts: readonly string[]) => [...parts.map((part) => `${part}.tsx`), 'ts', 'tsx', 'mdx'];

/** What Next does with the pages, in each of its phases. */
export function nextConfigFor(phase: string): NextConfig {
  // Not an export while developing: a part may come and go, and an address that is not there is then a plain 404.
  if (phase === PHASE_DEVELOPMENT_SERVER) return withMDX({ ...nextConfig, pageExtensions: pagesFor(PARTS) });
  return withPWA(withMDX({ ...nextConfig, output: 'export', pageExtensions: pagesFor(builtParts()) }));
}
