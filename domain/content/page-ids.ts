/**
 * The ids that the page of a report has beside its headings: those of the frame around it, of its end, and of what its
 * scripts add. A heading that took one would be a second element with that id, and links would lead to the wrong one.
 */
const IDS = new Set([
  ...['main', 'page-lead', 'settings', 'contents', 'sources', 'corrections', 'footnote-label'],
  ...['cite', 'keyboard-held'],
]);

/** Ids that are made of those of sources, terms and notes. */
const MADE = /^(?:source|term|user-content)-/;

export const isPageId = (id: string): boolean => IDS.has(id) || MADE.test(id);

/** The ids that the page of the glossary has beside its terms. */
const OF_GLOSSARY = new Set(['main', 'page-lead', 'settings', 'filter', 'cite', 'keyboard-held']);

export const isGlossaryPageId = (id: string): boolean => OF_GLOSSARY.has(id);
