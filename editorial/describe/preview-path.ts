/** The path of the link-preview picture of a page, which scripts/build/build-previews.ts draws. */
export function previewPath(path: string): string {
  return `/previews/${path === '/' ? 'today' : path.slice(1).replaceAll('/', '-')}.png`;
}
