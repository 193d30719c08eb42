/*
 * What is no text of a page, though it stands in it: drawings, controls, numbers of sources. Whoever takes the words out
 * of a page and whoever looks for them there have to leave out the same.
 */
export const UNSEARCHED_TAGS = ['svg', 'nav', 'script', 'style', 'template', 'noscript', 'form'] as const;
export const UNSEARCHED_CLASSES = ['cite', 'no-print', 'needs-script'] as const;
export const UNSEARCHED_ATTRIBUTES = ['popover', 'hidden', 'data-unsearched'] as const;

/** The same as a selector. */
export const UNSEARCHED = [
  ...UNSEARCHED_TAGS,
  ...UNSEARCHED_CLASSES.map((name) => `.${name}`),
  ...UNSEARCHED_ATTRIBUTES.map((name) => `[${name}]`),
].join();
