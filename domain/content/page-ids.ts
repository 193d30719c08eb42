/**
 * The ids that the page of a report has beside its headings: those of the frame around it, and of its end. A heading that
 * took one would be a second element with that id, and links would lead to the wrong one. app/page-ids.test.ts knows
 * where they stand.
 */
const IDS = new Set([
  'main',
  'contents',
  'sources',
  'corrections',
  'menu',
  'install-offer',
  'footnote-label',
  'share',
  'more',
]);

/** Ids that the page makes of ids of content, of sources, terms, notes and tiers. */
const MADE = /^(?:source|term|still|fn|fnref|user-content|part)-/;

export const isPageId = (id: string): boolean => IDS.has(id) || MADE.test(id);
