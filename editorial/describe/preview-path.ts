/** Where the link-preview picture of a page lies; scripts/build/build-previews.ts draws it. */
export function previewPath(path: string): string {
  return `/previews/${path === '/' ? 'today' : path.slice(1).replaceAll('/', '-')}.png`;
}
