/*
 * Small drawings of our own, in the box 0 0 72 54 and in the colours of the theme. The dashed line in the accent is the
 * way that one is on. They obey the same checks as an author's drawing (editorial/check/check-drawing.ts).
 */

const drawn = (shapes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 54" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round">${shapes}</svg>`;
const way = (path: string) => `<path d="${path}" stroke="var(--accent)" stroke-dasharray="4 3"/>`;

/** A report that names no drawing gets that of its kind. */
export const kindDrawings = {
  /** A stage: the screen, who speaks, and the heads of the hall. */
  keynote: drawn(
    `<rect x="13" y="4" width="46" height="24" rx="2"/>${way('M19.5 20h11l7-8h15')}` +
      '<circle cx="36" cy="34" r="3" fill="currentColor"/><path d="M31 43a5 5 0 0 1 10 0Z" fill="currentColor"/>' +
      '<path d="M5 51a5 5 0 0 1 10 0M17 51a5 5 0 0 1 10 0M45 51a5 5 0 0 1 10 0M57 51a5 5 0 0 1 10 0"/>',
  ),
  /** A page, and the timeline of a talk beside it. */
  session: drawn(
    `${way('M13 5.5v43')}<circle cx="13" cy="12" r="3" fill="currentColor"/><circle cx="13" cy="33" r="3" fill="currentColor"/>` +
      '<path d="M24 12h38M24 19h30M24 26h34M24 33h38M24 40h26M24 47h32"/>',
  ),
  /** A loop with its centre line, and the line at which laps are counted. */
  race: drawn(
    `<rect x="5" y="8" width="62" height="38" rx="19"/><rect x="18" y="21" width="36" height="12" rx="6"/>` +
      `${way('M24.5 14.5h23a12.5 12.5 0 0 1 0 25h-23a12.5 12.5 0 0 1 0-25Z')}<path d="M36 33v13" stroke-width="4"/>`,
  ),
  /** A horn, and how far it is heard. */
  announcement: drawn(
    '<path d="M7 21h10l22-13v38L17 33H7Z"/><path d="M15 33l4 14h7l-4-11"/>' +
      way('M47 17a14 14 0 0 1 0 20M55 9a25 25 0 0 1 0 36'),
  ),
} as const;

/** What else stands in the lists of Today. */
export const placeDrawings = {
  /** A question with its choices: one is ticked. */
  quiz: drawn(
    '<rect x="6" y="5" width="60" height="11" rx="3"/><rect x="6" y="21" width="60" height="11" rx="3" fill="currentColor"/>' +
      '<path d="M12 26.5l3 3 5-6" stroke="var(--paper)"/><path d="M26 26.5h30" stroke="var(--paper)"/>' +
      `<path d="M14 10.5h32"/>${way('M6.5 44h59')}<circle cx="30" cy="44" r="4" fill="var(--paper)"/>`,
  ),
  /** Parts that join one another as the users grow. */
  tiers: drawn(
    '<rect x="5" y="27" width="10" height="10" rx="2"/><rect x="25" y="27" width="10" height="10" rx="2"/>' +
      '<rect x="25" y="13" width="10" height="10" rx="2"/><rect x="44" y="27" width="10" height="10" rx="2"/>' +
      '<rect x="44" y="13" width="10" height="10" rx="2"/><rect x="57" y="20" width="10" height="10" rx="2" fill="currentColor"/>' +
      `<path d="M15 32h10M35 32h9M35 18h9"/>${way('M6.5 47h59')}<circle cx="49" cy="47" r="4" fill="currentColor"/>`,
  ),
  /** Three places. */
  podium: drawn(
    '<path d="M4 50h64M8 50V32h18v18M26 50V20h20v30M46 50V38h18v12"/><path d="M36 4l2.4 5 5.6.6-4.2 3.7 1.2 5.4-5-2.8-5 2.8 1.2-5.4-4.2-3.7 5.6-.6Z" fill="var(--accent)" stroke="none"/>',
  ),
} as const;
