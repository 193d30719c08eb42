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
  // Made from the code alone: a change to a report must leave every other page byte-identical.
  generateBuildId: () => codeVersion(),
  typescript: { ignoreBuildErrors: true }, // `npm run check` checks the types; once is enough.
};

/** For exports alone: `npm run dev` needs the cache, and makes nothing smaller. */
const exportConfig: NextConfig = {
  ...nextConfig,
  output: 'export',
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
 * Leaves out a fifth of what Next does in a build. press/ removes every script that Next makes but the worker's, which
 * scripts/build/shrink-worker.ts makes smaller. No Next server runs.
 */
function spareWork(config: Webpack): Webpack {
  // Next's styles are published, so they are made smaller as before.
  const isForStyles = (minimizer: (compiler: unknown) => void) => String(minimizer).includes('CssMinimizerPlugin');
  const forStyles = config.optimization.minimizer.filter(isForStyles);
  if (forStyles.length === 0)
    throw new Error('next-config: Next has no CssMinimizerPlugin any more. Styles would grow.');
  config.optimization.minimizer = forStyles;
  config.plugins = config.plugins.filter((plugin) => plugin.constructor.name !== 'TraceEntryPointsPlugin');
  // Writing the cache takes seconds, and reading it does not make the next build shorter.
  config.cache = false;
  return config;
}

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
  return withPWA(withMDX({ ...exportConfig, pageExtensions: pagesFor(builtParts()) }));
}
