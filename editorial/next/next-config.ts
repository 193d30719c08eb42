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
  // Derived from the code alone: a change to a report must leave every other page byte-identical.
  generateBuildId: () => codeVersion(),
  typescript: { ignoreBuildErrors: true }, // `npm run check` type-checks; once is enough.
  webpack: spareWork,
  // Next lists the files that its own server would need elsewhere. There is no such server.
  outputFileTracingExcludes: { '*': ['**/*'] },
  experimental: { serverMinification: false },
};

type Webpack = {
  cache: unknown;
  plugins: object[];
  optimization: { minimizer: ((compiler: unknown) => void)[] };
};

/**
 * Leaves out a third of the work of a build. press/ removes every script that Next makes but the worker's, which
 * scripts/build/shrink-worker.ts makes smaller. No Next server runs.
 */
function spareWork(config: Webpack): Webpack {
  // Next's styles are published, so they are made smaller as before.
  const isForStyles = (minimizer: (compiler: unknown) => void) => String(minimizer).includes('CssMinimizerPlugin');
  config.optimization.minimizer = config.optimization.minimizer.filter(isForStyles);
  config.plugins = config.plugins.filter((plugin) => plugin.constructor.name !== 'TraceEntryPointsPlugin');
  // Writing the cache takes five seconds, and reading it does not make the next build shorter.
  config.cache = false;
  return config;
}

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
