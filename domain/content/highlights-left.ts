import type { Event } from './event';

/** Addresses that Today has a line for by itself: those of reports, races, quizzes and tiers. */
const HAS_A_LINE = /^\/(?:reports\/|leaderboard(?:\/|$)|quiz$|tiers$|offline$|$)/;

/** The highlights that Today shows: what it lists already is not there twice. */
export const highlightsLeft = (highlights: Event['highlights']): Event['highlights'] =>
  highlights.filter(({ href }) => !HAS_A_LINE.test(href.split(/[?#]/)[0]!));
