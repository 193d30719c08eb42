import createMDX from '@next/mdx';
import type { NextConfig } from 'next';
import withPWAInit from 'next-pwa';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants';
import { mdxOptions } from './editorial/mdx-options';
import { codeVersion } from './press/code-version';

const nextConfig: NextConfig = {
  output: 'export',
  reactStrictMode: true,
  pageExtensions: ['ts', 'tsx', 'mdx'],
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

export default function config(phase: string): NextConfig {
  const pages = withMDX(nextConfig);
  return phase === PHASE_DEVELOPMENT_SERVER ? pages : withPWA(pages);
}
