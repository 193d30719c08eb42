const FILE = /^(\/generated\/figures\/[\w-]+-[0-9a-f]{12})(?:-wide)?\.(?:avif|webp)$/;

/**
 * The one file of a picture that a phone keeps, for any file of that picture. Null for other addresses. It is the
 * narrow one that phones ask for. A wide screen shows it where there is no network.
 */
export function pictureInCopy(path: string): string | null {
  const address = FILE.exec(path)?.[1];
  return address === undefined ? null : `${address}.avif`;
}
